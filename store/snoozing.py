"""Putting accounts out of sight for a while, and the lengths of time that one key does it for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from datetime import date

from store.book import Book
from store.bulk import bulk_insert
from store.errors import InvalidError
from store.many import TOGETHER_FROM, called, names_of
from store.rules.dates import day_words
from store.rules.snoozing import SNOOZE_CHOICES
from store.settings.taken_over import kept_values
from store.steps import relabel


def snooze_choices(book: Book) -> Sequence[str]:
    """What s 1, s 2 and s 3 mean, each such as `2w`."""
    choices: Sequence[str] = kept_values(book).get("snooze.choices", SNOOZE_CHOICES)
    return choices


def snooze_accounts(book: Book, ids: Sequence[int], until: date) -> str:
    """Hide accounts from attention until a day ahead, as one step; the name of the one, or how many they are.

    Raises InvalidError for another day, NotFoundError when none of them is there.
    """
    today = book.clock.today()
    if until <= today:
        raise InvalidError(f"{day_words(until)} is not ahead.", hint="Give a day to come, such as 2w or next monday.")
    with book.writing("Snoozed") as connection:
        names = names_of(connection, ids)
        whom = called(names.values())
        relabel(connection, f"Snoozed {whom} until {day_words(until)}")
        with bulk_insert(connection) if len(names) >= TOGETHER_FROM else nullcontext():
            connection.executemany(
                "INSERT INTO snooze (account_id, set_on, until_on) VALUES (?, ?, ?)",
                [(one, today.isoformat(), until.isoformat()) for one in names],
            )
    return whom


def wake(connection: sqlite3.Connection, ids: Iterable[int], today: date) -> None:
    """End the snoozes of accounts of which there is something new, inside the caller's write transaction."""
    connection.executemany(
        "UPDATE snooze SET woken_on = ?1 WHERE account_id = ?2 AND woken_on IS NULL AND until_on > ?1",
        [(today.isoformat(), one) for one in ids],
    )


def snooze_account(book: Book, account_id: int, until: date) -> str:
    """Hide one account as `snooze_accounts` does; its name."""
    return snooze_accounts(book, [account_id], until)
