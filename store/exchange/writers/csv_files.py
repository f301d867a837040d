"""Writes one kind of record as CSV that an import reads back unchanged."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, TextIO

from store.book import Book
from store.errors import InvalidError
from store.exchange.mapping import CUSTOM_PREFIX
from store.exchange.spreadsheet_cells import TRIGGERS, defuse
from store.exchange.writers.csv_columns import CSV_KINDS
from store.rules.currencies import from_minor

GUARDED = TRIGGERS | {"'"}
THREE_DIGITS = 3


def write_csv(book: Book, kind: str, out: TextIO, *, raw: bool = False) -> int:
    """Write every record of a kind (a plural, such as "accounts"); how many there are.

    Cells that a spreadsheet would run as a formula get an apostrophe, unless `raw`. Raises InvalidError for
    a kind that is not known.
    """
    if kind not in CSV_KINDS:
        raise InvalidError(
            f'There is nothing called "{kind}" to export.', hint=f"Choose one of {', '.join(CSV_KINDS)}."
        )
    with book.snapshot() as connection:
        headers, rows = _table(connection, kind)
        writer = csv.writer(out)
        writer.writerow(headers if raw else _guarded(headers))
        writer.writerows(rows if raw else map(_guarded, rows))
    return len(rows)


def _guarded(cells: Iterable[Any]) -> list[Any]:
    return [
        cell if cell is None or (type(cell) is str and cell[:1] not in GUARDED) else defuse(str(cell)) for cell in cells
    ]


def _table(connection: sqlite3.Connection, kind: str) -> tuple[list[str], list[list[Any]]]:
    """The headers and the cells of a kind; None is an empty cell."""
    columns = CSV_KINDS[kind].columns
    table = CSV_KINDS[kind].source
    headers = [header for header, _ in columns]
    query = f"SELECT {', '.join(sql for _, sql in columns)} FROM {table} ORDER BY {table}.id"
    rows = [list(row) for row in connection.execute(query).fetchall()]
    written = [(index, _WRITTEN[header]) for index, header in enumerate(headers) if header in _WRITTEN]
    for row in rows:
        for index, write in written:
            if row[index] is not None:
                row[index] = write(row[index])
    if kind == "contracts":
        _write_amounts(rows, headers.index("amount"), headers.index("currency"))
    if kind == "accounts":
        headers += _add_custom_fields(connection, rows)
    return headers, rows


def _write_amounts(rows: list[list[Any]], amount: int, currency: int) -> None:
    for row in rows:
        if row[amount] is not None:
            row[amount] = unmistakable(from_minor(row[amount], row[currency]))


def _add_custom_fields(connection: sqlite3.Connection, rows: list[list[Any]]) -> list[str]:
    """Put the custom fields behind the other cells of each account; their headers."""
    names = [row[0] for row in connection.execute("SELECT DISTINCT name FROM custom_field ORDER BY name").fetchall()]
    held: dict[tuple[str, str], str] = {
        (slug, name): value
        for slug, name, value in connection.execute(
            "SELECT slug, custom_field.name, value FROM custom_field JOIN account ON account.id = account_id"
        ).fetchall()
    }
    if names:
        for row in rows:
            row += [held.get((row[0], name)) for name in names]
    return [CUSTOM_PREFIX + name for name in names]


def unmistakable(number: Decimal) -> str:
    """A number whose point no one takes for a thousands mark: never with just three digits behind it."""
    text = f"{number:f}"
    return f"{text}0" if len(text.partition(".")[2]) == THREE_DIGITS else text


def _thousandths(value: int) -> str:
    return unmistakable(Decimal(value) / 1000)


def _list(value: str) -> str:
    """A list with commas between; as JSON when a part holds a mark that would cut it."""
    if value == "[]":
        return ""
    parts: list[str] = json.loads(value)
    cut = any(not part or part != part.strip() or not {",", ";"}.isdisjoint(part) for part in parts)
    return json.dumps(parts, ensure_ascii=False) if cut or parts[0].startswith("[") else ", ".join(parts)


_WRITTEN: dict[str, Callable[[Any], str]] = {
    **dict.fromkeys(("tags", "aliases", "people", "reasons"), _list),
    **dict.fromkeys(("start", "target", "value"), _thousandths),
}
"""What writes the cells of columns that are not written as they are stored."""
