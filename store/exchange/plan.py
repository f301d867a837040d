"""What an import is going to write: rows to insert, values to change, and what it counts."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from itertools import chain
from typing import Any

from store.search import fold_again, folded_columns
from store.upgrades.searched import SEARCHED
from store.upgrades.triggers import TRACKED

CHUNK = 5_000

Values = dict[str, Any]


class Plan:
    """Rows to insert by table, with ids given here, and columns to change by table and id."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.inserts: dict[str, list[Values]] = defaultdict(list)
        self.updates: dict[str, dict[int, Values]] = defaultdict(dict)
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._first: dict[str, int] = {}

    def insert(self, table: str, values: Values) -> int:
        """Plan a new row; its id."""
        rows = self.inserts[table]
        row_id = self._first_id(table) + len(rows)
        values["id"] = row_id
        rows.append(values)
        return row_id

    def update(self, table: str, row_id: int, values: Values) -> None:
        """Plan a change of some columns of a row, in the book or planned."""
        if not values:
            return
        if row_id >= self._first_id(table):
            self.inserts[table][row_id - self._first_id(table)].update(values)
        else:
            self.updates[table].setdefault(row_id, {}).update(values)

    def _first_id(self, table: str) -> int:
        """The id of the first row that is planned for a table."""
        if table not in self._first:
            highest = self._connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]
            self._first[table] = highest + 1
        return self._first[table]

    @property
    def writes_nothing(self) -> bool:
        """Whether the book would stay as it is."""
        return not any(self.inserts.values()) and not any(self.updates.values())


def write_updates(connection: sqlite3.Connection, plan: Plan) -> None:
    """Make the planned changes to rows that are in the book."""
    for table, rows in plan.updates.items():
        for row_id, values in rows.items():
            sets = ", ".join(f"{name} = ?" for name in values)
            connection.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*values.values(), row_id))
            if table in SEARCHED and not values.keys().isdisjoint(SEARCHED[table]):
                fold_again(connection, table, row_id)


def write_inserts(connection: sqlite3.Connection, plan: Plan) -> None:
    """Insert the planned rows, in chunks; inside `bulk_insert`."""
    for table in TRACKED:  # what others refer to comes first
        rows = plan.inserts.get(table)
        if not rows:
            continue
        if table in SEARCHED:
            for row in rows:
                row.update(folded_columns(table, row))
        columns = list(dict.fromkeys(chain.from_iterable(rows)))
        holes = ", ".join("?" * len(columns))
        statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({holes})"
        for first in range(0, len(rows), CHUNK):
            chunk = rows[first : first + CHUNK]
            connection.executemany(statement, [tuple(map(row.get, columns)) for row in chunk])
