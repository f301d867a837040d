"""Reads a book whole, to compare it with another."""

import sqlite3
from contextlib import closing
from typing import Any

from store.search import fold_the_unfolded
from store.upgrades.searched import INDEXES
from store.upgrades.triggers import TRACKED

Tables = dict[str, list[tuple[Any, ...]]]


def tables_of(path: str, *, log: bool = False) -> Tables:
    """Every record, every summary and every indexed word of the book; `log` adds what the undo log says of rows."""
    with closing(sqlite3.connect(path)) as connection:
        tables: Tables = {}
        if log:
            tables["change"] = _rows(connection, "SELECT step_id IS NOT NULL, table_name, row_id, old, new FROM change")
            tables["unsettled"] = _rows(connection, "SELECT * FROM unsettled")
        # As the book is once it was read again; nothing of that is kept.
        fold_the_unfolded(connection)
        tables |= {name: _rows(connection, f"SELECT * FROM {name}") for name in (*TRACKED, "account_summary")}
        for name in INDEXES:
            connection.execute(f"CREATE VIRTUAL TABLE temp.{name}_words USING fts5vocab(main, {name}, instance)")
            tables[f"{name}_words"] = _rows(connection, f"SELECT * FROM {name}_words")
        connection.rollback()
        return tables


def _rows(connection: sqlite3.Connection, query: str) -> list[tuple[Any, ...]]:
    return sorted(connection.execute(query).fetchall(), key=repr)
