"""Answers the question that is asked once of an account brought in without its history: when did you last speak?"""

from __future__ import annotations

from datetime import date

from store.accounts import name_of
from store.book import Book
from store.errors import InvalidError
from store.interaction_rows import insert_interaction

REMEMBERED = "remembered"
"""The tag of a contact that was not logged when it happened."""


def remember_contact(book: Book, account_id: int, day: date) -> str:
    """Keep the day of the last personal contact as it is remembered; the account's name.

    It is a personal note with a tag of its own, since nobody says what kind of contact it was. Raises InvalidError
    for a day ahead, NotFoundError.
    """
    if day > book.clock.today():
        raise InvalidError(f"{day:%a %d %b %Y} has not come yet.", hint="Say when you last spoke, such as 2w or oct.")
    with book.reading() as connection:
        name = name_of(connection, account_id)
    with book.writing(f"Last contact with {name} remembered") as connection:
        insert_interaction(
            connection,
            account_id,
            book.clock.utc(),
            kind="note",
            text="Last spoke around this day, as remembered in a review.",
            day=day,
            contact="personal",
            tags=(REMEMBERED,),
        )
    return name
