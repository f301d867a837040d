"""Goes on with a text that was typed and not saved, wherever it belongs."""

from __future__ import annotations

from collections.abc import Hashable

from store.book import Book
from store.errors import NotFoundError
from store.record_names import KIND_WORDS, account_of, record_name
from tui.actions.registry import BY_ID
from tui.deeds.book_screen import BookScreen
from tui.deeds.editing import edit_record
from tui.dialogs.one_key import Choices, OneKey
from tui.emptied_drafts import record_of
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
    "resolve": "{resolve-in-words}",
    "lesson": "{keep-lesson}",
    "reply": "{hold-reply}",
    "progress": "{show-progress}",
}
_LATER = ("{answer-no} keep it",)


def go_on_with(screen: BookScreen, about: Hashable) -> None:
    """Open the dialog that a text was typed in, or the page on which it is offered again."""
    kind, number, *rest = about if isinstance(about, tuple) and len(about) > 1 else (about, None)
    found = record_of(about)
    if found is not None and not _is_there(screen, *found):
        screen.app.run_worker(_offer_text(screen, about, found[0]))
    elif kind == "edit":
        edit_record(screen, str(number), int(rest[0]), only=str(rest[1]))
    elif kind == _NEW_ACCOUNT:
        screen.app.run_worker(_add_an_account(screen))
    elif kind in _OF_ACCOUNTS and isinstance(number, int):
        _open_page(screen, number, _OF_ACCOUNTS[kind])
    elif kind in _OF_RECORDS and found is not None:
        account = screen.calls.glance(lambda book: account_of(book, *found))
        if account is not None:
            _open_page(screen, account)
            screen.calls.say(
                screen.says(f"Put the cursor on the {found[0]}; {_OF_RECORDS[kind]} offers what you typed.")
            )
    else:
        screen.calls.say("Mark or open what it was about, and do the same again: what you typed is offered.")


def _is_there(screen: BookScreen, record: str, number: int) -> bool:
    """Whether a record is in the book, or cannot be looked for just now."""

    def find(book: Book) -> bool:
        try:
            return bool(record_name(book, record, number))
        except NotFoundError:
            return False

    return screen.calls.glance(find) is not False


async def _offer_text(screen: BookScreen, about: Hashable, record: str) -> None:
    """Show what was typed about a record that is gone, to copy it or to throw it away."""
    from tui.deeds.copying import copy_text

    typed = screen.kept.all_unfinished[about]
    asked = f"That {KIND_WORDS[record][0]} is not in the book any more. You had typed: {typed.whole}"
    answers = {"y": "copy the text", "D": "throw it away"}
    answer = await screen.ask(OneKey(Choices(typed.title, asked, answers, others_said=_LATER), screen.glyphs))
    if answer == "y":
        await copy_text(screen, typed.whole, "what you had typed")
    elif answer == "D":
        screen.kept.throw_away(about)
        screen.calls.say(screen.says("Thrown away. {unfinished} lists it, to bring it back."))


def _open_page(screen: BookScreen, account: int, action: str = "") -> None:
    """Open the page of an account, and run an action there."""
    screen.open_account(account)
    page = screen.app.screen
    if action and isinstance(page, ActionScreen):
        page.call_after_refresh(page.begin, BY_ID[action])


async def _add_an_account(screen: BookScreen) -> None:
    await screen.app.run_action("view_accounts", screen.app)
    accounts = screen.app.screen
    if isinstance(accounts, ActionScreen):
        await accounts.begin(BY_ID["add-account"])
