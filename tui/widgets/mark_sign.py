"""Puts the sign of a mark into a row that is drawn already."""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.glyphs import Glyphs
from tui.themes import Palette

_CELL = 1
"""Behind the sign that every row begins with."""


def with_mark(drawn: Strip, glyphs: Glyphs, colours: Palette) -> Strip:
    """Return the row with the mark in its second cell."""
    mark = Strip([Segment(glyphs.mark, colours.accent + Style(bold=True))], 1)
    return Strip.join([drawn.crop(0, _CELL), mark, drawn.crop(_CELL + 1)])
