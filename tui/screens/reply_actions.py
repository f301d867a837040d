"""What can be done with a heated reply to the complaint under the cursor: hold it, read it again, send or drop it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from store.book import Book
from store.complaints import complaint_with
from store.held_replies import change_reply, drop_reply, held_replies, hold_reply, send_reply
from store.preferences import preferences_of
from store.records.agreements import HeldReply
from store.records.happenings import Complaint
from tui.screens.account_actions import AccountActions
from tui.shortened import shortened
from tui.wording import weekday_date

_NO_REPLY = "No reply is held here. {hold-reply} on a complaint holds one until tomorrow."
NO_COMPLAINT = "Put the cursor on a complaint first; none is under it."


class ReplyActions(AccountActions):
    """For a screen that knows the complaint or the held reply under its cursor."""

    def chosen_complaint(self) -> Complaint | None:
        """Return the complaint under the cursor."""
        raise NotImplementedError

    def only_complaint(self) -> Sequence[Complaint]:
        """Return the one complaint that can be meant where the cursor is on none."""
        return ()

    def chosen_record(self) -> object:
        """Return the record under the cursor."""
        return self.chosen_complaint()

    def action_hold_reply(self) -> None:
        held = self._own_reply()
        complaint = self._complaint_of(held) if held else self._meant_complaint()
        if complaint is None:
            self.calls.warn(NO_COMPLAINT)
            return
        from tui.dialogs.held_reply import ReplyReader, reply_dialog

        asked, clock = complaint, self.calls.book.clock
        preferences = self.calls.glance(preferences_of)
        until = weekday_date(held.until_on) if held else "tomorrow"
        reader = ReplyReader(preferences.heated_words if preferences else (), until)
        self.ask_and_save(
            lambda refusal: reply_dialog(asked, held, reader, self.kept, self.glyphs, refusal),
            lambda book, text: change_reply(book, held.id, text) if held else hold_reply(book, asked.id, text),
            lambda reply: _held_words(reply, clock.today()),
        )

    def action_send_reply(self) -> None:
        self._settle(send_reply, "Sent the reply", "its complaint counts as answered.")

    def action_drop_reply(self) -> None:
        self._settle(drop_reply, "Dropped the reply", "it will not be sent.")

    def _settle(self, work: Callable[[Book, int], HeldReply], done: str, then: str) -> None:
        held = self._own_reply() or self._first_reply()
        if held is None:
            self.calls.warn(self.says(_NO_REPLY))
            return
        number = held.id
        self.save(
            lambda book: work(book, number),
            lambda one: f'{done} to {one.account_name} about "{shortened(one.complaint)}"; {then}',
        )

    def _meant_complaint(self) -> Complaint | None:
        return self.chosen_complaint() or next(iter(self.only_complaint()), None)

    def _own_reply(self) -> HeldReply | None:
        """The held reply under the cursor, or that of the complaint that is meant."""
        record, complaint = self.chosen_record(), self._meant_complaint()
        if isinstance(record, HeldReply):
            return record
        if complaint is None:
            return None
        found = self.calls.glance(lambda book: held_replies(book, complaint.account_id)) or []
        return next((one for one in found if one.complaint_id == complaint.id), None)

    def _first_reply(self) -> HeldReply | None:
        """The held reply of the account that comes back first."""
        row = self.chosen_account()
        found = self.calls.glance(lambda book: held_replies(book, row.id)) if row else None
        return found[0] if found else None

    def _complaint_of(self, held: HeldReply) -> Complaint | None:
        return self.calls.glance(lambda book: complaint_with(book, held.complaint_id))


def _held_words(held: HeldReply, today: date) -> str:
    until = "tomorrow" if (held.until_on - today).days == 1 else weekday_date(held.until_on)
    kept = "The reply is changed." if held.is_due else f"The reply is held until {until}."
    said = ", ".join(f'"{word}"' for word in held.heated)
    return f"{kept} It says {said}." if said else kept
