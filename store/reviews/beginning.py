"""Begins a review: its accounts are fixed in their order, and those that come up meanwhile are offered at its end."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict

from store.book import Book
from store.errors import NotFoundError
from store.records.review import PENDING, Review
from store.reviews.entries import add_entries
from store.reviews.held import normal, open_review, review_with
from store.reviews.kept_summary import to_json
from store.reviews.queue import Parted, chosen_by, names_in_order, newly_called, parted
from store.reviews.standing import figures_of
from store.reviews.summary import summary_of
from store.this_week import this_week


class NothingToReviewError(NotFoundError):
    """Every account is quiet."""


def start_review(book: Book, said: str = "", *, everyone: bool = False) -> Review:
    """Begin a review of what a filter lets through, as one undo step.

    With `everyone` the quiet accounts are gone through one by one as well. An unfinished review of the same
    filter is closed as it stands, or dropped if nothing was decided in it. Raises InvalidError for a bad filter,
    NothingToReviewError when nobody gives a reason, NotFoundError when there is nobody at all.
    """
    chosen, today = chosen_by(book, said), book.clock.today()
    with book.snapshot() as connection:
        queue, quiet = parted(connection, chosen, today)
        if everyone:
            names = dict(zip(quiet, names_in_order(connection, quiet), strict=True))
            queue, quiet = queue + sorted(quiet, key=lambda one: names[one].casefold()), []
        before = json.dumps(asdict(figures_of(connection, chosen, today)))
    if not queue and not everyone:
        all_quiet = f" All {len(quiet):,} accounts are quiet." if len(quiet) > 1 else ""
        raise NothingToReviewError(f"Nobody gives a reason to be looked at.{all_quiet}")
    if not queue:
        raise NotFoundError("There is nobody to look at.", hint="gt add NAME adds an account, gt import FILE many.")
    left, week = open_review(book, said), this_week(book)
    kept = None if left is None else to_json(summary_of(book, left))
    with book.writing(f"Began the review of week {int(week[-2:])}") as connection:
        if left is not None:
            _close(connection, left, kept)
        added = connection.execute(
            "INSERT INTO review (started_at, week, filter, before, quiet) VALUES (?, ?, ?, ?, ?)",
            (book.clock.utc(), week, normal(said), before, json.dumps(quiet)),
        ).lastrowid
        assert added is not None
        add_entries(connection, added, queue, today)
    return review_with(book, added)


def begin_anyway(book: Book, said: str = "") -> Review:
    """Begin a review; where nobody gives a reason, one of all accounts. Raises as `start_review` does."""
    try:
        return start_review(book, said)
    except NothingToReviewError:
        return start_review(book, said, everyone=True)


def to_walk(book: Book, said: str) -> Parted:
    """The accounts of a filter that are to be gone through today, in order, and the quiet ones. Raises InvalidError."""
    chosen = chosen_by(book, said)
    with book.reading() as connection:
        return parted(connection, chosen, book.clock.today())


def latecomers(book: Book, review: Review) -> list[int]:
    """Accounts that need attention since the review began and are not among its own."""
    chosen = chosen_by(book, review.filter)
    with book.reading() as connection:
        return newly_called(connection, chosen, review.id, book.clock.today())


def add_latecomers(book: Book, review: Review) -> int:
    """Take those that have come up meanwhile into the review, at its end; how many they are."""
    late = latecomers(book, review)
    with book.writing(f"Took {len(late)} more into the review") as connection:
        add_entries(connection, review.id, late, book.clock.today())
    return len(late)


def _close(connection: sqlite3.Connection, review: Review, kept: str | None) -> None:
    """End a review that was laid aside; one in which nothing was decided leaves no trace."""
    (last,) = connection.execute(
        "SELECT max(decided_at) FROM review_entry WHERE review_id = ? AND outcome <> ?", (review.id, PENDING)
    ).fetchone()
    ended = last or review.quiet_seen_at
    if ended is None:
        connection.execute("DELETE FROM review WHERE id = ?", (review.id,))
    else:
        connection.execute("UPDATE review SET finished_at = ?, after = ? WHERE id = ?", (ended, kept, review.id))
