"""Correcting what was logged, field by field."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from store.book import Book
from store.clean_text import clean_text
from store.clock import local_time, utc_text
from store.editing import readers
from store.editing.as_typed import listed, row_as_typed
from store.editing.commas import between_commas, quoted
from store.editing.editable import Editable
from store.editing.field import Field, Read, any_text
from store.editing.several import TAGS_OF_INTERACTION, WHO_TOOK_PART, set_several
from store.errors import NotFoundError
from store.rules.kinds import contact_of
from store.rules.vocabulary import Vocabulary
from store.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from sqlmodel import Session

    from store.tables import Interaction

CONTACTS = ("personal", "attempt", "none")
_COLUMNS = {"kind": "kind", "day": "day", "time": "at", "minutes": "minutes", "mood": "mood", "text": "text",
            "contact": "contact"}  # fmt: skip
_PEOPLE = (
    "SELECT person.name FROM interaction_person JOIN person ON person.id = person_id WHERE interaction_id = ? "
    "ORDER BY interaction_person.id"
)
_TAGS = "SELECT tag FROM interaction_tag WHERE interaction_id = ? ORDER BY id"
_HERE = (
    "SELECT person.id, person.name FROM person JOIN interaction ON interaction.account_id = person.account_id "
    "WHERE interaction.id = ? ORDER BY person.id"
)


def fields_of_interaction(book: Book, interaction_id: int) -> Sequence[Field]:
    """The fields of something logged in the order of its form."""
    vocabulary = vocabulary_of(book)
    kinds, moods = vocabulary.kind_names, vocabulary.mood_names
    with book.reading() as connection:
        here: list[tuple[int, str]] = connection.execute(_HERE, (interaction_id,)).fetchall()
    past = readers.past_day(book.clock.now(), vocabulary, "Only what has happened is logged; t plans a to-do.")
    day = readers.needed(past, "It happened on some day.")
    names = tuple(dict.fromkeys(quoted(name) for _, name in here))
    return (
        Field("text", "Text", "What happened.", lambda typed: any_text(typed) or "", is_long=True),
        Field("kind", "Kind", "What it was.", _kind(vocabulary), kinds),
        Field("day", "Day", "When it happened: 2026-11-12, yest, 3d, mon.", day),
        Field("time", "Time", "When on that day, such as 14:30; empty when it does not matter.", readers.clock_time),
        Field("minutes", "Length", "30m, 1h, 1h30.", readers.minutes),
        Field("mood", "Mood", "How they were.", readers.one_of("a mood", moods), moods),
        Field(
            "people",
            "People",
            "Who took part, with commas between.",
            readers.people(here),
            tuple(map(quoted, names)),
            is_list=True,
        ),
        Field("tags", "Tags", "Words with commas between.", between_commas, is_list=True),
        Field("contact", "Counts as", "Personal contact, an attempt at one, or none.", _contact, CONTACTS),
    )


def _kind(vocabulary: Vocabulary) -> Read:
    by_name = readers.needed(readers.one_of("a kind of interaction", vocabulary.kind_names), "It is of some kind.")
    return lambda typed: vocabulary.kinds.get(typed.strip().lower()) or by_name(typed)


_contact = readers.needed(readers.one_of("what it can count as", CONTACTS), "It counts as something, if only none.")


def _held(connection: sqlite3.Connection, interaction_id: int) -> dict[str, str]:
    held = row_as_typed(connection, "interaction", interaction_id, _COLUMNS)
    held["time"] = f"{local_time(held['time']):%H:%M}" if held["time"] else ""
    held["minutes"] = f"{held['minutes']}m" if held["minutes"] else ""
    return held | {
        "people": listed(connection, _PEOPLE, interaction_id),
        "tags": listed(connection, _TAGS, interaction_id),
    }


def _write(session: Session, interaction_id: int, values: Mapping[str, Any], book: Book) -> None:
    from store import tables

    held = session.get(tables.Interaction, interaction_id)
    if held is None:
        raise NotFoundError("That interaction is not in the book any more.")
    if "kind" in values and "contact" not in values:
        held.contact = _contact_of_another_kind(held, values["kind"], vocabulary_of(book))
    if "day" in values or "time" in values:
        _set_moment(held, values)
    for name in ("kind", "minutes", "mood", "contact"):
        if name in values:
            setattr(held, name, values[name])
    if "text" in values:
        held.text = clean_text(values["text"] or "")
    if "people" in values:
        set_several(session, WHO_TOOK_PART, interaction_id, values["people"] or ())
    if "tags" in values:
        set_several(session, TAGS_OF_INTERACTION, interaction_id, values["tags"] or ())


def _contact_of_another_kind(held: Interaction, kind: str, vocabulary: Vocabulary) -> str:
    """What counted as its kind does counts as the new kind does; what was overruled stays."""
    if held.contact != contact_of(held.kind, (), vocabulary.counts):
        return held.contact
    return contact_of(kind, (), vocabulary.counts)


def _set_moment(held: Interaction, values: Mapping[str, Any]) -> None:
    """Put it on its day, at its time if it has one."""
    known = local_time(held.at).time() if held.at else None
    day, at = values.get("day", held.day), values.get("time", known)
    if (day, at) == (held.day, known):
        return
    held.day = day
    held.at = utc_text(datetime.combine(held.day, at)) if at else None


INTERACTION = Editable("interaction", fields_of_interaction, _held, _write, text="text")
