"""Books whose accounts give reasons to be looked at, for the tests of the review."""

from __future__ import annotations

from datetime import date

from store.accounts import add_account
from store.book import Book
from store.todos import add_todo
from tests.filled_once import filled_once
from tests.happened import NewInteraction, log_interaction

LONG_AGO = date(2026, 10, 1)


def add_over(book: Book, name: str, last: date = LONG_AGO) -> int:
    """Add a late account that gives one reason: nobody has spoken with it for too long."""
    account = add_account(book, name, stage="growth", cadence_days=20)
    log_interaction(book, account, NewInteraction("call", "spoke", last, contact="personal"))
    add_todo(book, account, "send the figures", date(2026, 12, 20))
    return account


@filled_once
def fill_with(book: Book, count: int) -> list[int]:
    """Add so many accounts that are over their cadence, the longest silent first."""
    return [add_over(book, f"Firm {number:02}", date(2026, 9, 1 + number % 30)) for number in range(count)]


def add_fresh(book: Book, name: str) -> int:
    """Add an account that gives no reason: somebody spoke with it yesterday."""
    return add_over(book, name, date(2026, 11, 22))


def add_unknown(book: Book, name: str) -> int:
    """Add an account that was brought in without its history."""
    account = add_account(book, name, stage="growth", since=date(2020, 1, 1), cadence_days=30)
    add_todo(book, account, "send the figures", date(2026, 12, 20))
    return account
