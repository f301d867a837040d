"""What the keys for any record do on an account's page: by what kind of record is under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Self

from store.editing.kinds import EDITABLE
from store.record_names import record_name
from store.records.account import Health
from store.records.agreements import HeldReply, Pause, PriceChange, Promise, Signal
from store.records.happenings import Complaint, Contract, Exit, Goal, Moment, Person, TimelineEntry, Todo
from store.todos import finish_todos
from tui.actions.hints import Hint, Offer
from tui.actions.targets import Target, Whom
from tui.deeds import agreements, business, card
from tui.deeds.complaints import take_on
from tui.deeds.deeds import Deeds
from tui.deeds.deleting import delete
from tui.deeds.moments import tick_moment
from tui.deeds.offered import on_a_page
from tui.deeds.page_screen import PageScreen
from tui.deeds.replies import hold_reply
from tui.deeds.saved_words import finished
from tui.shortened import shortened

_NOTHING_TO_FINISH = "{finish} finishes a moment, to-do, complaint, goal or promise; none is here."
_NOT_DELETED_HERE = (
    "In the timeline {delete} deletes check-ins. Complaints have a pane of their own; "
    "{tick-moment} unticks a key moment."
)
_PLACE_OF_EDIT = 7
"""In the hint line, among the ranks of the actions."""
_ENDS_OTHERWISE = {
    HeldReply: "{drop-reply} drops a reply that waits.",
    Pause: "{return-account} ends a pause.",
    PriceChange: "{tell-price} says that the client knows the new price; {undo} takes back what was done last.",
    Exit: "{take-back-exit} takes back that an account leaves.",
}
"""What is said of records that are not deleted alone, and would not be understood without the rest."""

_RECORDS: dict[type, str] = {
    Person: "person",
    Complaint: "complaint",
    Todo: "todo",
    Goal: "goal",
    Promise: "promise",
    Moment: "moment",
    Signal: "signal",
    Contract: "contract",
    TimelineEntry: "interaction",
}
_CHANGED_BY: Mapping[type, Callable[[PageScreen], None]] = {
    HeldReply: hold_reply,
    Contract: business.set_contract,
    Pause: business.pause_account,
    Exit: business.record_exit,
}
"""What edits records by a question of their own."""
_OPENED_BY: Mapping[type, Callable[[PageScreen], None]] = {
    Goal: agreements.show_progress,
    Promise: agreements.settle_promise,
    Health: business.explain_health,
    **_CHANGED_BY,
}
"""What is most likely meant by records, where that is not editing."""


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
        kind = _RECORDS.get(type(record), "")
        return (kind, record.id) if kind in EDITABLE and kind != "interaction" else super().record_to_edit()

    async def action_open_row(self) -> None:
        """Do what is most likely meant by the record under the cursor."""
        record = self.chosen_record()
        if isinstance(record, Complaint):
            await self.offer_kind("acknowledge")
        elif open_it := _OPENED_BY.get(type(record)):
            open_it(self)
        else:
            self.action_edit_record()

    def action_edit_record(self) -> None:
        """Do what changes the record under the cursor; on a line of the card, edit the account."""
        record = self.chosen_record()
        if change_it := _CHANGED_BY.get(type(record)):
            change_it(self)
        elif isinstance(record, tuple):
            card.edit_account(self)
        else:
            card.edit_record(self)

    def action_finish(self) -> None:
        record = self.chosen_record()
        if isinstance(record, Complaint):
            take_on(self, [record])
        elif isinstance(record, Moment):
            tick_moment(self, record.position)
        elif isinstance(record, Todo):
            self.save(lambda book: finish_todos(book, [record.id]), finished)
        elif isinstance(record, Goal):
            agreements.finish_goal(self, record)
        elif isinstance(record, Promise):
            agreements.finish_promise(self, record)
        else:
            self.calls.say(self.says(_NOTHING_TO_FINISH))

    def action_delete(self) -> None:
        record: Any = self.chosen_record()
        kind, number = _RECORDS.get(type(record), ""), getattr(record, "id", None)
        if isinstance(record, TimelineEntry) and number is None:
            self.calls.say(self.says(_NOT_DELETED_HERE))
        elif otherwise := _ENDS_OTHERWISE.get(type(record)):
            self.calls.say(self.says(otherwise))
        elif not kind or number is None:
            delete(self)
        else:
            name = self.calls.glance(lambda book: record_name(book, kind, number)) or f"this {kind}"
            self.confirm_and_delete(kind, [number], name)
