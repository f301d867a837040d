"""Undo and redo of every step, whichever lane or program wrote it, also after a restart."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from store.book import Book
from store.clock import local_time
from store.errors import ConflictError, NotFoundError
from store.records.happenings import Step
from store.row_turn import image_of, turn_row
from store.steps import ABANDONED, EMPTIED, UNDONE

_CAN_UNDO = "SELECT id FROM step WHERE kind = 'do' AND undone = 0 ORDER BY id DESC LIMIT 1"
_CAN_REDO = f"SELECT id FROM step WHERE undone = {UNDONE} ORDER BY id LIMIT 1"

_NEWEST_IS_EMPTIED = f"SELECT undone = {EMPTIED} FROM step ORDER BY id DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The step to be taken back or done again.

    `is_own` says whether it was last touched by way of this book, or today before that was opened by nobody but us.
    """

    id: int
    at: str
    label: str
    is_own: bool
    is_before_emptied: bool
    """Whether what was done after it, and last of all, was emptied from the trash and cannot be turned."""


def undo(book: Book, count: int = 1, *, only: int | None = None) -> list[str]:
    """Take back the newest `count` steps that stand; the labels of what was taken back, newest first.

    Raises NotFoundError when there is nothing to undo, ConflictError when a record has been changed in a way
    that the step does not know of, or when the step is another one than `only`; then nothing is changed.
    """
    return _walk(book, "undo", count, only)


def redo(book: Book, count: int = 1, *, only: int | None = None) -> list[str]:
    """Do the last `count` undone steps again; their labels, oldest first. Raises as `undo` does."""
    return _walk(book, "redo", count, only)


def next_to_undo(book: Book) -> NextStep | None:
    """The step that `undo` would take back."""
    return _next(book, _CAN_UNDO)


def next_to_redo(book: Book) -> NextStep | None:
    """The step that `redo` would do again."""
    return _next(book, _CAN_REDO)


def steps_of(book: Book, limit: int = 50) -> list[Step]:
    """The steps of the book, newest first, with how many rows each wrote and whether it is undone."""
    with book.reading() as connection:
        rows = connection.execute(
            "SELECT id, at, label, (SELECT count(*) FROM change WHERE step_id = step.id), undone FROM step "
            "WHERE kind = 'do' ORDER BY id DESC LIMIT ?",
            (limit,),
        ).fetchall()
    return [Step(one, at, label, changes, undone in (UNDONE, ABANDONED)) for one, at, label, changes, undone in rows]


def _next(book: Book, query: str) -> NextStep | None:
    with book.reading() as connection:
        row = connection.execute(
            f"SELECT id, at, label, (SELECT max(turn.id) FROM step AS turn WHERE turn.of_step = step.id), "
            f"({_NEWEST_IS_EMPTIED}) FROM step WHERE id = ({query})"
        ).fetchone()
    if row is None:
        return None
    step, at, label, turned, is_before_emptied = row
    last = turned or step
    is_from_before = last <= book.own_up_to and local_time(at).date() == book.clock.today()
    is_own = last in book.own_steps or is_from_before
    return NextStep(step, at, label, is_own, bool(is_before_emptied))


def _walk(book: Book, kind: str, count: int, only: int | None) -> list[str]:
    labels: list[str] = []
    with book.writing(kind.capitalize(), kind=kind) as connection:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for _ in range(count):
            found = connection.execute(_CAN_UNDO if kind == "undo" else _CAN_REDO).fetchone()
            if found is None:
                break
            step = found[0]
            if only not in (None, step):
                raise ConflictError("Something else was done meanwhile.", hint="Try again.")
            label = connection.execute("SELECT label FROM step WHERE id = ?", (step,)).fetchone()[0]
            _apply(connection, step, backwards=kind == "undo", label=label)
            connection.execute("UPDATE step SET undone = ? WHERE id = ?", (int(kind == "undo"), step))
            connection.execute(
                "UPDATE step SET of_step = ?, label = ? WHERE id = (SELECT step_id FROM writing)",
                (step, f"{kind.capitalize()}: {label}"),
            )
            labels.append(label)
        if not labels:
            raise NotFoundError(f"There is nothing to {kind}.")
    return labels


def _apply(connection: sqlite3.Connection, step: int, *, backwards: bool, label: str) -> None:
    order = "DESC" if backwards else "ASC"
    rows = connection.execute(
        f"SELECT table_name, row_id, old, new FROM change WHERE step_id = ? ORDER BY id {order}", (step,)
    ).fetchall()
    for table, row_id, old, new in rows:
        before, after = (new, old) if backwards else (old, new)
        if not turn_row(connection, table, row_id, image_of(before), image_of(after)):
            raise ConflictError(
                f'"{label}" cannot be taken back or done again: what it wrote has been changed since.',
                hint="gt history shows the later steps; take those back first.",
            )
