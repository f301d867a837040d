"""What an account's page knows of the record under the cursor, and what the keys for any record do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from store.editing.kinds import EDITABLE
from store.records.happenings import Complaint, TimelineEntry
from tui.actions.hints import Hint, Offer
from tui.actions.targets import Target, Whom
from tui.deeds.offered import on_a_page
from tui.deeds.page_screen import RECORDS, PageScreen
from tui.shortened import shortened

if TYPE_CHECKING:
    from tui.deeds.deeds import Deeds

_PLACE_OF_EDIT = 7
"""In the hint line, among the ranks of the actions."""


class PageRecords(PageScreen):
    """For the page of one account."""

    @classmethod
    def deeds(cls, room: str) -> Deeds[Self] | None:
        return on_a_page(room)

    def own_hints(self) -> tuple[Hint, ...]:
        """Offer editing too, for which there is no room beside the list."""
        *others, last = super().own_hints()
        edit = [hint._replace(rank=_PLACE_OF_EDIT) for hint in self.offering(Offer("edit-record", "edit"))]
        return (*sorted((*others, *edit), key=lambda hint: hint.rank), last)

    def whom(self, target: Target) -> Whom:
        record = self.chosen_record()
        text = getattr(record, "text", None) or getattr(record, "name", None)
        return Whom(shortened(text)) if target is Target.ROW and text else super().whom(target)

    def record_to_edit(self) -> tuple[str, int] | None:
        """Return the record under the cursor, or the account where that is no record of its own."""
        record: Any = self.chosen_record()
        if isinstance(record, TimelineEntry) and record.record:
            return record.record
        kind = RECORDS.get(type(record), "")
        return (kind, record.id) if kind in EDITABLE and kind != "interaction" else super().record_to_edit()

    async def action_open_row(self) -> None:
        """Do what is most likely meant by the record under the cursor; offer the steps of a complaint."""
        if isinstance(self.chosen_record(), Complaint):
            await self.offer_kind("acknowledge")
        else:
            from tui.deeds.records import open_record

            open_record(self)

    def action_edit_record(self) -> None:
        from tui.deeds.records import edit_record

        edit_record(self)

    def action_finish(self) -> None:
        from tui.deeds.records import finish

        finish(self)

    def action_delete(self) -> None:
        from tui.deeds.records import delete

        delete(self)
