"""Works out which records go for good when deletions are emptied: theirs, and all that hung on them earlier."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from store.upgrades.triggers import TRACKED

_NAMING = {"account": ("name", "slug"), "person": ("name",)}
"""Columns whose text may stand in the labels of steps and in reviews too."""
_LEVELS = 3
"""How deep records hang on each other: account, complaint, held reply."""


def collect_gone(connection: sqlite3.Connection, entries: Sequence[int]) -> None:
    """Fill the temporary tables `gone` with the records and `doomed` with the lines of the change log about them.

    Beside what these deletions took these are records that were deleted or taken back before, alone, and belonged to
    what they took. Where a record of today has the same number, from before numbers were kept, `until_id` is the
    last line that is not about that one.
    """
    connection.execute(
        "CREATE TEMP TABLE gone (table_name TEXT, row_id INTEGER, until_id INTEGER, PRIMARY KEY (table_name, row_id))"
    )
    connection.execute(
        "INSERT OR IGNORE INTO gone SELECT table_name, row_id, max(id) FROM change WHERE new IS NULL "
        "AND step_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2",
        (json.dumps(list(entries)),),
    )
    _add_what_hung_on_them(connection)
    for table in TRACKED:
        there = f"table_name = '{table}' AND EXISTS (SELECT 1 FROM {table} WHERE id = gone.row_id)"
        connection.execute(f"DELETE FROM gone WHERE until_id IS NULL AND {there}")
        connection.execute(f"UPDATE gone SET until_id = NULL WHERE table_name = '{table}' AND NOT ({there})")
    connection.execute("CREATE TEMP TABLE doomed (change_id INTEGER PRIMARY KEY, step_id INTEGER)")
    connection.execute(
        "INSERT INTO doomed SELECT change.id, step_id FROM change CROSS JOIN gone USING (table_name, row_id) "
        "WHERE until_id IS NULL OR change.id <= until_id"
    )


def _add_what_hung_on_them(connection: sqlite3.Connection) -> None:
    for _ in range(_LEVELS):
        tables = [table for (table,) in connection.execute("SELECT DISTINCT table_name FROM gone").fetchall()]
        hanging = " OR ".join(_hanging(connection, tables))
        if (
            not hanging
            or not connection.execute(
                "INSERT OR IGNORE INTO gone SELECT DISTINCT table_name, row_id, NULL FROM change "
                f"WHERE (old IS NULL OR new IS NULL) AND ({hanging})"
            ).rowcount
        ):
            return


def numbers_gone(connection: sqlite3.Connection) -> dict[str, frozenset[int]]:
    """The numbers of the records in `gone`, by table."""
    rows = connection.execute("SELECT table_name, json_group_array(row_id) FROM gone GROUP BY 1").fetchall()
    return {table: frozenset(json.loads(numbers)) for table, numbers in rows}


def names_gone(connection: sqlite3.Connection) -> list[str]:
    """Every name that the accounts and people in `gone` have had, the longest first."""
    names: set[str] = set()
    for table, columns in _NAMING.items():
        for column in columns:
            for side in ("old", "new"):
                rows = connection.execute(
                    f"SELECT DISTINCT json_extract({side}, '$.{column}') FROM doomed JOIN change ON id = change_id "
                    "WHERE table_name = ?",
                    (table,),
                )
                names |= {str(name) for (name,) in rows.fetchall() if name}
    return sorted(names, key=lambda name: (-len(name), name))


def cut_links(connection: sqlite3.Connection) -> None:
    """Let the log of records that stay say that they never pointed to what is gone, so that it can be undone still."""
    for table, column, target in _loose_links(connection):
        for side in ("old", "new"):
            value = f"json_extract({side}, '$.{column}')"
            connection.execute(
                f"UPDATE change SET {side} = json_set({side}, '$.{column}', NULL) WHERE table_name = '{table}' "
                f"AND {value} IN (SELECT row_id FROM gone WHERE table_name = '{target}' AND until_id IS NULL)"
            )


def _hanging(connection: sqlite3.Connection, tables: Collection[str]) -> Iterator[str]:
    """SQL that fits the log of what belongs to records of these tables in `gone`, one piece for each link to them."""
    for table, column, target, on_delete in _links(connection):
        if on_delete == "CASCADE" and target in tables:
            yield (
                f"(table_name = '{table}' AND json_extract(coalesce(new, old), '$.{column}') IN "
                f"(SELECT row_id FROM gone WHERE table_name = '{target}'))"
            )


def _loose_links(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    for table, column, target, on_delete in _links(connection):
        if on_delete == "SET NULL":
            yield table, column, target


def _links(connection: sqlite3.Connection) -> Iterator[tuple[Any, ...]]:
    for table in TRACKED:
        for row in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            yield table, row[3], row[2], row[6]
