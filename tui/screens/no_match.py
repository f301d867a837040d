"""What stands in place of the rows when no account fits the filter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import work
from textual.content import Content

from store.rules.filters import Filter
from tui.screens.account_figures import nothing_lines
from tui.store_calls import StoreCalls
from tui.widgets.line_pane import LinePane


class NoMatch(LinePane):
    """Says what was sought and without which word of it something would be found; `way_out` names the keys."""

    def __init__(self, calls: StoreCalls, way_out: Callable[[], str]) -> None:
        super().__init__(self._no_match_lines, id="nothing")
        self._calls = calls
        self._way_out = way_out
        self._said = ""
        self._meant = ""
        self._without: Sequence[tuple[str, int]] = ()

    def explain(self, said: str, chosen: Filter) -> None:
        """Say that nothing fits this filter, and then which word stands in the way."""
        self._said, self._without, self._meant = said, (), ""
        self._find_word_in_the_way(chosen)

    @work(exclusive=True, group="no match")
    async def _find_word_in_the_way(self, chosen: Filter) -> None:
        from store.no_match import matches_without, meant_by

        self._without = await self._calls.read(lambda book: matches_without(book, chosen))
        self._meant = await self._calls.read(lambda book: meant_by(book, chosen))
        self.redraw()

    def _no_match_lines(self, width: int, height: int) -> list[Content]:
        return nothing_lines(self._said, self._without, self._meant, self._way_out(), width)
