"""The line above a view of records: what it is filtered by, its order, how many are marked, and its figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.width import clip


class Head(NamedTuple):
    """What the line says; `figures` are the widest way to say them first."""

    key: str
    """The key of the filter."""
    said: str
    order: str
    marked: str
    figures: Sequence[str]


def record_head(head: Head, width: int, glyphs: Glyphs) -> Content:
    """Return the line, with the figures at its right edge where there is room for them."""
    words = content(clip(show(head.said), max(width // 3, 8), glyphs.cut)) if head.said else content("filter", "$muted")
    line = content(f" {head.key} ", "bold $accent") + words + content(f"   sort: {head.order}", "$muted")
    if head.marked:
        line += content(f"   {head.marked}", "bold $accent")
    for told in head.figures:
        gap = width - line.cell_length - len(told) - 1
        if gap > 0:
            return line + content(" " * gap + told, "$muted")
    return line
