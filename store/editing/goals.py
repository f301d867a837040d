"""Correcting a goal field by field; how far it has come is kept in `store.goals`."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from store.book import Book
from store.editing import readers
from store.editing.as_typed import figures_as_typed, row_as_typed
from store.editing.editable import Editable
from store.editing.field import Field, any_text
from store.errors import NotFoundError
from store.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from sqlmodel import Session

_COLUMNS = {
    "text": "text", "target": "target_milli", "start": "start_milli", "measure": "measure", "by": "by_on",
}  # fmt: skip


def fields_of_goal(book: Book, goal_id: int) -> Sequence[Field]:
    """The fields of a goal in the order of its form."""
    by = readers.day(book.clock.now(), "ahead", vocabulary_of(book))
    return (
        Field("text", "Goal", "What they want to reach, in their words.",
              readers.needed(any_text, "A goal needs the client's words."), is_long=True),
        Field("target", "Target", "The figure to reach: 40, 31.5.", readers.figure),
        Field("start", "Start", "The figure it starts from.", readers.figure),
        Field("measure", "Measure", "What is counted, such as leads a month.", readers.line),
        Field("by", "By", "By when: fri, 2mo, 2027-03-31.", by),
    )  # fmt: skip


def _held(connection: sqlite3.Connection, goal_id: int) -> dict[str, str]:
    held = row_as_typed(connection, "goal", goal_id, _COLUMNS)
    return held | figures_as_typed(held, "target", "start")


def _write(session: Session, goal_id: int, values: Mapping[str, Any], book: Book) -> None:
    from store import tables

    goal = session.get(tables.Goal, goal_id)
    if goal is None:
        raise NotFoundError("That goal is not in the book any more.")
    for name, value in values.items():
        setattr(goal, _COLUMNS[name], value)


GOAL = Editable("goal", fields_of_goal, _held, _write, text="text")
