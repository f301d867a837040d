"""The rows of the files of one import, each with where it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from store.exchange.kinds.all_kinds import KINDS
from store.exchange.kinds.kind import Kind
from store.exchange.mapping import Mapping
from store.exchange.readers.table import Table
from store.exchange.typed_rows import TypedRow
from store.exchange.values.dates_in_columns import Moment
from store.records.import_report import Refusal, TableRead

_SAMPLES = 3


@dataclass(slots=True)
class Source:
    """One table of the import: how it was understood, and what it holds."""

    table: Table
    mapping: Mapping
    rows: list[TypedRow]
    refusals: list[Refusal]
    filled: frozenset[str]

    @property
    def kind(self) -> Kind:
        """What its rows are."""
        return KINDS[self.mapping.kind]

    def has(self, *fields: str) -> bool:
        """Whether a column goes to one of these fields."""
        return any(target in fields for target in self.mapping.columns.values())

    @property
    def refused_rows(self) -> int:
        """How many rows were refused whole while the table was read."""
        return len({(one.line, one.item) for one in self.refusals if not one.kept})

    def header(self, name: str) -> str:
        """The header of the column that goes to a field, or the field's own name."""
        return next((header for header, target in self.mapping.columns.items() if target == name), name)

    def read(self) -> TableRead:
        """The table as the report tells it."""
        columns = tuple((header, target) for header, target in self.mapping.columns.items() if header in self.filled)
        return TableRead(
            self.table.file,
            self.table.name,
            self.mapping.kind,
            columns,
            len(self.rows) + self.refused_rows,
            (*self.table.notes, *self._empty_columns()),
            tuple(self._sample(header, target) for header, target in columns),
        )

    def _sample(self, header: str, target: str | None) -> tuple[str, ...]:
        """The values that a column has in the first rows."""
        own = self.mapping.custom.get(header)
        held = [row.others.get(own) if own else row.values.get(target or "") for row in self.rows[:_SAMPLES]]
        return tuple(map(_said, held))

    def _empty_columns(self) -> list[str]:
        empty = sum(header not in self.filled for header in self.table.headers)
        return [f"Columns without any value: {empty:,}."] if empty else []


def _said(value: Any) -> str:
    """A value in words: an amount with its currency, a moment by its day."""
    if isinstance(value, Moment):
        return value.day
    if isinstance(value, tuple):
        return " ".join(str(part) for part in value if part)
    return "" if value is None else str(value)


class SourceRow(NamedTuple):
    """One row and the table it is from."""

    source: Source
    place: int
    values: dict[str, Any]
    others: dict[str, str]


@dataclass(slots=True)
class Refusals:
    """Collects the rows that were not taken, and counts them by kind."""

    found: list[Refusal] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)

    def refuse(self, row: SourceRow, reason: str, name: str = "", value: object = "") -> None:
        """Refuse a row, naming the column of a field and its value."""
        column = row.source.header(name) if name else ""
        self.found.append(row.source.table.refusal(row.place, reason, column=column, value=str(value)))
        self.count(row.source.kind.name)

    def take(self, source: Source) -> None:
        """Take over what was refused while a table was read."""
        self.found += source.refusals
        if source.refused_rows:
            self.count(source.kind.name, source.refused_rows)

    def count(self, kind: str, rows: int = 1) -> None:
        """Count refused rows of a kind."""
        self.rows[kind] = self.rows.get(kind, 0) + rows
