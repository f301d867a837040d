"""Lays out rows in columns by terminal cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.width import cells, fit, fit_right

GAPS = (2, 1)
"""Blanks between columns: the wider gap where all columns find room with it."""

NARROWEST = 8


class Column(NamedTuple):
    """A column's title; figures stand on the right.

    One that `gives_way` is cut when room is short; one that `shows_state` takes the colour of its row's state.
    """

    title: str
    on_the_right: bool = False
    gives_way: bool = False
    shows_state: bool = False


def laid_out(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None) -> list[list[str]]:
    """The head and the rows, each cell filled up to its column's width and the gap to the next.

    A row takes at most `width` cells if some columns can give way; None cuts nothing.
    """
    titles = [column.title for column in columns]
    widest = [max(cells(row[index]) for row in (titles, *rows)) for index in range(len(columns))]
    for gap in GAPS:
        room = sum(widest) if width is None else width - gap * (len(columns) - 1)
        widths = _narrowed(columns, widest, room)
        if sum(widths) <= room:
            break
    return [
        [
            (fit_right(cell, room) if column.on_the_right else fit(cell, room)) + " " * gap
            for column, cell, room in zip(columns, row, widths, strict=True)
        ]
        for row in (titles, *rows)
    ]


def _narrowed(columns: Sequence[Column], widest: Sequence[int], room: int) -> list[int]:
    """The widths after the widest columns that give way have been narrowed until all fit, or none can."""
    widths = list(widest)
    while sum(widths) > room:
        able = [i for i, column in enumerate(columns) if column.gives_way and widths[i] > NARROWEST]
        if not able:
            break
        largest = max(able, key=lambda i: widths[i])
        next_width = max((widths[i] for i in able if i != largest), default=NARROWEST)
        # Down to the next widest, and at least one cell so that equal ones take turns.
        widths[largest] -= min(sum(widths) - room, max(1, widths[largest] - next_width))
    return widths
