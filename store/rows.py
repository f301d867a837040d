"""Turns the rows of a query into records: columns are called as the record's fields."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any, TypeVar

Record = TypeVar("Record")


def as_records(
    cursor: sqlite3.Cursor,
    kind: Callable[..., Record],
    settle: Callable[[dict[str, Any]], None] | None = None,
) -> list[Record]:
    """Fetch the whole query as records; stored days become dates, `settle` may complete the values of each."""
    names = [column[0] for column in cursor.description]
    annotations: dict[str, Any] = {field.name: field.type for field in fields(kind)}  # type: ignore[arg-type]
    days = [name for name in names if str(annotations.get(name)).startswith("date")]
    flags = [name for name in names if annotations.get(name) == "bool"]
    records = []
    for row in cursor.fetchall():
        values = dict(zip(names, row, strict=True))
        for name in days:
            if values[name] is not None:
                values[name] = date.fromisoformat(values[name])
        for name in flags:
            values[name] = bool(values[name])
        if settle is not None:
            settle(values)
        records.append(kind(**values))
    return records
