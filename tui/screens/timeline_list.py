"""The list of a timeline: the cursor goes from entry to entry, and page by page through one that is long."""

from __future__ import annotations

from textual.message import Message

from tui.widgets.rows import Rows
from tui.widgets.section_list import SectionLine, SectionList


class TimelineList(SectionList):
    """Asks for what is at either end of all there is, of which it has a stretch; at its top it shows what is new.

    The cursor stands on the first line of an entry. One that is taller than the list is read by half a page.
    """

    class EndWanted(Message):
        """The oldest entry is wanted."""

    class StartWanted(Message):
        """The newest entry is wanted."""

    def show(self, rows: Rows[SectionLine]) -> None:
        was_at_top = self.top == 0
        super().show(rows)
        if was_at_top and self.top:
            self.top = 0
            self._keep_cursor_seen()

    def action_move_down(self) -> None:
        self._go_to_entry(self._lines_of(self._cursor).stop)

    def action_move_up(self) -> None:
        first = self._lines_of(self._cursor).start
        self._go_to_entry(first if self._cursor > first else self._above(first))

    def action_first_row(self) -> None:
        self.post_message(self.StartWanted())

    def action_last_row(self) -> None:
        self.post_message(self.EndWanted())

    def go_to_start(self) -> None:
        """Put the cursor on the first entry of the list."""
        self.move_to(0)

    def go_to_end(self) -> None:
        """Put the cursor on the last entry of the list."""
        self._go_to_entry(self.length - 1)

    def _go_to_entry(self, position: int) -> None:
        """Put the cursor on the entry that has a line here, or on the nearest one, and show as much of it as can be."""
        lines = self._lines_of(self._clamped(position))
        if lines.stop > self.top + self.size.height:
            self.top = self._clamped_top(min(lines.stop - self.size.height, lines.start))
            self.refresh()
        self.move_to(lines.start)

    def _above(self, first: int) -> int:
        """The line above an entry that belongs to another one, or the entry's own first line if there is none."""
        return next((place for place in range(first - 1, -1, -1) if self._is_about(place)), first)

    def _lines_of(self, position: int) -> range:
        """The lines of the entry that has one at a position."""
        start, stop = position, position + 1
        while start > 0 and self._is_same(start - 1, position):
            start -= 1
        while stop < self.length and self._is_same(stop, position):
            stop += 1
        return range(start, stop)

    def _is_same(self, one: int, other: int) -> bool:
        line, beside = self._rows.row(one), self._rows.row(other)
        return line is not None and beside is not None and line.about is beside.about is not None
