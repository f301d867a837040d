"""The line above a list: what it is filtered by, its order and the figures of the day; the filter is typed in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from store.records.account import AccountCounts
from store.rules.filter_words import Place
from tui.glyphs import Glyphs
from tui.literal import content
from tui.screens.account_figures import Sought, at_right, figures, head_line
from tui.store_calls import StoreCalls
from tui.widgets.keyed_app import keymap_of
from tui.widgets.line_pane import LinePane
from tui.width import cells, clip_words

if TYPE_CHECKING:
    from tui.dialogs.filter_input import FilterInput

_TYPING = "-typing"


class SearchLine(Horizontal):
    """While the filter is typed, the field has the left half and a word on it the right one."""

    def __init__(self, calls: StoreCalls, glyphs: Glyphs) -> None:
        super().__init__()
        self._calls = calls
        self._glyphs = glyphs
        self._said, self._order, self._marked = "", "", ""
        self._problem, self._remedy = "", ""
        self._counts: AccountCounts | None = None
        self._sought = LinePane(self._sought_lines, id="sought")
        self._figures = LinePane(self._figure_lines, id="figures")

    @cached_property
    def field(self) -> FilterInput:
        """The field in which the filter is typed; the first frame waits neither for it nor for its module."""
        from tui.dialogs.filter_input import FilterInput
        from tui.screens.known_words import known_in

        return FilterInput(known_in(self._calls), self._glyphs)

    def compose(self) -> Iterator[Widget]:
        yield self._sought
        yield self._figures

    def complete(self) -> None:
        """Add the field, unless a quick key has done so already."""
        if not self.field.is_attached:
            self.mount(self.field, before=self._figures)

    @property
    def is_typing(self) -> bool:
        """Whether the filter is being typed."""
        return self.has_class(_TYPING)

    def show(self, said: str, order: str, counts: AccountCounts | None, marked: str = "") -> None:
        """Show the filter, the order in words, how many rows are marked, and the figures."""
        self._said, self._order, self._counts, self._marked = said, order, counts, marked
        self._redraw()

    def accept(self) -> None:
        """Take back what was wrong with the filter."""
        self._problem = ""
        self.field.accept()
        self._figures.redraw()

    def refuse(self, sentence: str, remedy: str, place: Place | None, typed: str = "") -> None:
        """Say what is wrong with the filter: at its word while it is being typed, else softly beside it.

        Where there is no room for both, what helps goes before what is lacking, if it fits. What was `typed` and is
        not what the list shows is put back into its field, since enter was quicker than the book.
        """
        if self.is_typing:
            self.field.refuse(f"{sentence} {remedy}", place)
        elif typed not in ("", self._said):
            self.begin()
            self.field.put(typed)
            self.field.focus()
        else:
            self._problem, self._remedy = sentence, remedy
            self._figures.redraw()

    def begin(self) -> None:
        """Show the field with the filter in it."""
        self.complete()
        self.add_class(_TYPING)
        self.field.begin(self._said)

    def end(self) -> None:
        """Hide the field."""
        self.remove_class(_TYPING)
        self._problem = ""
        self.field.end()
        self._redraw()

    def _redraw(self) -> None:
        self._sought.redraw()
        self._figures.redraw()

    def _sought_lines(self, width: int, height: int) -> list[Content]:
        if self.is_typing:
            return [content(" / ", "bold $accent")]
        key = keymap_of(self).says("{filter}")
        return [head_line(Sought(key, self._said, self._order, self._marked), width, self._counts, self._glyphs)]

    def _figure_lines(self, width: int, height: int) -> list[Content]:
        if self._problem:
            ways = (f"{self._problem} {self._remedy}".rstrip(), self._remedy)
            said = next((words for words in ways if words and cells(words) <= width - 2), self._problem)
            return [content(f" {clip_words(said, width - 2, self._glyphs.cut)}", "$watch")]
        return [at_right(figures(self._counts, width - 3, self._glyphs), width)]
