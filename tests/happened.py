"""Puts what happened into a book as plainly as a test wants to say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from store.accounts import name_of
from store.book import Book
from store.interaction_rows import insert_interaction, insert_todo, log_label, tick
from store.resolve import remember_last


@dataclass(frozen=True, slots=True)
class NewInteraction:
    """What is to be logged; `contact` is personal, attempt or none; `time` is local without zone."""

    kind: str
    text: str
    day: date
    time: datetime | None = None
    minutes: int | None = None
    mood: str | None = None
    contact: str = "none"
    people: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()
    todo: str | None = None
    todo_due: date | None = None
    moments: tuple[int, ...] = ()


def log_interaction(book: Book, account_id: int, new: NewInteraction) -> int:
    """Log one interaction with its people, tags, to-do and ticked moments as one step; its id."""
    with book.reading() as connection:
        name = name_of(connection, account_id)
    at = book.clock.utc()
    with book.writing(log_label(new.kind, name)) as connection:
        interaction = insert_interaction(
            connection, account_id, at, kind=new.kind, text=new.text, day=new.day, time=new.time, minutes=new.minutes,
            mood=new.mood, contact=new.contact, people=new.people, tags=new.tags,
        )  # fmt: skip
        if new.todo is not None or new.todo_due is not None:
            insert_todo(connection, account_id, at, new.todo or "follow up", new.todo_due)
        for position in new.moments:
            tick(connection, account_id, position, new.day)
        remember_last(connection, account_id)
    return interaction
