"""Decides about one account after the other; every decision is saved at once and can be undone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from store import steps
from store.account_rows import account_row
from store.book import Book
from store.clean_text import clean_text
from store.editing.editable import refuse_typed_over
from store.errors import NotFoundError
from store.records.review import REVIEWED, SKIPPED, Review, ReviewEntry
from store.reviewed import mark_seen
from store.reviews.deeds import deeds_since, outcome_of
from store.reviews.entries import entry_of, take_more
from store.reviews.queue import all_reasons
from store.standing import settle_on

_DONE_SINCE = (
    "SELECT 1 FROM change WHERE step_id > ? AND table_name NOT IN ('review', 'review_entry', 'setting') LIMIT 1"
)
_WORDS = {SKIPPED: "Skipped"}


def decide(book: Book, review: Review, account_id: int, otherwise: str = REVIEWED) -> str:
    """Record what was done with an account since the review began, or `otherwise` if nothing was; the outcome.

    Everything but skipping marks the account as looked at. Raises NotFoundError.
    """
    held = _entry(book, review, account_id)
    outcome = outcome_now(book, review, account_id, otherwise)
    if outcome != held.outcome:
        with book.writing(f"{_WORDS.get(outcome, 'Reviewed')} {held.name}") as connection:
            _record(connection, book, review, account_id, outcome)
    return outcome


def go_on(book: Book, review: Review, account_id: int, since: int) -> str | None:
    """Decide about an account by itself when what was just done leaves no reason; the outcome, or None.

    `since` is the newest step before it was done. If only one step followed, the decision becomes part of it, so
    that both are taken back together. Raises NotFoundError.
    """
    if not is_cleared(book, review, account_id, since):
        return None
    outcome = outcome_now(book, review, account_id, REVIEWED)
    held = _entry(book, review, account_id)
    if outcome == held.outcome:
        return outcome
    with _with_the_last_step(book, since, f"Reviewed {held.name}") as connection:
        _record(connection, book, review, account_id, outcome)
    return outcome


def is_cleared(book: Book, review: Review, account_id: int, since: int) -> bool:
    """Whether what was done after the step `since` leaves no reason on an account, or put it out of sight.

    Where there was no pressing reason, a contact, a to-do or a snooze does as well, or what clears the mild ones; a
    note does not.
    """
    with book.reading() as connection:
        done = connection.execute(_DONE_SINCE, (since,)).fetchone()
    if done is None:
        return False
    row = account_row(book, account_id)
    if row.snoozed_until is not None:
        return True
    if row.reasons:
        return False
    held = _entry(book, review, account_id).reasons
    if any(reason.level != "review" for reason in held):
        return True
    return outcome_now(book, review, account_id, "") != "" or (bool(held) and not all_reasons(row))


def outcome_now(book: Book, review: Review, account_id: int, otherwise: str) -> str:
    """What has been done with an account since the review began, as an outcome; `otherwise` if nothing was."""
    with book.reading() as connection:
        deeds = deeds_since(connection, review.id)
    return outcome_of([deed for deed in deeds if deed.account_id == account_id], otherwise)


def note_account(book: Book, review: Review, account_id: int, text: str, typed_over: str | None = None) -> str:
    """Keep a note on an account with the review, shown again in the next one; an empty one takes it away. Its name.

    Raises EditedElsewhereError where the note is not `typed_over` any more, the one that was there before.
    """
    held = _entry(book, review, account_id)
    with book.writing(f"Review note on {held.name}") as connection:
        if typed_over is not None:
            (now,) = connection.execute(
                "SELECT coalesce(note, '') FROM review_entry WHERE review_id = ? AND account_id = ?",
                (review.id, account_id),
            ).fetchone()
            refuse_typed_over({"note": now}, {"note": typed_over})
        connection.execute(
            "UPDATE review_entry SET note = ? WHERE review_id = ? AND account_id = ?",
            (clean_text(text).strip() or None, review.id, account_id),
        )
    return held.name


def look_over_quiet(book: Book, review: Review) -> int:
    """Mark the quiet accounts of a review as looked at; how many they are."""
    with book.writing("Looked over the quiet accounts") as connection:
        mark_seen(connection, review.quiet, book.clock.today())
        connection.execute("UPDATE review SET quiet_seen_at = ? WHERE id = ?", (book.clock.utc(), review.id))
    return len(review.quiet)


def newest_step(book: Book) -> int:
    """The number of the newest step of the book, 0 in a new one."""
    with book.reading() as connection:
        return int(connection.execute("SELECT coalesce(max(id), 0) FROM step").fetchone()[0])


def _entry(book: Book, review: Review, account_id: int) -> ReviewEntry:
    entry = entry_of(book, review.id, account_id)
    if entry is None:
        raise NotFoundError("That account is not in this review any more.")
    return entry


def _record(connection: sqlite3.Connection, book: Book, review: Review, account_id: int, outcome: str) -> None:
    connection.execute(
        "UPDATE review_entry SET outcome = ?, decided_at = ? WHERE review_id = ? AND account_id = ?",
        (outcome, book.clock.utc(), review.id, account_id),
    )
    if outcome != SKIPPED:
        mark_seen(connection, [account_id], book.clock.today())
        # In the same transaction, since another one to settle what this one has changed takes as long again.
        settle_on(connection, book.clock.today())
    take_more(connection, review.id, book.clock.today())


@contextmanager
def _with_the_last_step(book: Book, since: int, label: str) -> Iterator[sqlite3.Connection]:
    """Write as a part of the one step that was taken after `since`; as a step of its own if there is no such one."""
    with book.reading() as connection:
        taken = connection.execute("SELECT id, kind FROM step WHERE id > ? LIMIT 2", (since,)).fetchall()
    if [kind for _, kind in taken] != ["do"]:
        with book.writing(label) as connection:
            yield connection
        return
    with book.writing(None) as connection:
        steps.resume(connection, taken[0][0])
        yield connection
        steps.rest(connection)
