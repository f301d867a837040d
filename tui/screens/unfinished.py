"""Goes on with a text that was typed and not saved, wherever it belongs."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from store.record_names import account_of
from tui.actions.registry import ALL
from tui.screens.editing import Editing
from tui.widgets.action_screen import ActionScreen

NOTHING_LEFT = "Everything that was typed is saved."
_NEW_ACCOUNT = "account"
_OF_ACCOUNTS = {
    "log": "log-contact",
    "todo": "add-todo",
    "complaint": "add-complaint",
    "goal": "add-goal",
    "promise": "add-promise",
    "signal": "add-signal",
    "snooze": "snooze-until",
    "tags": "tag",
    "owner": "hand-over",
    "stage": "set-stage",
    "note": "write-note",
    "person": "add-person",
    "moment": "add-moment",
}
_OF_RECORDS = {
    "resolve": ("complaint", "{resolve-in-words}"),
    "lesson": ("complaint", "{keep-lesson}"),
    "reply": ("complaint", "{hold-reply}"),
    "progress": ("goal", "{show-progress}"),
}
_ACTIONS = {action.id: action for action in ALL}


def go_on_with(screen: Editing[Any], about: Hashable) -> None:
    """Open the dialog that a text was typed in, or the page on which it is offered again."""
    kind, number, *rest = about if isinstance(about, tuple) and len(about) > 1 else (about, None)
    if kind == "edit":
        screen.edit_record(str(number), int(rest[0]), only=str(rest[1]))
    elif kind == _NEW_ACCOUNT:
        screen.app.run_worker(_add_an_account(screen))
    elif kind in _OF_ACCOUNTS and isinstance(number, int):
        _open_page(screen, number, _OF_ACCOUNTS[kind])
    elif kind in _OF_RECORDS and isinstance(number, int):
        record, key = _OF_RECORDS[kind]
        if (account := screen.calls.glance(lambda book: account_of(book, record, number))) is None:
            screen.calls.warn(f"That {record} is not in the book any more.")
            return
        _open_page(screen, account)
        screen.calls.say(screen.says(f"Put the cursor on the {record}; {key} offers what you typed."))
    else:
        screen.calls.say("Mark or open what it was about, and do the same again: what you typed is offered.")


def _open_page(screen: Editing[Any], account: int, action: str = "") -> None:
    """Open the page of an account, and run an action there."""
    screen.open_account(account)
    page = screen.app.screen
    if action and isinstance(page, ActionScreen):
        page.call_after_refresh(page.begin, _ACTIONS[action])


async def _add_an_account(screen: Editing[Any]) -> None:
    await screen.app.run_action("view_accounts", screen.app)
    accounts = screen.app.screen
    if isinstance(accounts, ActionScreen):
        await accounts.begin(_ACTIONS["add-account"])
