"""Keeps when each account was last looked at, and how healthy it was then."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date

from store.book import Book
from store.many import among, called, names_of
from store.standing import settle_on
from store.steps import relabel


def mark_seen(connection: sqlite3.Connection, account_ids: Sequence[int], today: date) -> None:
    """Mark accounts as looked at today with their health score, inside the caller's write transaction."""
    settle_on(connection, today)
    connection.execute(
        "INSERT INTO account_seen (account_id, seen_on, health_score) "
        "SELECT account_id, ?, health_score FROM account_standing WHERE account_id IN (SELECT value FROM json_each(?)) "
        "ON CONFLICT (account_id) DO UPDATE SET seen_on = excluded.seen_on, health_score = excluded.health_score",
        (today.isoformat(), among(account_ids)),
    )


def review_accounts(book: Book, ids: Sequence[int]) -> str:
    """Mark accounts as looked at, outside of a review, as one step; the name of the one, or how many they are.

    Raises NotFoundError when none of them is there.
    """
    with book.writing("Reviewed") as connection:
        names = names_of(connection, ids)
        whom = called(names.values())
        relabel(connection, f"Reviewed {whom}")
        mark_seen(connection, list(names), book.clock.today())
    return whom


def seen_days(connection: sqlite3.Connection) -> dict[int, date]:
    """The day on which each account was last looked at; those never looked at are left out."""
    rows = connection.execute("SELECT account_id, seen_on FROM account_seen").fetchall()
    return {account: date.fromisoformat(day) for account, day in rows}
