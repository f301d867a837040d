"""Turns the text cells of a table into values: every column settled as a whole, every bad cell named."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from store.clean_text import NAME_LIMIT, TEXT_LIMIT, clean_line, clean_text
from store.exchange.kinds.all_kinds import KINDS
from store.exchange.kinds.kind import Field
from store.exchange.mapping import Mapping
from store.exchange.readers.table import Table
from store.exchange.refusals import FileRefusedError
from store.exchange.spreadsheet_cells import TRIGGERS, restore
from store.exchange.values.dates_in_columns import DateColumn, birthday_reader, date_reader
from store.exchange.values.json_text import ListText, NumberText
from store.exchange.values.numbers_in_columns import NumberColumn, number_reader
from store.exchange.values.other_columns import OtherColumn
from store.exchange.values.refused import ValueRefusedError
from store.exchange.values.truth_words import read_truth

Reader = Callable[[str], Any]
Unguard = Callable[[str], str]
WatchedColumn = DateColumn | NumberColumn | OtherColumn


class TypedRow(NamedTuple):
    """A row as values by field, and the columns that have no field of their own, by header."""

    place: int
    values: dict[str, Any]
    others: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Columns:
    """How the cells of each column are read, by their place in the row."""

    fields: list[tuple[int, str, Reader]]
    others: list[tuple[int, str, Reader]]


def typed_rows(table: Table, mapping: Mapping, date_format: str = "", usual_order: str = "") -> Iterator[TypedRow]:
    """The rows of a table as values; what cannot be read goes to the table's refusals.

    Reads the table twice when a column must be seen whole before it can be understood. Raises
    FileRefusedError, naming the option that settles it, when a column may be read in two ways.
    """
    columns = settle_columns(table, mapping, date_format, usual_order)
    for place, cells in table.rows():
        values: dict[str, Any] = {}
        bad = False
        for index, name, read in columns.fields:
            cell = cells[index]
            if not cell:
                continue
            try:
                value = read(cell)
            except ValueRefusedError as problem:
                bad = True
                refusal = table.refusal(place, str(problem), column=table.headers[index], value=cell)
                table.refusals.append(refusal)
                continue
            if value is not None and value != "":
                values[name] = value
        if not bad:
            others = {name: read(cells[index]) for index, name, read in columns.others if cells[index].strip()}
            yield TypedRow(place, values, others)


def settle_columns(table: Table, mapping: Mapping, date_format: str, usual_order: str) -> _Columns:
    """Sees the table once and decides how each of its columns is read."""
    watched = {
        index: column
        for index, header in enumerate(table.headers)
        if (column := _column(header, mapping, date_format, usual_order)) is not None
    }
    guarded = _observe(table, watched)
    for index, column in watched.items():
        if problem := column.settle():
            raise FileRefusedError(
                f'{table.file}: the column "{table.headers[index]}" {problem}.',
                option=column.option,
                hint=column.hint,
            )
    unguard = restore if guarded else str
    columns = _Columns([], [])
    custom = mapping.custom
    for index, header in enumerate(table.headers):
        if header in custom:
            columns.others.append((index, custom[header], _other_reader(watched[index], unguard)))
        elif field := _field(header, mapping):
            columns.fields.append((index, field.name, _reader(field.type, watched.get(index), unguard)))
    return columns


def _field(header: str, mapping: Mapping) -> Field | None:
    target = mapping.columns.get(header)
    return None if target is None else KINDS[mapping.kind].field(target)


def _column(header: str, mapping: Mapping, date_format: str, usual_order: str) -> WatchedColumn | None:
    """What must see the whole column before it can be read; None for plain text."""
    if header in mapping.custom:
        return OtherColumn(verbatim=mapping.columns[header] == header, decimal=mapping.decimal)
    field = _field(header, mapping)
    if field is None:
        return None
    if field.type in ("date", "moment", "birthday"):
        return DateColumn(date_format, usual_order)
    return NumberColumn(mapping.decimal) if field.type in ("money", "number", "whole") else None


def _observe(table: Table, watched: dict[int, WatchedColumn]) -> bool:
    """Shows every cell to its column; whether the file's cells are guarded against spreadsheets.

    They are when no cell begins as a formula would: then an apostrophe before one is a guard, not text.
    """
    pairs = [(index, column.observe) for index, column in watched.items()]
    guarded = not table.is_json
    for _, cells in table.rows():
        for index, observe in pairs:
            if cells[index]:
                observe(restore(cells[index]))
        if guarded and not TRIGGERS.isdisjoint([cell[:1] for cell in cells]):
            guarded = False
    return guarded


def _reader(kind: str, column: WatchedColumn | None, unguard: Unguard) -> Reader:
    """What reads the cells of a column of that type."""
    if column is None:
        return _TEXT_READERS[kind](unguard)
    if isinstance(column, NumberColumn):
        read = number_reader(column, kind)
    else:
        assert isinstance(column, DateColumn)
        read = _DATE_READERS[kind](column)
    # No day and no number begins with an apostrophe of its own.
    return lambda text: read(restore(text))


def _other_reader(column: WatchedColumn, unguard: Unguard) -> Callable[[str], str]:
    assert isinstance(column, OtherColumn)
    return lambda text: column.read(unguard(text))


def _line(unguard: Unguard) -> Reader:
    return lambda text: _within(clean_line(unguard(text)), TEXT_LIMIT)


def _name(unguard: Unguard) -> Reader:
    def read(text: str) -> str:
        if isinstance(text, NumberText | ListText):
            raise ValueRefusedError("is not a name, which must be text.")
        return _within(clean_line(unguard(text)), NAME_LIMIT)

    return read


def _text(unguard: Unguard) -> Reader:
    return lambda text: clean_text(unguard(text))


def _list(unguard: Unguard) -> Reader:
    def read(text: str) -> tuple[str, ...]:
        parts = (clean_line(part) for part in _parts(unguard(text)))
        return tuple(dict.fromkeys(part for part in parts if part))

    return read


def _parts(text: str) -> list[str]:
    """The parts of a list with commas or semicolons between, or written as JSON."""
    if text.startswith("["):
        try:
            found = json.loads(text)
        except ValueError:
            found = None
        if isinstance(found, list) and all(isinstance(part, str) for part in found):
            return found
    return text.replace(";", ",").split(",")


def _truth(unguard: Unguard) -> Reader:
    return lambda text: read_truth(unguard(text))


def _within(text: str, limit: int) -> str:
    if len(text) > limit:
        raise ValueRefusedError(f"is {len(text):,} characters long; {limit:,} is the most that is kept.")
    return text


_DATE_READERS: dict[str, Callable[[DateColumn], Reader]] = {
    "date": date_reader,
    "birthday": birthday_reader,
    "moment": lambda column: column.read,
}
_TEXT_READERS: dict[str, Callable[[Unguard], Reader]] = {
    "line": _line,
    "name": _name,
    "text": _text,
    "list": _list,
    "truth": _truth,
}
