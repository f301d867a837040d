"""The panes of an account's page in one line, for where only one of them has room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message

from store.account_page import AccountPage
from tui.glyphs import Glyphs
from tui.literal import content
from tui.screens.account_panes import Pane
from tui.widgets.keyed_app import keymap_of
from tui.widgets.line_pane import LinePane

_KEYS = ("{next-pane}, {previous-pane}", "{next-pane}")
_BEFORE = ".."


class _Tab(NamedTuple):
    title: str
    words: str


class AccountTabs(LinePane):
    """Names the panes with their counts, the one that is shown in brackets; a click on one asks for it."""

    class PaneChosen(Message):
        """A pane was clicked."""

        def __init__(self, title: str) -> None:
            super().__init__()
            self.title = title

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:
        super().__init__(self._line, id=id)
        self._glyphs = glyphs
        self._panes: Sequence[tuple[Pane, int]] = ()
        self._chosen = ""
        self._places: list[tuple[range, str]] = []

    def show(self, page: AccountPage, panes: Sequence[Pane], chosen: str) -> None:
        """Name these panes, with how much each holds of the page."""
        self._panes, self._chosen = [(pane, pane.count(page)) for pane in panes], chosen
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        for cells, title in self._places:
            if event.x in cells:
                self.post_message(self.PaneChosen(title))

    def _line(self, width: int, height: int) -> list[Content]:
        full, short = (
            [_Tab(pane.title, f"{name} {count}" if count else name) for name, pane, count in named]
            for named in (
                [(pane.title, pane, count) for pane, count in self._panes],
                [(pane.short, pane, count) for pane, count in self._panes],
            )
        )
        tabs = full if _length(full) < width else short
        seen = self._fitting(tabs, width)
        line = content(" " if seen == tabs or seen[:1] == tabs[:1] else _BEFORE)
        self._places = []
        for tab in seen:
            start = line.cell_length
            is_chosen = tab.title == self._chosen
            line += content(f"[{tab.words}]", "bold") if is_chosen else content(f" {tab.words} ", "$muted")
            self._places.append((range(start, line.cell_length), tab.title))
        if seen[-1:] != tabs[-1:]:
            space = " " if seen[-1].title == self._chosen else ""
            return [line + content(space + self._glyphs.cut, "$muted")]
        for keys in map(keymap_of(self).says, _KEYS):
            gap = width - line.cell_length - len(keys) - 1
            if gap > 0:
                return [line + content(" " * gap) + content(keys, "$muted")]
        return [line]

    def _fitting(self, tabs: list[_Tab], width: int) -> list[_Tab]:
        """Return as many tabs as there is room for, the chosen one among them."""
        first = 0
        while len(tabs) - first > 1:
            seen = tabs[first:]
            while len(seen) > 1 and _length(seen) >= width:
                seen.pop()
            if any(tab.title == self._chosen for tab in seen):
                return seen
            first += 1
        return tabs[first:]


def _length(tabs: Sequence[_Tab]) -> int:
    return len(_BEFORE) + sum(len(tab.words) + 2 for tab in tabs) + 1
