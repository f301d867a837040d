"""What can be done on an account's page with the record under the cursor, and with the account itself."""

from __future__ import annotations

from typing import Any

from store.editing.kinds import EDITABLE
from store.record_names import record_name
from store.records.account import Health
from store.records.agreements import HeldReply, Pause, PriceChange, Promise, Signal
from store.records.happenings import Complaint, Contract, Exit, Goal, Moment, Person, TimelineEntry, Todo
from store.todos import finish_todos
from tui.actions.hints import Hint, Offer
from tui.actions.targets import Target, Whom
from tui.dialogs.question import Question
from tui.screens.agreement_actions import AgreementActions
from tui.screens.saved_words import finished
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
_CHANGED_BY: dict[type, str] = {
    HeldReply: "hold_reply",
    Contract: "set_contract",
    Pause: "pause_account",
    Exit: "record_exit",
}
"""The actions that edit records by a question of their own."""
_OPENED_BY: dict[type, str] = {Goal: "show_progress", Promise: "settle_promise", **_CHANGED_BY}
"""The actions that are most likely meant by records, where that is not editing."""


class AccountRecordActions(AgreementActions):
    """For the page of one account."""

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
        elif isinstance(record, Health):
            self.action_explain_health()
        elif opened_by := _OPENED_BY.get(type(record)):
            getattr(self, f"action_{opened_by}")()
        else:
            self.action_edit_record()

    def action_edit_record(self) -> None:
        """Do what changes the record under the cursor; on a line of the card, edit the account."""
        record = self.chosen_record()
        if changed_by := _CHANGED_BY.get(type(record)):
            getattr(self, f"action_{changed_by}")()
        elif isinstance(record, tuple):
            self.action_edit_account()
        else:
            super().action_edit_record()

    def action_finish(self) -> None:
        record = self.chosen_record()
        if isinstance(record, Complaint):
            self.take_on([record])
        elif isinstance(record, Moment):
            self.action_tick_moment(record.position)
        elif isinstance(record, Todo):
            self.save(lambda book: finish_todos(book, [record.id]), finished)
        elif isinstance(record, Goal):
            self.finish_goal(record)
        elif isinstance(record, Promise):
            self.finish_promise(record)
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
            super().action_delete()
        else:
            name = self.calls.glance(lambda book: record_name(book, kind, number)) or f"this {kind}"
            self.confirm_and_delete(kind, [number], name)

    def action_add_person(self) -> None:
        from store.editing.people import add_filled_in, fields_of_new_person

        if row := self.one_account():
            question = Question("person", ("person", row.id), "Add a person to", row.name)
            self.ask_to_add(
                question,
                fields_of_new_person,
                lambda book, values: add_filled_in(book, row.id, values),
                lambda name: f"Added {name} to {row.name}.",
            )

    def action_add_moment(self) -> None:
        from store.editing.moments import add_moment, fields_of_new_moment

        if row := self.one_account():
            question = Question("moment", ("moment", row.id), "Add a key moment to", row.name)
            self.ask_to_add(
                question,
                fields_of_new_moment,
                lambda book, values: add_moment(book, row.id, values),
                lambda name: f"Added {name} to {row.name}.",
            )

    def action_edit_account(self) -> None:
        if row := self.chosen_or_warn():
            record = self.chosen_record()
            self.edit_record("account", row.id, start=str(record[0]) if isinstance(record, tuple) else "")
