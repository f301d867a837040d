"""The titles of the account list; a click on one asks for its order."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.message import Message

from tui.glyphs import Glyphs
from tui.widgets.account_line import AccountLine, sort_at
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule


class ColumnHead(LinePane):
    """Shows the titles, the one that the rows are sorted by in bold; with room for two lines a rule above them."""

    DEFAULT_CSS = "ColumnHead { width: 1fr; height: 1; }"

    class SortChosen(Message):
        """The title of a column was clicked; `sort` is the order it stands for."""

        def __init__(self, sort: str) -> None:
            super().__init__()
            self.sort = sort

    def __init__(self, line: AccountLine, glyphs: Glyphs) -> None:
        super().__init__(self._titles)
        self._line = line
        self._glyphs = glyphs
        self._sort = ""

    def show(self, sort: str) -> None:
        """Mark the column of this order."""
        self._sort = sort
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        sort = sort_at(self.size.width - 1, event.x)
        if sort and event.y == self.size.height - 1:
            self.post_message(self.SortChosen(sort))

    def _titles(self, width: int, height: int) -> list[Content]:
        titles = self._line.head(width - 1, self._sort)
        return [titles] if height < 2 else [rule(width, self._glyphs), titles]
