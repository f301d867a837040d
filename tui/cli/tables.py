"""Lays out rows in columns by terminal cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.width import cells, fit, fit_right

GAP = "  "
NARROWEST = 8


@dataclass(frozen=True, slots=True)
class Column:
    """A column's title; figures stand on the right.

    One that `gives_way` is cut when room is short; one that `shows_state` takes the colour of its row's state.
    """

    title: str
    on_the_right: bool = False
    gives_way: bool = False
    shows_state: bool = False


def laid_out(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None) -> list[list[str]]:
    """The head and the rows, each cell filled up to its column's width.

    All cells and the gaps take at most `width` cells if some columns can give way; None cuts nothing.
    """
    titles = [column.title for column in columns]
    widths = [max(cells(row[index]) for row in (titles, *rows)) for index in range(len(columns))]
    if width is not None:
        _give_way(columns, widths, width - len(GAP) * (len(columns) - 1))
    return [
        [
            fit_right(cell, room) if column.on_the_right else fit(cell, room)
            for column, cell, room in zip(columns, row, widths, strict=True)
        ]
        for row in (titles, *rows)
    ]


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
