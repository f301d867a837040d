"""What can be done with a heated reply to the complaint under the cursor: hold it, read it again, send or drop it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from store import held_replies
from store.book import Book
from store.complaints import complaint_with
from store.preferences import preferences_of
from store.records.agreements import HeldReply
from store.records.happenings import Complaint
from tui.deeds.account_screen import AccountScreen
from tui.shortened import shortened
from tui.wording import weekday_date

_NO_REPLY = "No reply is held here. {hold-reply} on a complaint holds one until tomorrow."
_OF_ONE = "A reply answers one complaint at a time."
NO_COMPLAINT = "Put the cursor on a complaint first; none is under it."


def hold_reply(screen: AccountScreen) -> None:
    if not screen.is_one_meant(_OF_ONE):
        return
    held = _own_reply(screen)
    complaint = _complaint_of(screen, held) if held else _meant_complaint(screen)
    if complaint is None:
        screen.calls.warn(NO_COMPLAINT)
        return
    from tui.dialogs.held_reply import ReplyReader, reply_dialog

    asked, clock = complaint, screen.calls.book.clock
    preferences = screen.calls.glance(preferences_of)
    until = weekday_date(held.until_on) if held else "tomorrow"
    reader = ReplyReader(preferences.heated_words if preferences else (), until)
    screen.ask_and_save(
        lambda refusal: reply_dialog(asked, held, reader, screen.kept, screen.glyphs, refusal),
        lambda book, text: (
            held_replies.change_reply(book, held.id, text) if held else held_replies.hold_reply(book, asked.id, text)
        ),
        lambda reply: _held_words(reply, clock.today()),
    )


def send_reply(screen: AccountScreen) -> None:
    _settle(screen, held_replies.send_reply, "Sent the reply", "its complaint counts as answered.")


def drop_reply(screen: AccountScreen) -> None:
    _settle(screen, held_replies.drop_reply, "Dropped the reply", "it will not be sent.")


def _settle(screen: AccountScreen, work: Callable[[Book, int], HeldReply], done: str, then: str) -> None:
    if not screen.is_one_meant(_OF_ONE):
        return
    held = _own_reply(screen) or _first_reply(screen)
    if held is None:
        screen.calls.warn(screen.says(_NO_REPLY))
        return
    number = held.id
    screen.save(
        lambda book: work(book, number),
        lambda one: f'{done} to {one.account_name} about "{shortened(one.complaint)}"; {then}',
    )


def _meant_complaint(screen: AccountScreen) -> Complaint | None:
    return screen.chosen_complaint() or next(iter(screen.only_complaint()), None)


def _own_reply(screen: AccountScreen) -> HeldReply | None:
    """The held reply under the cursor, or that of the complaint that is meant."""
    record, complaint = screen.chosen_record(), _meant_complaint(screen)
    if isinstance(record, HeldReply):
        return record
    if complaint is None:
        return None
    found = screen.calls.glance(lambda book: held_replies.held_replies(book, complaint.account_id)) or []
    return next((one for one in found if one.complaint_id == complaint.id), None)


def _first_reply(screen: AccountScreen) -> HeldReply | None:
    """The held reply of the account that comes back first."""
    row = screen.chosen_account()
    found = screen.calls.glance(lambda book: held_replies.held_replies(book, row.id)) if row else None
    return found[0] if found else None


def _complaint_of(screen: AccountScreen, held: HeldReply) -> Complaint | None:
    return screen.calls.glance(lambda book: complaint_with(book, held.complaint_id))


def _held_words(held: HeldReply, today: date) -> str:
    until = "tomorrow" if (held.until_on - today).days == 1 else weekday_date(held.until_on)
    kept = "The reply is changed." if held.is_due else f"The reply is held until {until}."
    said = ", ".join(f'"{word}"' for word in held.heated)
    return f"{kept} It says {said}." if said else kept
