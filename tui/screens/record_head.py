"""The line above a view of records: what it is filtered by, its order, how many are marked, and its figures."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.glyphs import Glyphs
from tui.literal import content
from tui.screens.account_figures import Sought, sought_words


def record_head(sought: Sought, figures: Sequence[str], width: int, glyphs: Glyphs) -> Content:
    """Return the line, with the figures at its right edge; these are said the widest way first that has room."""
    line = sought_words(sought, width, glyphs)
    for told in figures:
        gap = width - line.cell_length - len(told) - 1
        if gap > 0:
            return line + content(" " * gap + told, "$muted")
    return line
