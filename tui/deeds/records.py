"""What the keys for any record do on an account's page: by what kind of record is under the cursor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from store.record_names import record_name
from store.records.account import Health
from store.records.agreements import HeldReply, Pause, PriceChange, Promise
from store.records.happenings import Contract, Exit, Goal, Moment, TimelineEntry, Todo
from store.todos import finish_todos
from tui.actions.keys import Call
from tui.actions.registry import BY_ID
from tui.deeds import deleting
from tui.deeds.complaints import take_on
from tui.deeds.moments import tick_moment
from tui.deeds.page_screen import RECORDS, PageScreen
from tui.deeds.saved_words import finished

_NOTHING_TO_FINISH = "{finish} finishes a moment, to-do, complaint, goal or promise; none is here."
_NOT_DELETED_HERE = "In the timeline {delete} deletes check-ins and complaints; {tick-moment} unticks a key moment."
_ENDS_OTHERWISE = {
    HeldReply: "{drop-reply} drops a reply that waits.",
    Pause: "{return-account} ends a pause.",
    PriceChange: "{tell-price} says that the client knows the new price; {undo} takes back what was done last.",
    Exit: "{take-back-exit} takes back that an account leaves.",
}
"""What is said of records that are not deleted alone, and would not be understood without the rest."""

_CHANGED_BY: Mapping[type, str] = {
    HeldReply: "hold-reply",
    Contract: "set-contract",
    Pause: "pause-account",
    Exit: "record-exit",
}
"""The actions that edit records by a question of their own."""
_OPENED_BY: Mapping[type, str] = {
    Goal: "show-progress",
    Promise: "settle-promise",
    Health: "explain-health",
    **_CHANGED_BY,
}
"""The actions that are most likely meant by records, where that is not editing."""


def open_record(screen: PageScreen) -> None:
    """Do what is most likely meant by the record under the cursor."""
    if opened_by := _OPENED_BY.get(type(screen.chosen_record())):
        screen.do(Call(BY_ID[opened_by]))
    else:
        edit_record(screen)


def edit_record(screen: PageScreen) -> None:
    """Do what changes the record under the cursor; on a line of the card, edit the account."""
    record = screen.chosen_record()
    otherwise = "edit-account" if isinstance(record, tuple) else "edit-record"
    screen.do(Call(BY_ID[_CHANGED_BY.get(type(record), otherwise)]))


def finish(screen: PageScreen) -> None:
    """Finish the record under the cursor, whatever that means for one of its kind."""
    record = screen.chosen_record()
    if complaint := screen.chosen_complaint() or screen.told_complaint():
        take_on(screen, [complaint])
    elif isinstance(record, Moment):
        tick_moment(screen, record.position)
    elif isinstance(record, Todo):
        screen.save(lambda book: finish_todos(book, [record.id]), finished)
    elif isinstance(record, Goal | Promise):
        from tui.deeds.progress import finish_agreement

        finish_agreement(screen, record)
    else:
        screen.calls.warn(screen.says(_NOTHING_TO_FINISH))


def delete(screen: PageScreen) -> None:
    """Delete the record under the cursor; where that is no record of its own, the account."""
    record: Any = screen.chosen_record()
    kind, number = RECORDS.get(type(record), ""), getattr(record, "id", None)
    if complaint := screen.told_complaint():
        kind, number = "complaint", complaint.id
    if isinstance(record, TimelineEntry) and number is None:
        screen.calls.warn(screen.says(_NOT_DELETED_HERE))
    elif otherwise := _ENDS_OTHERWISE.get(type(record)):
        screen.calls.warn(screen.says(otherwise))
    elif not kind or number is None:
        deleting.delete(screen)
    else:
        name = screen.calls.glance(lambda book: record_name(book, kind, number)) or f"this {kind}"
        screen.confirm_and_delete(kind, [number], name)
