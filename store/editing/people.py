"""Changing what is kept of a person field by field, and the form of somebody new."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from store.book import Book
from store.clean_text import clean_name
from store.editing import readers
from store.editing.as_typed import row_as_typed
from store.editing.editable import Editable
from store.editing.field import Field
from store.errors import NotFoundError
from store.people import STANDINGS, add_person, checked_birthday, checked_field
from store.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from sqlmodel import Session

_COLUMNS = ("name", "role", "email", "phone", "mobile", "reach", "standing", "birthday", "facts", "left_on")


def fields_of_person(book: Book, person_id: int | None = None) -> Sequence[Field]:
    """The fields of somebody in the order of their form."""
    left = readers.day(book.clock.now(), "back", vocabulary_of(book))
    return (
        Field("name", "Name", "", readers.name("The person's name")),
        Field("role", "Role", "What they do there.", readers.line),
        Field("email", "Email", "", readers.line),
        Field("phone", "Phone", "Their phone at work.", readers.line),
        Field("mobile", "Mobile", "", readers.line),
        Field("reach", "Reach", "How and when they like to be reached.", readers.line),
        Field("standing", "Standing", "How they think of us.", readers.one_of("a standing", STANDINGS), STANDINGS),
        Field("birthday", "Birthday", "1984-05-01, or --05-01 without the year.", _birthday),
        Field("facts", "Facts", "What they told about themselves.", is_long=True),
        Field("left_on", "Left on", "The day they left the account: 2026-10-31, yest, last monday.", left),
    )  # fmt: skip


def fields_of_new_person(book: Book) -> Sequence[Field]:
    """The fields of somebody who is there."""
    return [field for field in fields_of_person(book) if field.name != "left_on"]


def add_filled_in(book: Book, account_id: int, values: Mapping[str, Any]) -> str:
    """Add a person with the values of the form; the name. Raises InvalidError."""
    fields = {name: value for name, value in values.items() if name != "name"}
    add_person(book, account_id, values["name"], **fields)
    return str(values["name"])


def _birthday(typed: str) -> str | None:
    said = typed.strip()
    return checked_birthday(said) if said else None


def _held(connection: sqlite3.Connection, person_id: int) -> dict[str, str]:
    return row_as_typed(connection, "person", person_id, {name: name for name in _COLUMNS})


def _write(session: Session, person_id: int, values: Mapping[str, Any], book: Book) -> None:
    from store import tables

    person = session.get(tables.Person, person_id)
    if person is None:
        raise NotFoundError("That person is not in the book any more.")
    for key, value in values.items():
        kept = clean_name(value or "", "The person's name") if key == "name" else checked_field(key, value)
        setattr(person, key, kept)


PERSON = Editable("person", fields_of_person, _held, _write, text="facts")
