"""Interactions: logging a check-in, changing and removing one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from store.book import Book
from store.check_in import CheckIn, check_in, refuse_unclear
from store.clean_text import clean_text
from store.errors import InvalidError, NotFoundError
from store.interaction_rows import FOLLOW_UP, insert_interaction, insert_todo, log_label, tick
from store.records.happenings import Interaction
from store.resolve import remember_last
from store.rows import as_records
from store.rules.entry import Entry
from store.rules.vocabulary import Vocabulary
from store.vocabulary import vocabulary_of


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
    """Log one interaction with its people, tags, to-do and ticked moments as one step; its id.

    Raises InvalidError for a day ahead, an unknown kind or mood, or a moment the account does not have.
    """
    _check(new, book.clock.today(), vocabulary_of(book))
    with book.reading() as connection:
        name = connection.execute("SELECT name FROM account WHERE id = ?", (account_id,)).fetchone()
    if name is None:
        raise NotFoundError("That account is not in the book any more.")
    at = book.clock.utc()
    with book.writing(log_label(new.kind, str(name[0]))) as connection:
        interaction = insert_interaction(
            connection,
            account_id,
            at,
            kind=new.kind,
            text=new.text,
            day=new.day,
            time=new.time,
            minutes=new.minutes,
            mood=new.mood,
            contact=new.contact,
            people=new.people,
            tags=new.tags,
        )
        if new.todo_due is not None or new.todo:
            insert_todo(connection, account_id, at, new.todo or FOLLOW_UP, new.todo_due)
        for position in new.moments:
            tick(connection, account_id, position, new.day)
        remember_last(connection, account_id)
    return interaction


def log_entry(book: Book, account: tuple[int, str], entry: Entry) -> CheckIn:
    """Log what a log line says of an account (id, name) as one step; what was stored, for the echo.

    Raises InvalidError, NotFoundError or AmbiguousError as `check_in` does.
    """
    refuse_unclear(entry)
    with book.writing(log_label(entry.kind, account[1])) as connection:
        return check_in(connection, account, entry, book.clock)


def _check(new: NewInteraction, today: date, vocabulary: Vocabulary) -> None:
    kinds, moods = vocabulary.kind_names, vocabulary.mood_names
    if new.kind not in kinds:
        raise InvalidError(f'"{new.kind}" is not a kind of interaction.', hint=f"Kinds: {', '.join(kinds)}.")
    if new.mood is not None and new.mood not in moods:
        raise InvalidError(f'"{new.mood}" is not a mood.', hint=f"Moods: {', '.join(moods)}.")
    if new.day > today:
        raise InvalidError(
            f"{new.day:%a %d %b %Y} has not come yet; only what has happened is logged.",
            hint="Plan it as a to-do: gt todo ACCOUNT TEXT WHEN.",
        )


def interactions_of(
    book: Book, account_id: int, *, limit: int = 200, contact: str | None = None, kind: str | None = None
) -> list[Interaction]:
    """An account's interactions, newest first, at most `limit` of them (-1 for all); of one contact or kind, or any."""
    conditions = {"account_id": account_id, "contact": contact, "kind": kind}
    chosen = {name: value for name, value in conditions.items() if value is not None}
    with book.snapshot() as connection:
        query = connection.execute(
            "SELECT id, account_id, kind, day, at, minutes, mood, text, contact, author, source, external_id, "
            "(SELECT json_group_array(person.name) FROM interaction_person JOIN person ON person.id = person_id "
            "WHERE interaction_id = interaction.id) AS people, (SELECT json_group_array(tag) FROM interaction_tag "
            "WHERE interaction_id = interaction.id) AS tags "
            f"FROM interaction WHERE {' AND '.join(f'{name} = ?' for name in chosen)} "
            "ORDER BY day DESC, id DESC LIMIT ?",
            (*chosen.values(), limit),
        )
        return as_records(query, Interaction, _settle)


def _settle(values: dict[str, Any]) -> None:
    values["people"] = tuple(json.loads(values["people"]))
    values["tags"] = tuple(json.loads(values["tags"]))


def change_interaction(book: Book, interaction_id: int, values: dict[str, Any]) -> None:
    """Change fields (kind, text, day, minutes, mood, contact) of an interaction. Raises as logging does."""
    from store import tables

    vocabulary = vocabulary_of(book)
    with book.change("Changed an interaction") as session:
        held = session.get(tables.Interaction, interaction_id)
        if held is None:
            raise NotFoundError(f"There is no interaction {interaction_id}.")
        for key, value in values.items():
            setattr(held, key, clean_text(value) if key == "text" else value)
        _check(NewInteraction(held.kind, held.text, held.day, mood=held.mood), book.clock.today(), vocabulary)


def delete_interaction(book: Book, interaction_id: int) -> None:
    """Remove an interaction; undo brings it back. Raises NotFoundError."""
    with book.writing("Deleted an interaction") as connection:
        gone = connection.execute("DELETE FROM interaction WHERE id = ?", (interaction_id,)).rowcount
        if not gone:
            raise NotFoundError(f"There is no interaction {interaction_id}.")
