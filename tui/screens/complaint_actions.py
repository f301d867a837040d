"""What can be done with the complaint under the cursor, from acknowledged to client told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic

from textual.screen import ScreenResultType

from store import complaints
from store.book import Book
from store.records.happenings import Complaint
from store.rules.reasons_complaints import SEVERITIES
from tui.dialogs.words_line import lesson_dialog, resolve_dialog
from tui.screens.reply_actions import NO_COMPLAINT, ReplyActions
from tui.screens.saved_words import shortened, stepped

_THEN_TELL = "{finish} again once the client knows, {resolve-in-words} says how."
_SETTLED = "That complaint is resolved and the client knows. {keep-lesson} keeps the lesson, {reopen} reopens it."


class ComplaintActions(ReplyActions[ScreenResultType], Generic[ScreenResultType]):
    """For a screen that knows the complaint under its cursor."""

    def take_on(self, complaint: Complaint) -> None:
        """Take an open complaint to resolved, a resolved one to client told."""
        if complaint.resolved_on is None:
            self.save(
                lambda book: complaints.resolve(book, complaint.id),
                lambda one: f"{stepped('Resolved', one)} {self.says(_THEN_TELL)}",
            )
        elif complaint.told_on is None:
            self.action_tell_client()
        else:
            self.calls.say(self.says(_SETTLED))

    def action_acknowledge(self) -> None:
        self._take("Acknowledged", lambda book, one: complaints.acknowledge(book, one.id))

    def action_apologise(self) -> None:
        self._take("Apologised", lambda book, one: complaints.apologise(book, one.id))

    def action_wait_on_us(self) -> None:
        self._take("Waits on us", lambda book, one: complaints.wait_on(book, one.id, "us"))

    def action_wait_on_them(self) -> None:
        self._take("Waits on them", lambda book, one: complaints.wait_on(book, one.id, "them"))

    def action_tell_client(self) -> None:
        self._take("Client told", lambda book, one: complaints.tell_client(book, one.id))

    def action_reopen(self) -> None:
        self._take("Reopened", lambda book, one: complaints.reopen(book, one.id))

    def action_move_forward(self) -> None:
        if complaint := self._complaint():
            if complaint.state == "new":
                self.action_acknowledge()
            elif complaint.state == "waiting_us":
                self.action_wait_on_them()
            else:
                self.take_on(complaint)

    def action_move_back(self) -> None:
        if complaint := self._complaint():
            if complaint.resolved_on is not None:
                self.action_reopen()
            elif complaint.state == "waiting_them":
                self.action_wait_on_us()
            else:
                self.calls.say(self.says("It waits on us already; {undo} takes back the last step."))

    def action_severity_up(self) -> None:
        self._change_severity(1)

    def action_severity_down(self) -> None:
        self._change_severity(-1)

    def action_resolve_in_words(self) -> None:
        if complaint := self._complaint():
            self.ask_and_save(
                lambda refusal: resolve_dialog(
                    shortened(complaint.text), complaint.id, self.kept, self.glyphs, refusal
                ),
                lambda book, how: complaints.resolve(book, complaint.id, how or None),
                lambda one: stepped("Resolved", one),
            )

    def action_keep_lesson(self) -> None:
        if complaint := self._complaint():
            self.ask_and_save(
                lambda refusal: lesson_dialog(shortened(complaint.text), complaint.id, self.kept, self.glyphs, refusal),
                lambda book, lesson: complaints.keep_lesson(book, complaint.id, lesson),
                lambda one: stepped("Lesson kept", one),
            )

    def _change_severity(self, by: int) -> None:
        if complaint := self._complaint():
            place = SEVERITIES.index(complaint.severity) + by
            if not 0 <= place < len(SEVERITIES):
                self.calls.say(f"Its severity is {complaint.severity} already.")
                return
            severity = SEVERITIES[place]
            self._take(f"Severity {severity}", lambda book, one: complaints.change_severity(book, one.id, severity))

    def _complaint(self) -> Complaint | None:
        complaint = self.chosen_complaint()
        if complaint is None:
            self.calls.warn(NO_COMPLAINT)
        return complaint

    def _take(self, said: str, work: Callable[[Book, Complaint], Complaint]) -> None:
        if complaint := self._complaint():
            self.save(lambda book: work(book, complaint), lambda one: stepped(said, one))
