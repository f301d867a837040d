"""Keeps when each account was last looked at, and how healthy it was then."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date

from store.account_rows import rows_on
from store.accounts import name_of
from store.book import Book


def mark_seen(connection: sqlite3.Connection, account_ids: Sequence[int], today: date) -> None:
    """Mark accounts as looked at today with their health score, inside the caller's write transaction."""
    connection.executemany(
        "INSERT INTO account_seen (account_id, seen_on, health_score) VALUES (?, ?, ?) "
        "ON CONFLICT (account_id) DO UPDATE SET seen_on = excluded.seen_on, health_score = excluded.health_score",
        [(row.id, today.isoformat(), row.health.score) for row in rows_on(connection, account_ids, today)],
    )


def review_account(book: Book, account_id: int) -> str:
    """Mark one account as looked at, outside of a review; its name. Raises NotFoundError."""
    with book.reading() as connection:
        name = name_of(connection, account_id)
    with book.writing(f"Reviewed {name}") as connection:
        mark_seen(connection, [account_id], book.clock.today())
    return name


def seen_days(connection: sqlite3.Connection) -> dict[int, date]:
    """The day on which each account was last looked at; those never looked at are left out."""
    rows = connection.execute("SELECT account_id, seen_on FROM account_seen").fetchall()
    return {account: date.fromisoformat(day) for account, day in rows}
