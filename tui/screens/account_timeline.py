"""The timeline of an account's page: one part of it at a time, and further back as one goes down."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from textual import events
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from store.account_page import AccountPage
from store.timeline import ALL, PARTS, Timeline, kinds_logged, stretch_of
from tui.actions.action import Action
from tui.actions.hints import Hint
from tui.deeds.asking import Asking
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.screens.account_page_timeline import chip_line, timeline_lines
from tui.screens.timeline_list import TimelineList
from tui.store_calls import StoreCalls
from tui.widgets.line_pane import LinePane
from tui.widgets.section_list import SectionLine

AT_ONCE = 200
"""How many interactions are read at a time."""
MOST = 600
"""How many are in the list at a time, of the 20,000 that there may be."""
_LINES_AHEAD = 40
_SAY_READING_SECONDS = 0.3
_READING = "Reading what is older. Keys work meanwhile."


class AccountTimeline(Asking):
    """For the page of one account."""

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__(calls, glyphs, kept)
        self.timeline = TimelineList(glyphs, id="timeline")
        self.timeline_pane = Vertical(id="timeline-pane")
        """The timeline under the line that names its parts."""
        self.entries: Timeline | None = None
        """What was read of it."""
        self.part = ALL
        self.limit, self.skipped = AT_ONCE, 0
        """How many interactions are read, and how many newer ones are not."""
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
        self.watch(self.timeline, "cursor_key", self._look_further, init=False)

    def begin_timeline(self) -> None:
        """Forget how far back the page of another account was read."""
        self.limit, self.skipped = AT_ONCE, 0

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
        """Go to the oldest entry."""
        if self.has_older:
            self.turn_to(None, AT_ONCE, then=self.timeline.go_to_end)
        else:
            self.timeline.go_to_end()

    def on_timeline_list_start_wanted(self) -> None:
        """Go to the newest entry."""
        if self.skipped:
            self.turn_to(0, AT_ONCE, then=self.timeline.go_to_start)
        else:
            self.timeline.go_to_start()

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
        found = self.calls.glance(lambda book: stretch_of(book, page, part, limit=AT_ONCE))
        if found is None:
            self.calls.warn("Another program is writing to the book. Press the key again in a moment.")
            return
        self.part, self.entries = part, found
        self.limit, self.skipped = AT_ONCE, 0
        self.bring_timeline()
        self.redraw_timeline()
        self.timeline.move_to(0)

    def _look_further(self) -> None:
        """Read more before one comes to either end of the list, and let go of as many at the other one."""
        place = self.timeline.cursor_position
        if self.has_older and place >= self.timeline.length - _LINES_AHEAD:
            more = min(self.limit + AT_ONCE, MOST)
            self.turn_to(self.skipped + self.limit + AT_ONCE - more, more)
        elif self.skipped and place < _LINES_AHEAD:
            skipped = max(self.skipped - AT_ONCE, 0)
            self.turn_to(skipped, min(self.limit + self.skipped - skipped, MOST))

    def turn_to(self, skipped: int | None, limit: int, then: Callable[[], object] | None = None) -> None:
        """Read a stretch in another thread and show it, unless something else is shown by then."""
        page, part = self.shown_page(), self.part
        if page is None:
            return

        async def read() -> None:
            waits = self.set_timer(_SAY_READING_SECONDS, lambda: self.calls.say(_READING))
            entries = await self.calls.read(lambda book: stretch_of(book, page, part, limit=limit, skipped=skipped))
            waits.stop()
            if page is self.shown_page() and part == self.part:
                self.entries = entries
                self.limit, self.skipped = limit, entries.skipped
                self.redraw_timeline()
                if then is not None:
                    then()

        self.run_worker(read(), group="timeline", exclusive=True)

    def _chip_lines(self, width: int, height: int) -> list[Content]:
        line, self._chip_cells = chip_line(PARTS, self.part, width, self.kind_key("timeline-all"), self._title)
        return [line]
