"""What can be done on an account's page with the record under the cursor, and with the account itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic

from textual.screen import ScreenResultType

from store.book import Book
from store.complaints import delete_complaint
from store.editing.accounts import ACCOUNT, fields_of_account
from store.editing.editable import edit, held_by
from store.goals import delete_goal
from store.interactions import delete_interaction
from store.people import add_person, delete_person
from store.promises import delete_promise
from store.record_names import record_name
from store.records.account import Health
from store.records.agreements import HeldReply, Promise
from store.records.happenings import Complaint, Goal, Moment, Person, TimelineEntry, Todo
from store.todos import delete_todo, finish_todos
from tui.dialogs.person_line import PersonDraft, person_dialog
from tui.dialogs.question import Question
from tui.screens.agreement_actions import AgreementActions
from tui.screens.saved_words import finished

_NOTHING_TO_FINISH = "{finish} finishes a key moment, to-do, complaint, goal or promise; none is under the cursor."
_NOT_DELETED_HERE = (
    "In the timeline {delete} deletes check-ins. Complaints have a pane of their own; "
    "{tick-moment} unticks a key moment."
)
_COMES_BACK = "{undo} brings it back."

_DELETIONS: dict[type, tuple[str, Callable[[Book, int], None]]] = {
    Person: ("person", delete_person),
    Complaint: ("complaint", delete_complaint),
    Todo: ("todo", delete_todo),
    Goal: ("goal", delete_goal),
    Promise: ("promise", delete_promise),
    TimelineEntry: ("interaction", delete_interaction),
}


class AccountRecordActions(AgreementActions[ScreenResultType], Generic[ScreenResultType]):
    """For the page of one account."""

    async def on_line_list_row_opened(self) -> None:
        """Do what is most likely meant by the record under the cursor."""
        record = self.chosen_record()
        if isinstance(record, Complaint):
            await self.offer_kind("acknowledge")
        elif isinstance(record, HeldReply):
            self.action_hold_reply()
        elif isinstance(record, Health):
            self.action_explain_health()
        elif isinstance(record, Goal | Promise | tuple):
            self.action_edit_account()

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
        kind, delete = _DELETIONS.get(type(record), ("", None))
        if isinstance(record, TimelineEntry) and record.id is None:
            self.calls.say(self.says(_NOT_DELETED_HERE))
            return
        if delete is None:
            super().action_delete()
            return
        number = record.id
        name = self.calls.glance(lambda book: record_name(book, kind, number)) or f"this {kind}"
        self.confirm_and_delete(name, self.says(_COMES_BACK), lambda book: delete(book, number))

    def action_add_person(self) -> None:
        if row := self.chosen_or_warn():
            self.ask_and_save(
                lambda refusal: person_dialog(row, self.kept, self.glyphs, refusal),
                lambda book, draft: _added(book, row.id, draft),
                lambda draft: f"Added {draft.name} to {row.name}.",
            )

    def action_edit_account(self) -> None:
        """Show the progress of the goal under the cursor or settle the promise there, else edit the account."""
        record = self.chosen_record()
        if isinstance(record, Goal):
            self.action_show_progress()
        elif isinstance(record, Promise):
            self.action_settle_promise()
        else:
            self._edit_account(str(record[0]) if isinstance(record, tuple) else "")

    def _edit_account(self, start: str) -> None:
        if (row := self.chosen_or_warn()) is None:
            return
        from tui.dialogs.form import Form

        asked = self.calls.glance(lambda book: (fields_of_account(book, row.id), held_by(book, ACCOUNT, row.id)))
        if asked is None:
            return
        fields, held = asked
        question = Question("edit", ("edit", ACCOUNT.kind, row.id), "Edit", row.name)
        self.ask_and_save(
            lambda refusal: Form(question, fields, held, self.kept, self.glyphs, start=start, refusal=refusal),
            lambda book, draft: edit(book, ACCOUNT, row.id, draft.values),
            lambda name: f"Changed {name}.",
        )


def _added(book: Book, account_id: int, draft: PersonDraft) -> PersonDraft:
    add_person(book, account_id, draft.name, role=draft.role, email=draft.email, phone=draft.phone)
    return draft
