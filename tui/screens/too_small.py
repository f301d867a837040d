"""What is shown on a terminal that is too small for anything else; what lies under it stays as it was."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from tui.literal import content
from tui.widgets.line_pane import LinePane
from tui.wrapping import wrap

LEAST_WIDTH, LEAST_HEIGHT = 40, 10


class TooSmallScreen(Screen[None]):
    """Says what the app needs, whatever the size."""

    def compose(self) -> Iterator[Widget]:
        yield LinePane(self._lines)

    def _lines(self, width: int, height: int) -> list[Content]:
        needs = f"goodterms needs {LEAST_WIDTH} columns and {LEAST_HEIGHT} lines; here are {width} and {height}."
        return [content(line) for line in wrap(needs, width)][:height]


def is_too_small(width: int, height: int) -> bool:
    """Whether a terminal of this size can show the app."""
    return width < LEAST_WIDTH or height < LEAST_HEIGHT
