"""What can be done with an account wherever the cursor is on one: log, plan, complain, tick, delete."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

from textual.screen import ScreenResultType

from store.accounts import delete_account
from store.book import Book
from store.complaints import log_complaint
from store.interactions import log_entry
from store.moments import moments_of
from store.people import people_of
from store.record_names import what_goes_with
from store.records.account import AccountRow
from store.records.happenings import Moment, Person
from store.todos import add_todo
from tui.dialogs.complaint_line import ComplaintDraft, ComplaintReader, complaint_dialog
from tui.dialogs.known_people import Look
from tui.dialogs.log_line import log_dialog
from tui.dialogs.log_reader import LogReader
from tui.dialogs.todo_line import TodoReader, todo_dialog
from tui.screens import saved_words
from tui.screens.standing_actions import StandingActions

_COMES_BACK = "u brings all of it back."


class AccountActions(StandingActions[ScreenResultType], Generic[ScreenResultType]):
    """For a screen that knows the account under its cursor."""

    def action_log_contact(self) -> None:
        if (row := self.chosen_or_warn()) is None:
            return
        clock = self.calls.book.clock
        reader = LogReader(row, clock.now(), self._look(row), self.vocabulary)
        self.ask_and_save(
            lambda refusal: log_dialog(row, reader, self.kept, self.glyphs, refusal),
            lambda book, entry: log_entry(book, (row.id, row.name), entry),
            lambda saved: saved_words.logged(saved, clock.today()),
        )

    def action_add_todo(self) -> None:
        if (row := self.chosen_or_warn()) is None:
            return
        clock = self.calls.book.clock
        reader = TodoReader(clock.now(), self.vocabulary)
        self.ask_and_save(
            lambda refusal: todo_dialog(row, reader, self.kept, self.glyphs, refusal),
            lambda book, todo: (todo, add_todo(book, row.id, todo.text, todo.due)),
            lambda saved: saved_words.planned(saved[0].text, saved[0].due, row.name, clock.today()),
        )

    def action_add_complaint(self) -> None:
        if (row := self.chosen_or_warn()) is None:
            return
        reader = ComplaintReader(self.calls.book.clock.now(), self._look(row), self.vocabulary)
        self.ask_and_save(
            lambda refusal: complaint_dialog(row, reader, self.kept, self.glyphs, refusal),
            lambda book, draft: _logged_complaint(book, row.id, draft),
            lambda draft: f"Logged {draft.severity} complaint of {row.name}: {saved_words.shortened(draft.text)}.",
        )

    def action_delete(self) -> None:
        if row := self.chosen_or_warn():
            parts = self.calls.glance(lambda book: what_goes_with(book, row.id))
            consequence = f"With it go {parts}. {_COMES_BACK}" if parts else _COMES_BACK
            self.confirm_and_delete(row.name, consequence, lambda book: delete_account(book, row.id))

    def _look(self, row: AccountRow) -> Look:
        """Return how a dialog reads who is at an account and which key moments it has."""

        def read(book: Book) -> tuple[Sequence[Person], Sequence[Moment]]:
            return people_of(book, row.id), moments_of(book, row.id)

        return lambda: self.calls.glance(read)


def _logged_complaint(book: Book, account_id: int, draft: ComplaintDraft) -> ComplaintDraft:
    log_complaint(
        book,
        account_id,
        draft.text,
        severity=draft.severity,
        person_id=draft.person_id,
        received_on=draft.received_on,
    )
    return draft
