"""Every complaint, by whose turn it is."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from store.book import Book
from store.complaints import complaint_with, complaints_of, delete_complaint
from store.records.happenings import Complaint
from tui.actions.action import Where
from tui.actions.hints import Hint, Offer
from tui.screens.complaint_lines import column_titles, complaint_list_lines, detail_lines, figures, is_shown
from tui.screens.record_view import RecordView
from tui.screens.saved_words import shortened
from tui.widgets.section_list import SectionLine

_COMES_BACK = "{undo} brings it back. Its steps go with it."


class ComplaintsScreen(RecordView[Complaint]):
    """Open complaints and those resolved lately; every step can be taken here."""

    WHERE = Where.COMPLAINTS
    VIEW = "view-complaints"
    ORDER = "severity, age"

    def read(self, book: Book) -> Sequence[Complaint]:
        today = book.clock.today()
        still_open = complaints_of(book, only_open=True, steps=True)
        resolved = [one for one in complaints_of(book) if one.resolved_on is not None and is_shown(one, today)]
        return [*still_open, *resolved]

    def lines(self, records: Sequence[Complaint], width: int) -> list[SectionLine]:
        return complaint_list_lines(records, width, self.calls.book.clock.today(), self.glyphs)

    def titles(self, width: int) -> Content:
        return column_titles(width)

    def figures(self, records: Sequence[Complaint]) -> str:
        return figures(records)

    def detail(self, record: Complaint, width: int, height: int) -> list[Content]:
        whole = self.calls.glance(lambda book: complaint_with(book, record.id)) or record
        return detail_lines(whole, width, height, self.calls.book.clock.today(), self.glyphs)

    def own_hints(self) -> tuple[Hint, ...]:
        return self.offering(
            Offer("finish", "resolve"),
            Offer("acknowledge", "handle", begins=True),
            Offer("move-back move-forward", "move"),
            Offer("severity-up severity-down", "severity", "sev"),
            Offer("add-complaint", "new"),
            Offer("log-contact", "log reply", "reply"),
            Offer("open-account", "open account", "account"),
            Offer("filter", "filter"),
            Offer("view-accounts", "go to", begins=True),
            Offer("palette", "command"),
            Offer("keys", "keys"),
        )

    def chosen_complaint(self) -> Complaint | None:
        return self.chosen()

    async def on_line_list_row_opened(self) -> None:
        """Offer the steps that can be taken."""
        if self.chosen():
            await self.offer_kind("acknowledge")

    def action_finish(self) -> None:
        if complaint := self.chosen():
            self.take_on(complaint)

    def action_delete(self) -> None:
        if complaint := self.chosen():
            name = f'complaint of {complaint.account_name}, "{shortened(complaint.text)}"'
            self.confirm_and_delete(name, self.says(_COMES_BACK), lambda book: delete_complaint(book, complaint.id))
