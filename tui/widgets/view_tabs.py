"""The top line: the views with their counts, and today's date."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message

from tui.literal import content
from tui.widgets.line_pane import LinePane
from tui.wording import full_date, weekday_date


class View(NamedTuple):
    """One view as the top line shows it."""

    key: str
    title: str
    short: str
    action: str
    """The id of the action that shows it."""
    total: int | None = None

    def words(self, *, compact: bool, counted: bool = True) -> str:
        """Return the key, the title and the count, such as `1 Accounts 48`."""
        title = self.short if compact else self.title
        total = "" if self.total is None or not counted else str(self.total)
        return " ".join(filter(None, (self.key, title, total)))


class _Tabs(NamedTuple):
    """How much is said of each view; the open one keeps its whole title longest."""

    start: str
    between: str
    compact: bool
    open_too: bool = False
    counted: bool = True


class ViewTabs(LinePane):
    """Names the views, the one that is open in brackets; a click on one asks for it."""

    DEFAULT_CSS = "ViewTabs { width: 1fr; height: 1; }"

    class ViewChosen(Message):
        """A view was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(self._line, id=id)
        self._views: Sequence[View] = ()
        self._open = ""
        self._today: date | None = None
        self._clickable: list[tuple[range, str]] = []

    def show(self, views: Sequence[View], open_action: str, today: date) -> None:
        """Show these views, the one with this action as the open one."""
        self._views, self._open, self._today = views, open_action, today
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        for columns, action in self._clickable:
            if event.x in columns:
                self.post_message(self.ViewChosen(action))

    def _line(self, width: int, height: int) -> list[Content]:
        if self._today is None:
            return []
        for tabs, said in (
            (_Tabs(" gt  ", " ", compact=False), full_date(self._today)),
            (_Tabs(" ", "", compact=True), weekday_date(self._today)),
            (_Tabs(" ", "", compact=True), ""),
            (_Tabs(" ", "", compact=True, open_too=True), ""),
        ):
            line = self._drawn(tabs)
            gap = width - line.cell_length - len(said) - 1
            # The bracket of the open view has no blank behind it.
            if gap >= (1 if said and line.plain.endswith("]") else 0):
                return [line + content(" " * gap) + content(said, "$muted")]
        return [self._drawn(_Tabs(" ", "", compact=True, open_too=True, counted=False))]

    def _drawn(self, tabs: _Tabs) -> Content:
        self._clickable = []
        line = content(tabs.start, "bold $accent")
        for view in self._views:
            is_open = view.action == self._open
            words = view.words(compact=tabs.compact and (tabs.open_too or not is_open), counted=tabs.counted or is_open)
            tab = content(f"[{words}]", "bold") if is_open else content(f" {words} ", "$muted")
            self._clickable.append((range(line.cell_length, line.cell_length + tab.cell_length), view.action))
            line += tab + content(tabs.between)
        return line
