"""Interactions: logging a check-in, changing and removing one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from store.book import Book
from store.clean_text import clean_text
from store.clock import utc_text
from store.errors import InvalidError, NotFoundError
from store.records.happenings import Interaction
from store.resolve import remember_last
from store.rows import as_records
from store.rules.kinds import KINDS, MOODS

if TYPE_CHECKING:
    from sqlmodel import Session


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
    from store import tables

    _check(new, book.clock.today())
    with book.reading() as connection:
        name = connection.execute("SELECT name FROM account WHERE id = ?", (account_id,)).fetchone()
    if name is None:
        raise NotFoundError("That account is not in the book any more.")
    with book.change(log_label(new.kind, str(name[0]))) as session:
        interaction = tables.Interaction(
            account_id=account_id,
            kind=new.kind,
            day=new.day,
            at=utc_text(new.time) if new.time else None,
            minutes=new.minutes,
            mood=new.mood,
            text=clean_text(new.text),
            contact=new.contact,
            created_at=book.clock.utc(),
        )
        session.add(interaction)
        session.flush()
        assert interaction.id is not None
        for person in new.people:
            session.add(tables.InteractionPerson(interaction_id=interaction.id, person_id=person))
        for tag in dict.fromkeys(new.tags):
            session.add(tables.InteractionTag(interaction_id=interaction.id, tag=tag))
        if new.todo_due is not None or new.todo:
            session.add(
                tables.Todo(
                    account_id=account_id,
                    text=new.todo or "follow up",
                    due_on=new.todo_due,
                    created_at=book.clock.utc(),
                )
            )
        for position in new.moments:
            _tick(session, account_id, position, new.day)
        remember_last(session.connection().connection, account_id)  # type: ignore[arg-type]
        return interaction.id


def log_label(kind: str, name: str) -> str:
    """What the undo step of a logged interaction is called."""
    return f"Logged {kind} with {name}"


def _check(new: NewInteraction, today: date) -> None:
    if new.kind not in KINDS:
        raise InvalidError(f'"{new.kind}" is not a kind of interaction.', hint=f"Kinds: {', '.join(KINDS)}.")
    if new.mood is not None and new.mood not in MOODS:
        raise InvalidError(f'"{new.mood}" is not a mood.', hint=f"Moods: {', '.join(MOODS)}.")
    if new.day > today:
        raise InvalidError(
            f"{new.day:%a %d %b %Y} has not come yet; only what has happened is logged.",
            hint="Plan it as a to-do: gt todo ACCOUNT TEXT WHEN.",
        )


def _tick(session: Session, account_id: int, position: int, day: date) -> None:
    done = session.connection().exec_driver_sql(
        "UPDATE moment SET done_on = ?, known = 1 WHERE account_id = ? AND position = ?",
        (day.isoformat(), account_id, position),
    )
    if done.rowcount == 0:
        raise InvalidError(f"There is no key moment {position} on this account.", hint="gt moment ACCOUNT lists them.")


def interactions_of(book: Book, account_id: int, *, limit: int = 200, before: int = 0) -> list[Interaction]:
    """An account's interactions, newest first, `limit` of them after the first `before`."""
    with book.snapshot() as connection:
        query = connection.execute(
            "SELECT id, account_id, kind, day, at, minutes, mood, text, contact, author, source, external_id, "
            "(SELECT json_group_array(person.name) FROM interaction_person JOIN person ON person.id = person_id "
            "WHERE interaction_id = interaction.id) AS people, (SELECT json_group_array(tag) FROM interaction_tag "
            "WHERE interaction_id = interaction.id) AS tags "
            "FROM interaction WHERE account_id = ? ORDER BY day DESC, id DESC LIMIT ? OFFSET ?",
            (account_id, limit, before),
        )
        return as_records(query, Interaction, _settle)


def _settle(values: dict[str, Any]) -> None:
    values["people"] = tuple(json.loads(values["people"]))
    values["tags"] = tuple(json.loads(values["tags"]))


def change_interaction(book: Book, interaction_id: int, values: dict[str, Any]) -> None:
    """Change fields (kind, text, day, minutes, mood, contact) of an interaction. Raises as logging does."""
    from store import tables

    with book.change("Changed an interaction") as session:
        held = session.get(tables.Interaction, interaction_id)
        if held is None:
            raise NotFoundError(f"There is no interaction {interaction_id}.")
        for key, value in values.items():
            setattr(held, key, clean_text(value) if key == "text" else value)
        _check(NewInteraction(held.kind, held.text, held.day, mood=held.mood), book.clock.today())


def delete_interaction(book: Book, interaction_id: int) -> None:
    """Remove an interaction; undo brings it back. Raises NotFoundError."""
    with book.writing("Deleted an interaction") as connection:
        gone = connection.execute("DELETE FROM interaction WHERE id = ?", (interaction_id,)).rowcount
        if not gone:
            raise NotFoundError(f"There is no interaction {interaction_id}.")
