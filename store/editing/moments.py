"""Changing a key moment of an account field by field, and adding one that no template gives."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from store.accounts import name_of
from store.book import Book
from store.clean_text import clean_name
from store.editing import readers
from store.editing.as_typed import row_as_typed
from store.editing.editable import Editable
from store.editing.field import Field
from store.errors import InvalidError, NotFoundError
from store.moments import OUTCOMES
from store.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from sqlmodel import Session

    from store.tables import Moment

_COLUMNS = {
    "name": "name", "due": "due_on", "preparation": "preparation", "prepared_on": "prepared_on", "done_on": "done_on",
    "went": "went", "repaired_on": "repaired_on", "note": "note",
}  # fmt: skip
_OF_A_NEW_ONE = ("name", "due", "preparation", "note")


def fields_of_moment(book: Book, moment_id: int) -> Sequence[Field]:
    """The fields of a key moment in the order of its form."""
    now, vocabulary = book.clock.now(), vocabulary_of(book)
    past = readers.past_day(now, vocabulary, "Fill it in when it is done.")
    return (
        Field("name", "Name", "What must go well.", readers.name("The key moment's name")),
        Field("due", "Due", "The day it is expected: fri, 2w, 2027-01-15.", readers.day(now, "ahead", vocabulary)),
        Field("preparation", "Prepare", "What makes it go well.", is_long=True),
        Field("prepared_on", "Prepared on", "The day it was prepared: yest, 3d, 2026-11-12.", past),
        Field("done_on", "Done on", "The day it happened: yest, 3d, 2026-11-12.", past),
        Field("went", "Went", "How it went.", readers.one_of("how a moment goes", OUTCOMES), OUTCOMES),
        Field("repaired_on", "Repaired on", "The day one that went poorly was made good.", past),
        Field("note", "Note", "What there is to say about it.", is_long=True),
    )


def fields_of_new_moment(book: Book) -> Sequence[Field]:
    """The fields of a key moment that is still to come."""
    return [field for field in fields_of_moment(book, 0) if field.name in _OF_A_NEW_ONE]


def add_moment(book: Book, account_id: int, values: Mapping[str, Any]) -> str:
    """Give an account one more key moment, behind those it has; its name. Raises InvalidError, NotFoundError."""
    from store import tables

    name = clean_name(values["name"] or "", "The key moment's name")
    with book.reading() as connection:
        account = name_of(connection, account_id)
    with book.change(f"Added {name}, {account}") as session:
        last = session.connection().exec_driver_sql(
            "SELECT coalesce(max(position), 0) FROM moment WHERE account_id = ?", (account_id,)
        )
        place = int(last.scalar_one()) + 1
        session.add(
            tables.Moment(
                account_id=account_id,
                position=place,
                name=name,
                due_on=values.get("due"),
                preparation=values.get("preparation"),
                note=values.get("note"),
            )
        )
    return name


def _held(connection: sqlite3.Connection, moment_id: int) -> dict[str, str]:
    return row_as_typed(connection, "moment", moment_id, _COLUMNS)


def _write(session: Session, moment_id: int, values: Mapping[str, Any], book: Book) -> None:
    from store import tables

    moment = session.get(tables.Moment, moment_id)
    if moment is None:
        raise NotFoundError("That key moment is not in the book any more.")
    expected = moment.due_on
    for name, value in values.items():
        setattr(moment, _COLUMNS[name], value)
    if moment.due_on != expected:
        # A day that was set by hand is no guess, however long ago it is.
        moment.known = True
    _settle(moment, values)


def _settle(moment: Moment, values: Mapping[str, Any]) -> None:
    """Only what is done went somehow, and only what went poorly can be repaired."""
    if not values.keys() & {"done_on", "went", "repaired_on"}:
        return
    if moment.done_on is None:
        if values.get("went"):
            raise InvalidError("It has not been done yet.", hint="Fill in the day it was done.")
        moment.went = moment.repaired_on = None
    elif moment.went != "poor":
        if values.get("repaired_on"):
            raise InvalidError("Only a moment that went poorly is repaired.", hint="Say that it went poor.")
        moment.repaired_on = None


MOMENT = Editable("moment", fields_of_moment, _held, _write, text="note")
