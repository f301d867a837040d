"""Collects the rows of the sample book and writes them table by table."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from datetime import date

from store.search import folded_columns
from store.upgrades.searched import SEARCHED

Value = str | int | None


class Rows:
    """Rows by table, each with the next free id of its table."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[dict[str, Value]]] = defaultdict(list)
        self._last: dict[str, int] = defaultdict(int)
        self._folded: dict[tuple[str, ...], dict[str, str | None]] = {}

    def add(self, table: str, **values: Value | date) -> int:
        """Keep one row; its id. Every row of a table names the same columns."""
        self._last[table] += 1
        row: dict[str, Value] = {"id": self._last[table]}
        for name, value in values.items():
            row[name] = value.isoformat() if isinstance(value, date) else value
        if table in SEARCHED:
            row.update(self._fold(table, row))
        self._waiting[table].append(row)
        return self._last[table]

    def write(self, connection: sqlite3.Connection) -> None:
        """Insert what has been collected since the last time."""
        for table, rows in self._waiting.items():
            names = list(rows[0])
            holes = ", ".join(f":{name}" for name in names)
            connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({holes})", rows)
        self._waiting.clear()

    def _fold(self, table: str, row: dict[str, Value]) -> dict[str, str | None]:
        # The same sentences come back thousands of times.
        texts = (table, *(str(row.get(name) or "") for name in SEARCHED[table]))
        folded = self._folded.get(texts)
        if folded is None:
            folded = self._folded[texts] = folded_columns(table, row)
        return folded
