"""Facts on one line, each of them whole."""

from __future__ import annotations

from collections.abc import Iterable

from tui.glyphs import Glyphs
from tui.width import cells, clip_words


def facts_within(facts: Iterable[str], width: int, glyphs: Glyphs, between: str = "") -> str:
    """Return as many facts as have room in `width` cells; a sign says that there are more.

    Between two of them stands the usual sign, or what is given. A first fact that is too long ends behind a word.
    """
    told, apart = [*facts], between or f" {glyphs.between} "
    if cells(apart.join(told)) <= width:
        return apart.join(told)
    more = f" {glyphs.cut}"
    while len(told) > 1 and cells(apart.join(told)) + cells(more) > width:
        told.pop()
    left = f"{apart.join(told)}{more}"
    return left if cells(left) <= width else clip_words(told[0], width, glyphs.cut)
