"""Who looks after an account, handing accounts over, and whether the owner has changed too often."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from datetime import date

from store.book import Book
from store.clean_text import clean_line
from store.many import among, called, names_of
from store.preferences import preferences_of
from store.records.agreements import OwnerSpan
from store.rules.dates import add_months
from store.steps import relabel

WARNING_MONTHS = 6


def owner_spans(book: Book, account_id: int) -> list[OwnerSpan]:
    """The owners of an account with their days, the oldest first. Raises NotFoundError."""
    with book.reading() as connection:
        names_of(connection, [account_id])
        rows = connection.execute(
            "SELECT to_owner, day FROM owner_change WHERE account_id = ? ORDER BY day, id", (account_id,)
        ).fetchall()
    days = [date.fromisoformat(day) for _, day in rows]
    ends: list[date | None] = [*days[1:], None] if days else []
    return [OwnerSpan(owner, day, end) for (owner, _), day, end in zip(rows, days, ends, strict=True) if day != end]


def hand_over(book: Book, ids: Sequence[int], owner: str | None) -> str:
    """Give accounts an owner, None for nobody, as one step with today's date; the name of the one, or how many.

    Raises NotFoundError when none of the accounts is there.
    """
    to = clean_line(owner or "") or None
    with book.writing("Handed over") as connection:
        names = names_of(connection, ids)
        whom = called(names.values())
        relabel(connection, f"{to or 'Nobody'} looks after {whom}")
        hand_over_on(connection, names, to, book.clock.today())
    return whom


def hand_over_on(connection: sqlite3.Connection, ids: Collection[int], owner: str | None, day: date) -> None:
    """Give accounts an owner inside the caller's write transaction; those who have that one stay as they are."""
    others = "id IN (SELECT value FROM json_each(?)) AND owner IS NOT ?"
    connection.execute(
        "INSERT INTO owner_change (account_id, from_owner, to_owner, day) "
        f"SELECT id, owner, ?, ? FROM account WHERE {others}",
        (owner, day.isoformat(), among(ids), owner),
    )
    connection.execute(f"UPDATE account SET owner = ? WHERE {others}", (owner, among(ids), owner))


def owner_warning(book: Book, account_id: int) -> str:
    """A sentence when the owner has changed so often lately that another change should be thought over, else empty."""
    since = add_months(book.clock.today(), -WARNING_MONTHS).isoformat()
    with book.reading() as connection:
        (changes,) = connection.execute(
            "SELECT count(*) FROM owner_change WHERE account_id = ? AND day > ? "
            "AND from_owner IS NOT NULL AND to_owner IS NOT NULL",
            (account_id, since),
        ).fetchone()
    if changes < preferences_of(book).owner_changes:
        return ""
    return f"The owner has changed {changes} times in {WARNING_MONTHS} months; clients who keep one stay longer."
