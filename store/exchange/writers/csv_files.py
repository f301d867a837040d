"""Writes one kind of record as CSV that an import reads back unchanged."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any, TextIO

from store.book import Book
from store.errors import InvalidError
from store.exchange.mapping import CUSTOM_PREFIX
from store.exchange.spreadsheet_cells import defuse
from store.exchange.writers.csv_columns import CSV_KINDS
from store.rules.currencies import from_minor

LISTS = frozenset({"tags", "aliases", "people", "reasons"})
THOUSANDTHS = frozenset({"start", "target", "value"})


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
        guard: Callable[[Iterable[str]], Iterable[str]] = (lambda cells: cells) if raw else _guarded
        writer.writerow(guard(headers))
        count = 0
        for cells in rows:
            writer.writerow(guard(cells))
            count += 1
    return count


def _guarded(cells: Iterable[str]) -> list[str]:
    return [defuse(cell) for cell in cells]


def _table(connection: sqlite3.Connection, kind: str) -> tuple[list[str], Iterator[list[str]]]:
    columns = CSV_KINDS[kind].columns
    table = CSV_KINDS[kind].source
    headers = [header for header, _ in columns]
    query = f"SELECT {', '.join(sql for _, sql in columns)} FROM {table} ORDER BY {table}.id"
    rows = connection.execute(query).fetchall()
    readable = [_cell(header) for header in headers]
    if kind == "accounts":
        return _with_custom_fields(connection, headers, readable, rows)
    if kind == "contracts":
        amount, currency = headers.index("amount"), headers.index("currency")
        rows = [(*row[:amount], _amount(row[amount], row[currency]), *row[amount + 1 :]) for row in rows]
    return headers, ([read(value) for read, value in zip(readable, row, strict=True)] for row in rows)


def _with_custom_fields(
    connection: sqlite3.Connection, headers: list[str], readable: list[Callable[[Any], str]], rows: list[Any]
) -> tuple[list[str], Iterator[list[str]]]:
    names = [row[0] for row in connection.execute("SELECT DISTINCT name FROM custom_field ORDER BY name").fetchall()]
    held: dict[tuple[str, str], str] = {
        (slug, name): value
        for slug, name, value in connection.execute(
            "SELECT slug, custom_field.name, value FROM custom_field JOIN account ON account.id = account_id"
        ).fetchall()
    }

    def cells() -> Iterator[list[str]]:
        for row in rows:
            own = [read(value) for read, value in zip(readable, row, strict=True)]
            yield own + [held.get((row[0], name), "") for name in names]

    return [*headers, *(CUSTOM_PREFIX + name for name in names)], cells()


def _cell(header: str) -> Callable[[Any], str]:
    """What writes the values of a column."""
    if header in LISTS:
        return _list
    if header in THOUSANDTHS:
        return _thousandths
    return _text


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _thousandths(value: int | None) -> str:
    """A number kept in thousandths, with its point so that no one takes it for a thousands mark."""
    return "" if value is None else f"{Decimal(value) / 1000:f}"


def _amount(minor: int | None, currency: str | None) -> str:
    return "" if minor is None else f"{from_minor(minor, currency):f}"


def _list(value: str | None) -> str:
    """A list with commas between; as JSON when a part holds a mark that would cut it."""
    parts: list[str] = json.loads(value or "[]")
    if any(not part or part != part.strip() or not {",", ";"}.isdisjoint(part) for part in parts) or (
        parts and parts[0].startswith("[")
    ):
        return json.dumps(parts, ensure_ascii=False)
    return ", ".join(parts)
