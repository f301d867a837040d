"""Several sections one below the other in one list, which knows in which of them the cursor is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.glyphs import Glyphs
from tui.widgets.section_list import Make, SectionLine, SectionList, blank


class PaneLines(NamedTuple):
    """One pane: its name, and what makes its lines for a width."""

    name: str
    make: Make


class PaneList(SectionList):
    """Shows panes with a blank line between two; the cursor can be put into each that has a line to choose."""

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:
        super().__init__(glyphs, id=id)
        self._spans: dict[str, range] = {}
        self._wanted = ""

    def present_panes(self, panes: Sequence[PaneLines]) -> None:
        """Show these panes; those that make no line are left out."""

        def lines(width: int) -> list[SectionLine]:
            shown: list[SectionLine] = []
            self._spans = {}
            for name, make in panes:
                if found := make(width):
                    shown += [blank(name)] if shown else []
                    self._spans[name] = range(len(shown), len(shown) + len(found))
                    shown += found
            return shown

        self.present(lines)

    @property
    def pane(self) -> str:
        """The pane that the cursor is in, or is put into as soon as the panes are shown; empty when there is none."""
        return self._wanted or next((name for name, span in self._spans.items() if self.cursor_position in span), "")

    def enter(self, name: str) -> None:
        """Put the cursor on the first line of a pane that can be chosen, as soon as the panes are shown."""
        self._wanted = name
        self._enter_wanted()

    def _present(self) -> None:
        super()._present()
        self._enter_wanted()

    def _enter_wanted(self) -> None:
        if not self._spans or not self._wanted:
            return
        span, self._wanted = self._spans.get(self._wanted, range(0)), ""
        first = next(filter(self._is_about, span), None)
        if first is not None:
            if first not in self.seen:
                self.top = self._clamped_top(span.start)
            self.move_to(first)
