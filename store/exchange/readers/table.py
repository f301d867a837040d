"""One table found in a file: its headers, and its rows each with the place it was read from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from store.records.import_report import Refusal

Row = tuple[int, list[str]]
"""A physical line (a position from 0 in JSON) and the cells, as many as there are headers."""


@dataclass(slots=True)
class Table:
    """A table of text cells. `rows()` may be called again and again; each call reads the file anew.

    `filled` are the headers of the columns that hold anything, once the rows have been made values.
    `name` is set for a list inside a JSON file. `notes` are sentences about the file as a whole;
    `refusals` is complete once the rows have been read to the end.
    """

    file: str
    headers: tuple[str, ...]
    read: Callable[[Table], Iterator[Row]]
    name: str = ""
    is_json: bool = False
    notes: list[str] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    filled: list[str] = field(default_factory=list)

    def rows(self) -> Iterator[Row]:
        """The rows from the first to the last; what cannot be taken goes to `refusals` instead."""
        self.refusals.clear()
        self.notes.clear()
        return self.read(self)

    def refusal(self, place: int, reason: str, *, column: str = "", value: str = "", kept: bool = False) -> Refusal:
        """A refusal of the row at `place`."""
        if self.is_json:
            return Refusal(self.file, None, column, value, reason, f"{self.name or 'record '}[{place}]", kept)
        return Refusal(self.file, place, column, value, reason, "", kept)


def distinct_headers(cells: list[str]) -> tuple[str, ...]:
    """Headers made distinct: trimmed, a second "email" becomes "email 2", an empty one "column 3"."""
    taken: set[str] = set()
    headers: list[str] = []
    for place, cell in enumerate(cells, start=1):
        base = " ".join(cell.replace("\ufeff", "").split()) or f"column {place}"
        header, number = base, 1
        while header in taken:
            number += 1
            header = f"{base} {number}"
        taken.add(header)
        headers.append(header)
    return tuple(headers)
