"""The thin dashed line between two regions."""

from textual.content import Content

from tui.glyphs import Glyphs
from tui.safe_text import show
from tui.width import cells, clip_words

_AROUND, _AROUND_BOTH = 8, 16
"""Cells around a title, and around both, that are no words."""


def rule(width: int, glyphs: Glyphs, title: str = "", aside: str = "") -> Content:
    """Return a dashed line of `width` cells, with a title near its left end and a word near its right end.

    A long title gives way to the word beside it, down to half of the line.
    """
    room = max(width - cells(aside) - _AROUND_BOTH, width // 2) if aside else width - _AROUND
    left = _set_in(clip_words(show(title), min(room, width - _AROUND), glyphs.cut), glyphs)
    right = _set_in(aside, glyphs) if cells(left) + cells(aside) + 8 <= width else ""
    dashes = glyphs.rule * max(width - cells(left) - cells(right), 0)
    return Content.assemble((left, "bold" if left else ""), (dashes, "$muted"), (right, "$muted"))


def _set_in(words: str, glyphs: Glyphs) -> str:
    return f"{glyphs.rule * 2} {words} {glyphs.rule * 2}" if words else ""
