"""How wide the columns of a board are, and what stands above each."""

from __future__ import annotations

from collections.abc import Sequence

from tui.width import cells, clip

_LEAST_EMPTY = 14
"""Cells of a column without cards, where its title takes no more."""


def column_widths(room: int, columns: Sequence[tuple[int, int]]) -> list[int]:
    """Return the cells of each column, given the cells its title takes and how many cards it has.

    Those with cards share what the empty ones, which need no more than their title, leave of the room.
    """
    even = max(room // max(len(columns), 1), 2)
    filled = sum(1 for _, cards in columns if cards)
    if not filled:
        return [even] * len(columns)
    empty = [0 if cards else min(even, max(title, _LEAST_EMPTY)) for title, cards in columns]
    shared = max((room - sum(empty)) // filled, even)
    return [shared if cards else narrow for narrow, (_, cards) in zip(empty, columns, strict=True)]


def title_words(title: str, above: int, below: int, room: int, cut: str) -> tuple[str, str]:
    """Return a column's title and, at its right end, how many cards are out of sight above and below.

    Together they take `room` cells; the figures are left out where they have none.
    """
    title = clip(title, room, cut)
    parts = (f"{above:,} above" if above > 0 else "", f"{below:,} below" if below > 0 else "")
    hidden = " ".join(part for part in parts if part)
    gap = room - cells(title) - cells(hidden)
    return title, " " * gap + hidden if gap > 0 else " " * (room - cells(title))
