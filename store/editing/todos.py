"""Changing a to-do field by field."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from store.book import Book
from store.editing import readers
from store.editing.as_typed import row_as_typed
from store.editing.editable import Editable
from store.editing.field import Field
from store.errors import NotFoundError
from store.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from sqlmodel import Session

_COLUMNS = {"text": "text", "due": "due_on", "assignee": "assignee"}


def fields_of_todo(book: Book, todo_id: int) -> Sequence[Field]:
    """The fields of a to-do in the order of its form."""
    due = readers.day(book.clock.now(), "ahead", vocabulary_of(book))
    return (
        Field("text", "To-do", "What is to be done.", readers.name("The to-do")),
        Field("due", "Due", "fri, 2w, next monday, 2027-01-15; empty: whenever it suits.", due),
        Field("assignee", "For", "Who does it, if it is not you.", readers.line),
    )


def _held(connection: sqlite3.Connection, todo_id: int) -> dict[str, str]:
    return row_as_typed(connection, "todo", todo_id, _COLUMNS)


def _write(session: Session, todo_id: int, values: Mapping[str, Any], book: Book) -> None:
    from store import tables

    todo = session.get(tables.Todo, todo_id)
    if todo is None:
        raise NotFoundError("That to-do is not in the book any more.")
    for name, value in values.items():
        setattr(todo, _COLUMNS[name], value)


TODO = Editable("todo", fields_of_todo, _held, _write, text="text")
