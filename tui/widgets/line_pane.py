"""A region of ready-made lines; only those that have changed are painted again."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

Compose = Callable[[int, int], Sequence[Content]]


class LinePane(Widget):
    """Shows the lines that `lines(width, height)` makes for its size.

    One such pane stands for many labels: each widget of its own costs about 4 ms at the start.
    """

    ALLOW_SELECT = False

    def __init__(self, lines: Compose, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._compose_lines = lines
        self._lines: list[Content] = []
        self._made_for = Size(0, 0)

    def redraw(self) -> None:
        """Make the lines again and paint those that differ."""
        width = self.size.width
        before = self._lines
        self._make()
        pairs = zip_longest(before, self._lines, fillvalue=Content.empty())
        changed = [Region(0, y, width, 1) for y, (old, new) in enumerate(pairs) if not old.is_same(new)]
        if changed:
            self.refresh(*changed)

    def _make(self) -> None:
        self._made_for = self.size
        self._lines = list(self._compose_lines(*self.size)) if self.size else []

    def on_resize(self) -> None:
        self.redraw()

    def render_line(self, y: int) -> Strip:
        if self._made_for != self.size:
            # A new size is painted before the pane is told of it.
            self._make()
        width = self.size.width
        if y >= len(self._lines) or width == 0:
            return Strip.blank(width, self.visual_style.rich_style)
        line = self._lines[y].truncate(width)
        return Visual.to_strips(self, line, width, 1, self.visual_style)[0]
