"""Who looks after an account, and whether that has changed too often."""

from __future__ import annotations

from datetime import date

from store.accounts import name_of
from store.book import Book
from store.preferences import preferences_of
from store.records.agreements import OwnerSpan
from store.rules.dates import add_months

WARNING_MONTHS = 6


def owner_spans(book: Book, account_id: int) -> list[OwnerSpan]:
    """The owners of an account with their days, the oldest first. Raises NotFoundError."""
    with book.reading() as connection:
        name_of(connection, account_id)
        rows = connection.execute(
            "SELECT to_owner, day FROM owner_change WHERE account_id = ? ORDER BY day, id", (account_id,)
        ).fetchall()
    days = [date.fromisoformat(day) for _, day in rows]
    ends: list[date | None] = [*days[1:], None] if days else []
    return [OwnerSpan(owner, day, end) for (owner, _), day, end in zip(rows, days, ends, strict=True) if day != end]


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
