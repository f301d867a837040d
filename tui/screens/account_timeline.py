"""The timeline of an account's page: one part of it at a time, and further back as one goes down."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic

from textual import events
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ScreenResultType
from textual.widget import Widget

from store.account_page import AccountPage
from store.timeline import ALL, PARTS, Timeline, kinds_logged, newest_entries
from tui.actions.action import Action
from tui.actions.hints import Hint
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.screens.account_page_timeline import chip_line, timeline_lines
from tui.screens.asking import Asking
from tui.store_calls import StoreCalls
from tui.widgets.line_pane import LinePane
from tui.widgets.rows import Rows
from tui.widgets.section_list import SectionLine, SectionList

AT_ONCE = 200
"""How many interactions are read at a time."""
_LINES_AHEAD = 40
_SAY_READING_SECONDS = 0.3
_READING = "Reading what is older. Keys work meanwhile."


class TimelineList(SectionList):
    """Asks for all that is older before it goes to its end; at its top it shows what is new."""

    class EndWanted(Message):
        """The last line is wanted, of everything there is."""

    def show(self, rows: Rows[SectionLine]) -> None:
        was_at_top = self.top == 0
        super().show(rows)
        if was_at_top and self.top:
            self.top = 0
            self._keep_cursor_seen()

    def action_last_row(self) -> None:
        self.post_message(self.EndWanted())


class AccountTimeline(Asking[ScreenResultType], Generic[ScreenResultType]):
    """For the page of one account."""

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__(calls, glyphs, kept)
        self.timeline = TimelineList(glyphs, id="timeline")
        self.timeline_pane = Vertical(id="timeline-pane")
        """The timeline under the line that names its parts."""
        self.entries: Timeline | None = None
        """What was read of it."""
        self.part = ALL
        self.limit: int | None = AT_ONCE
        """How many interactions are read; None for all."""
        self._chips = LinePane(self._chip_lines, id="parts")
        self._chip_cells: list[range] = []
        self._title = ""

    def shown_page(self) -> AccountPage | None:
        """Return the page as it was read last."""
        raise NotImplementedError

    def compose_timeline(self) -> Iterator[Widget]:
        """Yield the timeline under the line that names its parts."""
        with self.timeline_pane:
            yield self._chips
            yield self.timeline

    def on_mount(self) -> None:
        self.watch(self.timeline, "cursor_key", self._look_further_back, init=False)

    def begin_timeline(self) -> None:
        """Forget how far back the page of another account was read."""
        self.limit = AT_ONCE

    def show_timeline(self, *, by_month: bool) -> None:
        """Show what was read; the cursor stays on its entry. `by_month` is for a page with a column for it."""
        if self.entries is None:
            return
        shown, today, part = self.entries.entries, self.calls.book.clock.today(), self.part

        def lines(width: int) -> Sequence[SectionLine]:
            return timeline_lines(shown, width, today, self.glyphs, by_month=by_month, part=part)

        self._title = "TIMELINE" if by_month else ""
        self.timeline.present(lines)
        self._chips.redraw()

    def bring_timeline(self) -> None:
        """Show the timeline where another pane is in its place."""
        raise NotImplementedError

    def redraw_timeline(self) -> None:
        """Show the timeline as the page is arranged now."""
        raise NotImplementedError

    @property
    def has_older(self) -> bool:
        """Whether older entries are left to be read."""
        return self.entries is not None and self.entries.has_older

    def action_timeline_all(self) -> None:
        self._show_part(ALL)

    def action_timeline_personal(self) -> None:
        self._show_part("personal")

    def action_timeline_attempts(self) -> None:
        self._show_part("attempts")

    def action_timeline_complaints(self) -> None:
        self._show_part("complaints")

    def action_timeline_changes(self) -> None:
        self._show_part("changes")

    def action_timeline_kind(self, number: int) -> None:
        kinds = list(self._kinds())
        if number > len(kinds):
            shows_all = self.says("{timeline-all} shows all of it.")
            self.calls.warn(f"There is no kind of contact number {number} in this timeline. {shows_all}")
            return
        self._show_part(kinds[number - 1])

    def digit_hints(self, action: Action) -> Sequence[Hint]:
        """Name the kinds of contact by their numbers, with how many there are."""
        if action.id != "timeline-kind":
            return super().digit_hints(action)
        return [
            Hint(str(number), f"{kind} {count}", kind, press=str(number))
            for number, (kind, count) in enumerate(self._kinds().items(), 1)
        ][: action.digits]

    def on_timeline_list_end_wanted(self) -> None:
        """Go to the oldest entry, reading all that is left before it."""

        def go_to_end() -> None:
            SectionList.action_last_row(self.timeline)

        if self.has_older:
            self._go_back(None, then=go_to_end)
        else:
            go_to_end()

    def chip_clicked(self, event: events.Click) -> bool:
        """Show the part whose name was clicked; whether one was."""
        if event.widget is not self._chips:
            return False
        for part, place in zip(PARTS, self._chip_cells, strict=False):
            if event.x in place:
                self._show_part(part)
        return True

    def _kinds(self) -> dict[str, int]:
        page = self.shown_page()
        return (self.calls.glance(lambda book: kinds_logged(book, page.row.id)) if page else None) or {}

    def _show_part(self, part: str) -> None:
        page = self.shown_page()
        if page is None:
            return
        found = self.calls.glance(lambda book: newest_entries(book, page, part, limit=AT_ONCE))
        if found is None:
            self.calls.warn("Another program is writing to the book. Press the key again in a moment.")
            return
        self.part, self.limit, self.entries = part, AT_ONCE, found
        self.bring_timeline()
        self.redraw_timeline()
        self.timeline.move_to(0)

    def _look_further_back(self) -> None:
        if self.has_older and self.limit and self.timeline.cursor_position >= self.timeline.length - _LINES_AHEAD:
            self._go_back(self.limit + AT_ONCE)

    def _go_back(self, limit: int | None, then: Callable[[], None] | None = None) -> None:
        """Read so many interactions in another thread and show them, unless something else is shown by then."""
        page, part = self.shown_page(), self.part
        if page is None:
            return

        async def read() -> None:
            waits = self.set_timer(_SAY_READING_SECONDS, lambda: self.calls.say(_READING))
            entries = await self.calls.read(lambda book: newest_entries(book, page, part, limit=limit))
            waits.stop()
            if page is self.shown_page() and part == self.part:
                self.limit, self.entries = limit, entries
                self.redraw_timeline()
                if then is not None:
                    then()

        self.run_worker(read(), group="timeline", exclusive=True)

    def _chip_lines(self, width: int, height: int) -> list[Content]:
        line, self._chip_cells = chip_line(PARTS, self.part, width, self.kind_key("timeline-all"), self._title)
        return [line]
