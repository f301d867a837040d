"""How wide the columns of a board are."""

from __future__ import annotations

from collections.abc import Sequence

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
