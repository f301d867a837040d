"""What a row of the book holds, as it would be typed."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from decimal import Decimal

from store.editing.commas import with_commas
from store.errors import NotFoundError

_THOUSAND = 1000


def row_as_typed(connection: sqlite3.Connection, table: str, number: int, columns: Mapping[str, str]) -> dict[str, str]:
    """The columns of one row, each under the name of its field. Raises NotFoundError."""
    names = ", ".join(columns.values())
    row = connection.execute(f"SELECT {names} FROM {table} WHERE id = ?", (number,)).fetchone()
    if row is None:
        raise NotFoundError(f"There is no {table} {number}.")
    return {name: "" if value is None else str(value) for name, value in zip(columns, row, strict=True)}


def figures_as_typed(held: Mapping[str, str], *names: str) -> dict[str, str]:
    """The fields of these names, which hold thousandths, as figures such as 40 or 31.5."""
    return {name: f"{Decimal(held[name]) / _THOUSAND:f}" for name in names if held[name]}


def listed(connection: sqlite3.Connection, query: str, number: int) -> str:
    """The first column of what a query finds for a record, with commas between."""
    return with_commas(str(one) for (one, *_) in connection.execute(query, (number,)).fetchall())


def first_of(connection: sqlite3.Connection, query: str, number: int) -> str:
    """The first column of the one row that a query finds for a record; empty without one."""
    row = connection.execute(query, (number,)).fetchone()
    return "" if row is None else str(row[0])
