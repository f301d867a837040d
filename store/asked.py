"""When an account was asked what is wrong: silence is answered by asking."""

from __future__ import annotations

from datetime import date

from store.accounts import name_of
from store.book import Book
from store.errors import InvalidError
from store.resolve import remember_last


def ask_what_is_wrong(book: Book, account_id: int, day: date | None = None) -> str:
    """Keep that the account was asked today, or on an earlier day; its name. Raises InvalidError for a day ahead."""
    on = day or book.clock.today()
    if on > book.clock.today():
        raise InvalidError(f"{on:%d %b %Y} has not come yet.", hint="Give the day on which you asked.")
    with book.reading() as connection:
        name = name_of(connection, account_id)
    with book.writing(f"Asked {name} what is wrong") as connection:
        connection.execute("INSERT INTO asked (account_id, day) VALUES (?, ?)", (account_id, on.isoformat()))
        remember_last(connection, account_id)
    return name


def last_asked(book: Book, account_id: int) -> date | None:
    """The day on which the account was last asked, or None."""
    with book.reading() as connection:
        (day,) = connection.execute("SELECT max(day) FROM asked WHERE account_id = ?", (account_id,)).fetchone()
    return date.fromisoformat(day) if day else None
