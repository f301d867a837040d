"""Begins a review: its accounts are fixed in their order, and those that come up meanwhile are offered at its end."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict

from store.account_rows import account_rows
from store.book import Book
from store.errors import NotFoundError
from store.records.account import AccountRow, Reason
from store.records.review import PENDING, Review
from store.reviewed import seen_days
from store.reviews.held import normal, open_review, review_with
from store.reviews.kept_summary import to_json
from store.reviews.queue import all_reasons, chosen_ids, same_reasons_together, split
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
    rows = account_rows(book, chosen_ids(book, said))
    queue, quiet = to_walk(book, rows)
    if everyone:
        queue, quiet = queue + sorted(quiet, key=lambda row: row.name.casefold()), []
    if not queue and not everyone:
        raise NothingToReviewError(f"Nobody gives a reason to be looked at, of {len(quiet)} who could.")
    if not queue:
        raise NotFoundError("There is nobody to look at.", hint="gt add NAME adds an account, gt import FILE many.")
    left, week = open_review(book, said), this_week(book)
    kept = None if left is None else to_json(summary_of(book, left))
    before, quiet_ids = json.dumps(asdict(figures_of(rows))), json.dumps([row.id for row in quiet])
    with book.writing(f"Began the review of week {int(week[-2:])}") as connection:
        if left is not None:
            _close(connection, left, kept)
        added = connection.execute(
            "INSERT INTO review (started_at, week, filter, before, quiet) VALUES (?, ?, ?, ?, ?)",
            (book.clock.utc(), week, normal(said), before, quiet_ids),
        ).lastrowid
        assert added is not None
        _add_entries(connection, added, queue)
    return review_with(book, added)


def begin_anyway(book: Book, said: str = "") -> Review:
    """Begin a review; where nobody gives a reason, one of all accounts. Raises as `start_review` does."""
    try:
        return start_review(book, said)
    except NothingToReviewError:
        return start_review(book, said, everyone=True)


def to_walk(book: Book, rows: Sequence[AccountRow]) -> tuple[list[AccountRow], list[AccountRow]]:
    """Those of the accounts that are to be gone through today, in order, and the quiet ones."""
    with book.reading() as connection:
        return split(rows, seen_days(connection), book.clock.today())


def latecomers(book: Book, review: Review) -> list[AccountRow]:
    """Accounts that need attention since the review began and are not among its own."""
    queue, _ = to_walk(book, account_rows(book, chosen_ids(book, review.filter)))
    with book.reading() as connection:
        held = connection.execute("SELECT account_id FROM review_entry WHERE review_id = ?", (review.id,)).fetchall()
    known = {account for (account,) in held}
    return same_reasons_together(row for row in queue if row.reasons and row.id not in known)


def add_latecomers(book: Book, review: Review) -> int:
    """Take those that have come up meanwhile into the review, at its end; how many they are."""
    rows = latecomers(book, review)
    with book.writing(f"Took {len(rows)} more into the review") as connection:
        _add_entries(connection, review.id, rows)
    return len(rows)


def _add_entries(connection: sqlite3.Connection, review_id: int, rows: Sequence[AccountRow]) -> None:
    """Put accounts at the end of a review, with the reasons they give now."""
    (last,) = connection.execute(
        "SELECT coalesce(max(position), 0) FROM review_entry WHERE review_id = ?", (review_id,)
    ).fetchone()
    entries = [
        (review_id, row.id, position, _as_json(all_reasons(row)), row.health.score)
        for position, row in enumerate(rows, start=last + 1)
    ]
    connection.executemany(
        "INSERT INTO review_entry (review_id, account_id, position, reasons, health_before) VALUES (?, ?, ?, ?, ?)",
        entries,
    )


def _as_json(reasons: Sequence[Reason]) -> str:
    return json.dumps([asdict(reason) for reason in reasons], ensure_ascii=False)


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
