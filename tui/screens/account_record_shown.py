"""Puts the cursor of an account's page on one record, for whoever comes to the page because of it."""

from __future__ import annotations

from store.records.happenings import TimelineEntry
from store.timeline import newer_than
from tui.screens.account_panes import TIMELINE
from tui.screens.account_timeline import AT_ONCE, AccountTimeline
from tui.widgets.pane_list import PaneList
from tui.widgets.section_list import SectionLine

_PANE_OF = {
    "person": "People",
    "moment": "Moments",
    "goal": "Goals",
    "complaint": "Complaints",
    "contract": "Renewal",
    "pause": "Renewal",
    "price_change": "Renewal",
    "exit": "Renewal",
    "todo": "To-dos",
    "promise": "Promises",
}
"""The pane that shows a kind of record."""
_CALLED = {"price_change": "price"}
"""The kinds that the lines of a pane call otherwise."""

_LOOK_AGAIN_SECONDS = 0.005

Record = tuple[str, int]


class AccountRecordShown(AccountTimeline):
    """For the page of one account."""

    facts: PaneList
    """The panes beside the timeline."""

    def go_to_pane(self, pane: str) -> None:
        """Give the keys to a pane."""
        raise NotImplementedError

    def go_to_record(self, record: Record) -> None:
        """Put the cursor on a record: in its pane, else in the timeline, reading what is around it there."""
        if (pane := _PANE_OF.get(record[0])) is None:
            self._go_to_entry_of(record)
            return
        self.go_to_pane(pane)
        self._go_to_line_of(record)

    def go_to_logged(self, number: int) -> bool:
        """Put the timeline's cursor on a contact, and leave the keys where they are; whether it is shown."""
        return self._go_to_entry(("interaction", number))

    def _go_to_line_of(self, record: Record) -> None:
        """Put the cursor on a record in its pane; one that has just come in sight has lines behind the next layout."""
        if self.facts.display and not self.facts.length:
            self.set_timer(_LOOK_AGAIN_SECONDS, lambda: self._go_to_line_of(record))
        elif not self._go_to_line(record):
            self._go_to_entry_of(record)

    def _go_to_entry_of(self, record: Record) -> None:
        self.go_to_pane(TIMELINE)
        if not self._go_to_entry(record) and self.has_older:
            newer = self.calls.glance(lambda book: newer_than(book, record)) or 0
            self.turn_to(max(newer - AT_ONCE // 2, 0), AT_ONCE, then=lambda: self._go_to_entry(record))

    def _go_to_line(self, record: Record) -> bool:
        wanted = (_CALLED.get(record[0], record[0]), record[1])

        def is_wanted(line: SectionLine) -> bool:
            return isinstance(line.key, tuple) and line.key[:2] == wanted and line.about is not None

        return self.facts.go_to(is_wanted)

    def _go_to_entry(self, record: Record) -> bool:
        def is_wanted(line: SectionLine) -> bool:
            return isinstance(line.about, TimelineEntry) and line.about.record == record

        return self.timeline.go_to(is_wanted)
