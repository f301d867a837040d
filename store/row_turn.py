"""Turns one row of a table from what it is into what it was, as undo, redo and the trash do."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from store.search import fold_again, folded_columns
from store.upgrades.searched import SEARCHED


def image_of(text: str | None) -> dict[str, Any] | None:
    """A row as the change log keeps it, by the names of its columns; None where there was no row."""
    return None if text is None else json.loads(text)


def turn_row(
    connection: sqlite3.Connection,
    table: str,
    row_id: int,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
) -> bool:
    """Turn one row from `before` into `after`; False when it is not as `before` says."""
    if after is None:
        assert before is not None
        match = " AND ".join(f"{name} IS ?" for name in before)
        return connection.execute(f"DELETE FROM {table} WHERE {match}", tuple(before.values())).rowcount == 1
    if before is None:
        values = {**after, **folded_columns(table, after)}
        holes = ", ".join("?" * len(values))
        try:
            connection.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({holes})", tuple(values.values()))
        except sqlite3.IntegrityError:
            return False
        return True
    return _update(connection, table, row_id, before, after)


def _update(
    connection: sqlite3.Connection,
    table: str,
    row_id: int,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
) -> bool:
    sets = ", ".join(f"{name} = ?" for name in after)
    match = " AND ".join(f"{name} IS ?" for name in before)
    changed = connection.execute(
        f"UPDATE {table} SET {sets} WHERE id = ? AND {match}", (*after.values(), row_id, *before.values())
    ).rowcount
    if changed and table in SEARCHED and any(name in after for name in SEARCHED[table]):
        fold_again(connection, table, row_id)
    return changed == 1
