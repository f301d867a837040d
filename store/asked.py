"""When an account was asked what is wrong: silence is answered by asking."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from store.book import Book
from store.errors import InvalidError
from store.many import called, names_of
from store.resolve import remember_last
from store.rules.dates import day_words
from store.steps import relabel


def ask_all_what_is_wrong(book: Book, ids: Sequence[int], day: date | None = None) -> str:
    """Keep that accounts were asked today, or on an earlier day, as one step; the name of the one, or how many.

    Raises InvalidError for a day ahead, NotFoundError when none of them is there.
    """
    on = day or book.clock.today()
    if on > book.clock.today():
        raise InvalidError(f"{day_words(on)} has not come yet.", hint="Give the day on which you asked.")
    with book.writing("Asked") as connection:
        names = names_of(connection, ids)
        whom = called(names.values())
        relabel(connection, f"Asked {whom} what is wrong")
        connection.executemany(
            "INSERT INTO asked (account_id, day) VALUES (?, ?)", [(one, on.isoformat()) for one in names]
        )
        remember_last(connection, list(names)[-1])
    return whom


def ask_what_is_wrong(book: Book, account_id: int, day: date | None = None) -> str:
    """Keep that one account was asked as `ask_all_what_is_wrong` does; its name."""
    return ask_all_what_is_wrong(book, [account_id], day)
