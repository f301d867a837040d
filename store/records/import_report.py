"""What an import did or would do, as the shell and the app tell it."""

from __future__ import annotations

import re
from dataclasses import dataclass

VALUE_SHOWN = 60

_VALUES = re.compile(r' [("\d]')
"""Where the values begin in a reason."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One row, or one value of it, that was not taken as it stands.

    `line` is the physical line in a table file, `item` the place in a JSON file ("accounts[2]").
    `kept` is True when the rest of the row was imported all the same.
    """

    file: str
    line: int | None
    column: str
    value: str
    reason: str
    item: str = ""
    kept: bool = False

    @property
    def cause(self) -> str:
        """The reason without the names and values in it: what rows that fail alike have in common."""
        return _VALUES.split(self.reason, maxsplit=1)[0].rstrip(".")

    @property
    def sentence(self) -> str:
        """The refusal for a person: where, what, why."""
        place = self.item or f"line {self.line}"
        column = f", {self.column}" if self.column else ""
        value = self.value if len(self.value) <= VALUE_SHOWN else self.value[: VALUE_SHOWN - 1] + "…"
        quoted = f'"{value}" ' if value else ""
        return f"{self.file}, {place}{column}: {quoted}{self.reason}"


@dataclass(frozen=True, slots=True)
class TableRead:
    """One table of one file: its kind, the field each column goes to (None: left out), and its rows.

    `name` is set for a list inside a JSON file; `notes` are sentences about the file as a whole.
    """

    file: str
    name: str
    kind: str
    columns: tuple[tuple[str, str | None], ...]
    rows: int
    notes: tuple[str, ...] = ()
    samples: tuple[tuple[str, ...], ...] = ()
    """The values of the first rows as they were understood, for each column."""


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many rows of a kind were new, changed, the same as in the book, or refused."""

    kind: str
    new: int
    changed: int
    same: int
    refused: int


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The outcome of one import; of a dry run, what it would be.

    `contradictions` and `notes` are sentences. `changed_book` is False when everything was in the book
    already, and for a dry run.
    """

    tables: tuple[TableRead, ...]
    counts: tuple[KindCount, ...]
    refusals: tuple[Refusal, ...]
    contradictions: tuple[str, ...]
    notes: tuple[str, ...]
    dry_run: bool
    changed_book: bool
    label: str = ""
