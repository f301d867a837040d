"""Shows which letters of a name were meant by what is typed."""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby

from store.rules.graphemes import graphemes
from tui.widgets.section_list import Piece


def marked(text: str, letters: Collection[int], tone: str = "") -> list[Piece]:
    """Return a text in pieces, the letters at these places apart from the others."""
    if not letters:
        return [Piece(text, tone)]
    place, drawn = 0, list[tuple[bool, str]]()
    for one in graphemes(text):
        drawn.append((any(place + step in letters for step in range(len(one))), one))
        place += len(one)
    told = f"{tone} marked".strip()
    return [
        Piece("".join(one for _, one in pieces), told if is_meant else tone)
        for is_meant, pieces in groupby(drawn, lambda one: one[0])
    ]
