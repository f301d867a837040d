"""Turns the text cells of a table into values: every column settled as a whole, every bad cell named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from store.exchange.cell_readers import DATE_READERS, TEXT_READERS, Reader, Unguard
from store.exchange.kinds.all_kinds import KINDS
from store.exchange.kinds.kind import Field
from store.exchange.mapping import Mapping
from store.exchange.readers.table import Table
from store.exchange.refusals import FileRefusedError
from store.exchange.spreadsheet_cells import TRIGGERS, restore
from store.exchange.values.dates_in_columns import DateColumn
from store.exchange.values.numbers_in_columns import NumberColumn, number_reader
from store.exchange.values.other_columns import OtherColumn
from store.exchange.values.refused import ValueRefusedError

WatchedColumn = DateColumn | NumberColumn | OtherColumn
NewDays = Callable[[], DateColumn]
"""Makes what watches one column of days."""
Cells = Sequence[str]
"""The cells of one column, from the first row to the last."""


class TypedRow(NamedTuple):
    """A row as values by field, and the columns that have no field of their own, by header."""

    place: int
    values: dict[str, Any]
    others: dict[str, str]


def typed_rows(table: Table, mapping: Mapping, date_format: str = "", usual_order: str = "") -> Iterator[TypedRow]:
    """The rows of a table as values; what cannot be read goes to the table's refusals.

    Raises FileRefusedError, naming the option that settles it, when a column may be read in two ways.
    """
    new_days = partial(DateColumn, date_format, usual_order)
    rows = list(table.rows())
    columns: list[Cells] = list(zip(*(cells for _, cells in rows), strict=True)) if rows else []
    table.filled = [header for header, cells in zip(table.headers, columns, strict=False) if any(cells)]
    unguard = restore if not table.is_json and _is_guarded(columns) else str
    fields: list[tuple[str, list[Any]]] = []
    others: list[tuple[str, list[Any]]] = []
    bad: set[int] = set()
    for header, cells in zip(table.headers, columns, strict=False):
        target = mapping.columns.get(header)
        if target is None:
            continue
        reader = _reader(table, header, mapping, cells, new_days, unguard)
        found = _read_all(table, header, cells, reader, rows, bad)
        if header in mapping.custom:
            others.append((mapping.custom[header], found))
        else:
            fields.append((target, found))
    values = _by_row(fields, len(rows))
    custom = _by_row(others, len(rows))
    for index, (row, own, other) in enumerate(zip(rows, values, custom, strict=True)):
        if index not in bad:
            yield TypedRow(row[0], own, other)


def _by_row(columns: list[tuple[str, list[Any]]], rows: int) -> Iterator[dict[str, Any]]:
    """The values of each row by name, without those that are empty."""
    if not columns:
        return ({} for _ in range(rows))
    names = [name for name, _ in columns]
    return (
        {name: value for name, value in zip(names, row, strict=True) if value is not None}
        for row in zip(*(found for _, found in columns), strict=True)
    )


def _read_all(
    table: Table, header: str, cells: Cells, reader: Reader, rows: list[tuple[int, list[str]]], bad: set[int]
) -> list[Any]:
    """The values of a column, None where it is empty; rows with a cell that cannot be read become bad."""
    values: dict[str, Any] = {}
    refused: dict[str, str] = {}
    for cell in dict.fromkeys(cells):
        if not cell or cell.isspace():
            continue
        try:
            value = reader(cell)
        except ValueRefusedError as problem:
            refused[cell] = str(problem)
        else:
            values[cell] = None if value == "" else value
    if refused:
        for index, cell in enumerate(cells):
            if cell in refused:
                bad.add(index)
                refusal = table.refusal(rows[index][0], refused[cell], column=header, value=cell)
                table.refusals.append(refusal)
    return [values.get(cell) for cell in cells]


def _is_guarded(columns: list[Cells]) -> bool:
    """Whether the cells are guarded against spreadsheets: an apostrophe before what would be a formula.

    They are when no cell begins as a formula would: then such an apostrophe is a guard, not text.
    """
    if not any("\n'" in "\n" + "\n".join(cells) for cells in columns):
        return False
    return all(TRIGGERS.isdisjoint([cell[:1] for cell in cells]) for cells in columns)


def _reader(table: Table, header: str, mapping: Mapping, cells: Cells, new_days: NewDays, unguard: Unguard) -> Reader:
    """What reads the cells of a column, once the whole of it has been seen. Raises FileRefusedError."""
    field = KINDS[mapping.kind].field(mapping.columns[header] or "")
    column = _watched(header, mapping, field, new_days)
    if column is None:
        assert field is not None
        return TEXT_READERS[field.type](unguard)
    # No day and no number begins with an apostrophe of its own.
    take_off = unguard if isinstance(column, OtherColumn) else restore
    for cell in dict.fromkeys(cells):
        if cell:
            column.observe(take_off(cell))
    if problem := column.settle():
        raise FileRefusedError(
            f'{table.file}: the column "{header}" {problem}.', option=column.option, hint=column.hint
        )
    read = _column_reader(column, field)
    return lambda text: read(take_off(text))


def _watched(header: str, mapping: Mapping, field: Field | None, new_days: NewDays) -> WatchedColumn | None:
    """What must see a whole column before it can be read; None for plain text."""
    if field is None:
        return OtherColumn(verbatim=mapping.columns[header] == header, decimal=mapping.decimal)
    if field.type in DATE_READERS:
        return new_days()
    return NumberColumn(mapping.decimal) if field.type in ("money", "number", "whole") else None


def _column_reader(column: WatchedColumn, field: Field | None) -> Callable[[str], Any]:
    if isinstance(column, OtherColumn) or field is None:
        assert isinstance(column, OtherColumn)
        return column.read
    if isinstance(column, DateColumn):
        return DATE_READERS[field.type](column)
    return number_reader(column, field.type)
