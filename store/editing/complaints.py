"""Correcting a complaint field by field; its steps are taken in `store.complaints`."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from store.book import Book
from store.editing import readers
from store.editing.as_typed import first_of, row_as_typed
from store.editing.editable import Editable
from store.editing.field import Field, Read, any_text
from store.errors import NotFoundError
from store.resolve import choose_person
from store.rules.reasons_complaints import SEVERITIES
from store.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from sqlmodel import Session

_COLUMNS = {name: name for name in ("text", "severity", "category", "received_on", "resolution", "lesson")}
_PERSON = "SELECT person.name FROM complaint JOIN person ON person.id = person_id WHERE complaint.id = ?"
_HERE = (
    "SELECT person.id, person.name FROM person JOIN complaint ON complaint.account_id = person.account_id "
    "WHERE complaint.id = ? ORDER BY person.id"
)


def fields_of_complaint(book: Book, complaint_id: int) -> Sequence[Field]:
    """The fields of a complaint in the order of its form; how it was solved and what was learned once that is said."""
    with book.snapshot() as connection:
        here: list[tuple[int, str]] = connection.execute(_HERE, (complaint_id,)).fetchall()
        rows = connection.execute("SELECT DISTINCT category FROM complaint WHERE category IS NOT NULL ORDER BY 1")
        categories = tuple(str(one) for (one,) in rows.fetchall())
        held = _held(connection, complaint_id)
    received = readers.past_day(book.clock.now(), vocabulary_of(book), "Give the day it was received.")
    later = (
        Field("resolution", "Solved", "How it was solved.", is_long=True),
        Field("lesson", "Lesson", "What was learned, so that it does not come back.", is_long=True),
    )
    return (
        Field("text", "Text", "What they are unhappy with, in their words.",
              readers.needed(any_text, "A complaint needs the client's words."), is_long=True),
        Field("severity", "Severity", "How bad it is for them.",
              readers.needed(readers.one_of("a severity", SEVERITIES), "It is of some severity."), SEVERITIES),
        Field("category", "Category", "What it is about, in a word or two.", readers.line, categories),
        Field("person", "From", "Who complained.", _one_person(here), tuple(dict.fromkeys(name for _, name in here))),
        Field("received_on", "Received", "The day it was received: 2026-11-12, yest, 3d, mon.",
              readers.needed(received, "It was received on some day.")),
        *(field for field in later if held[field.name]),
    )  # fmt: skip


def _one_person(here: Sequence[tuple[int, str]]) -> Read:
    def read(typed: str) -> int | None:
        name = readers.line(typed)
        return choose_person(here, name)[0] if name else None

    return read


def _held(connection: sqlite3.Connection, complaint_id: int) -> dict[str, str]:
    held = row_as_typed(connection, "complaint", complaint_id, _COLUMNS)
    return held | {"person": first_of(connection, _PERSON, complaint_id)}


def _write(session: Session, complaint_id: int, values: Mapping[str, Any], book: Book) -> None:
    from store import tables

    complaint = session.get(tables.Complaint, complaint_id)
    if complaint is None:
        raise NotFoundError("That complaint is not in the book any more.")
    was = complaint.severity
    for name, value in values.items():
        setattr(complaint, "person_id" if name == "person" else name, value)
    raw = session.connection()
    if "received_on" in values:
        raw.exec_driver_sql(
            "UPDATE complaint_step SET day = ? WHERE complaint_id = ? AND kind = 'received'",
            (values["received_on"].isoformat(), complaint_id),
        )
    if complaint.severity != was:
        session.add(
            tables.ComplaintStep(
                complaint_id=complaint_id, kind="severity", day=book.clock.today(), text=complaint.severity
            )
        )


COMPLAINT = Editable("complaint", fields_of_complaint, _held, _write, text="text")
