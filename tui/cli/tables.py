"""Lays out rows in columns by terminal cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.width import cells, fit, fit_right

GAP = "  "
NARROWEST = 8


@dataclass(frozen=True, slots=True)
class Column:
    """A column's title; figures stand on the right, and a column that `gives_way` is cut when room is short."""

    title: str
    on_the_right: bool = False
    gives_way: bool = False


def laid_out(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None) -> list[str]:
    """The head line and the rows, in at most `width` cells if some columns can give way; None cuts nothing."""
    widths = [max(cells(column.title), *(cells(row[index]) for row in rows)) for index, column in enumerate(columns)]
    if width is not None:
        _give_way(columns, widths, width - len(GAP) * (len(columns) - 1))
    titles = [column.title for column in columns]
    return [_line(columns, row, widths) for row in (titles, *rows)]


def _give_way(columns: Sequence[Column], widths: list[int], room: int) -> None:
    """Narrow the widest of the columns that give way, cell by cell, until all fit or none can."""
    while sum(widths) > room:
        able = [i for i, column in enumerate(columns) if column.gives_way and widths[i] > NARROWEST]
        if not able:
            return
        widest = max(able, key=lambda i: widths[i])
        second = max((widths[i] for i in able if i != widest), default=NARROWEST)
        over = sum(widths) - room
        widths[widest] -= min(over, max(1, widths[widest] - max(second, NARROWEST)))


def _line(columns: Sequence[Column], row: Sequence[str], widths: Sequence[int]) -> str:
    placed = [
        fit_right(cell, width) if column.on_the_right else fit(cell, width)
        for column, cell, width in zip(columns, row, widths, strict=True)
    ]
    return GAP.join(placed).rstrip()
