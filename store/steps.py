"""Opens and closes the undo step of a write transaction; standard library only, for both lanes."""

from __future__ import annotations

import sqlite3

from store.remarks import fold_remarks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

FOREIGN_LABEL = "Changed by another program"

DELETED = "Deleted"
"""How the label of a step that deletes begins."""

UNDONE, ABANDONED, EMPTIED = 1, 2, 3
"""What `step.undone` says beside 0: it can be done again; or not any more, since something else was done; or it
deleted what has been emptied from the trash since, and stands for good."""

_OPEN = "SELECT step_id FROM writing"
_NO_ID = 0
"""The number of a row of a table without numbers; undo finds it by all of its columns."""


def begin(connection: sqlite3.Connection, label: str, at: str, kind: str = "do") -> int:
    """Start a step inside the open transaction; what the triggers log from now on belongs to it."""
    adopt_foreign_changes(connection, at)
    step = connection.execute("INSERT INTO step (at, label, kind) VALUES (?, ?, ?)", (at, label, kind)).lastrowid
    connection.execute("UPDATE writing SET step_id = ?", (step,))
    assert step is not None
    return step


def resume(connection: sqlite3.Connection, step: int) -> None:
    """Let what is written from now on belong to a step taken before, to be taken back with it, until `rest`."""
    connection.execute("UPDATE writing SET step_id = ?", (step,))


def rest(connection: sqlite3.Connection) -> None:
    """Let what is written belong to no step any more."""
    connection.execute("UPDATE writing SET step_id = NULL")


def relabel(connection: sqlite3.Connection, label: str) -> None:
    """Give the open step another label, once it is known what was changed."""
    connection.execute("UPDATE step SET label = ? WHERE id = (SELECT step_id FROM writing)", (label,))


def mark_deleted(connection: sqlite3.Connection, kind: str) -> None:
    """Say of the open step that it deletes records of a kind, so that they can be found in the trash."""
    connection.execute("UPDATE step SET deleted = ? WHERE id = (SELECT step_id FROM writing)", (kind,))


def mark_restored(connection: sqlite3.Connection, deletion: int) -> None:
    """Say of the open step that it brings back what another step deleted, which is in the trash no more."""
    connection.execute("UPDATE step SET restores = ? WHERE id = (SELECT step_id FROM writing)", (deletion,))


def log(
    connection: sqlite3.Connection, table: str, old: Mapping[str, object] | None, new: Mapping[str, object] | None
) -> None:
    """Write down that the open step has added or taken away a row of a table that has no triggers for that."""
    import json  # costs a plain log line more than all it does

    rows = [None if row is None else json.dumps(row, ensure_ascii=False) for row in (old, new)]
    connection.execute(
        f"INSERT INTO change (step_id, table_name, row_id, old, new) VALUES (({_OPEN}), ?, {_NO_ID}, ?, ?)",
        (table, *rows),
    )


def finish(connection: sqlite3.Connection) -> None:
    """End the step; one that changed nothing leaves no trace, a new one ends what could be done again."""
    fold_remarks(connection)
    connection.execute(
        "DELETE FROM step WHERE id = (SELECT step_id FROM writing) "
        "AND NOT EXISTS (SELECT 1 FROM change WHERE step_id = step.id)"
    )
    connection.execute(
        f"UPDATE step SET undone = {ABANDONED} WHERE undone = {UNDONE} "
        "AND (SELECT kind FROM step WHERE id = (SELECT step_id FROM writing)) = 'do'"
    )
    connection.execute("UPDATE writing SET step_id = NULL")


def adopt_foreign_changes(connection: sqlite3.Connection, at: str) -> None:
    """Give what was written outside goodterms a step of its own, so that it can be seen and undone."""
    if connection.execute("SELECT 1 FROM change WHERE step_id IS NULL LIMIT 1").fetchone() is None:
        return
    step = connection.execute("INSERT INTO step (at, label, kind) VALUES (?, ?, 'do')", (at, FOREIGN_LABEL)).lastrowid
    connection.execute("UPDATE change SET step_id = ? WHERE step_id IS NULL", (step,))
    connection.execute(f"UPDATE step SET undone = {ABANDONED} WHERE undone = {UNDONE}")
