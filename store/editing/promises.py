"""Correcting a promise field by field; what became of it is kept in `store.promises`."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from store.book import Book
from store.editing import readers
from store.editing.as_typed import row_as_typed
from store.editing.editable import Editable
from store.editing.field import Field, any_text
from store.errors import NotFoundError
from store.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from sqlmodel import Session

_COLUMNS = {"text": "text", "due": "due_on", "by": "promised_by", "on": "promised_on"}


def fields_of_promise(book: Book, promise_id: int) -> Sequence[Field]:
    """The fields of a promise in the order of its form."""
    now, words = book.clock.now(), vocabulary_of(book)
    return (
        Field("text", "Promise", "What was promised.",
              readers.needed(any_text, "A promise needs words."), is_long=True),
        Field("due", "Due", "For when: fri, 2w, 2027-01-15; empty: no day.", readers.day(now, "ahead", words)),
        Field("by", "By", "Who promised it.", readers.line),
        Field("on", "Made", "The day it was promised: 2026-11-12, yest, mon.",
              readers.past_day(now, words, "Give the day it was promised on.")),
    )  # fmt: skip


def _held(connection: sqlite3.Connection, promise_id: int) -> dict[str, str]:
    return row_as_typed(connection, "promise", promise_id, _COLUMNS)


def _write(session: Session, promise_id: int, values: Mapping[str, Any], book: Book) -> None:
    from store import tables

    promise = session.get(tables.Promise, promise_id)
    if promise is None:
        raise NotFoundError("That promise is not in the book any more.")
    for name, value in values.items():
        setattr(promise, _COLUMNS[name], value)


PROMISE = Editable("promise", fields_of_promise, _held, _write, text="text")
