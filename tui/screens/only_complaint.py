"""Handling the one complaint of the account under the cursor, on the account's page."""

from __future__ import annotations

from tui.actions.complaints import ACTIONS
from tui.screens.account_actions import AccountActions
from tui.widgets.action_screen import ActionScreen

_ACTIONS = {action.id: action for action in ACTIONS}
_REPLIES = "Replies are held, sent and dropped on the account's page: {open-row} opens it."
_OF_ONE = "A complaint is handled for one account."


class OnlyComplaint(AccountActions):
    """For a screen that lists accounts and no complaints."""

    def action_acknowledge(self) -> None:
        self._handle_on_page("acknowledge")

    def action_apologise(self) -> None:
        self._handle_on_page("apologise")

    def action_wait_on_us(self) -> None:
        self._handle_on_page("wait-on-us")

    def action_wait_on_them(self) -> None:
        self._handle_on_page("wait-on-them")

    def action_resolve_in_words(self) -> None:
        self._handle_on_page("resolve-in-words")

    def action_tell_client(self) -> None:
        self._handle_on_page("tell-client")

    def action_keep_lesson(self) -> None:
        self._handle_on_page("keep-lesson")

    def action_hold_reply(self) -> None:
        self.calls.warn(self.says(_REPLIES))

    def action_send_reply(self) -> None:
        self.calls.warn(self.says(_REPLIES))

    def action_drop_reply(self) -> None:
        self.calls.warn(self.says(_REPLIES))

    def action_reopen(self) -> None:
        self._handle_on_page("reopen")

    def _handle_on_page(self, id: str) -> None:
        from store.complaints import complaints_of

        if (row := self.one_account(_OF_ONE)) is None:
            return
        found = self.calls.glance(lambda book: complaints_of(book, row.id)) or ()
        unsettled = [one for one in found if not one.is_settled]
        if not unsettled:
            self.calls.warn(f"No complaint of {row.name} is open.")
        elif len(unsettled) > 1:
            self.calls.warn(self.says(f"{len(unsettled):,} complaints are open: {{open-row}} shows them."))
        else:
            self.open_account(row.id, at=("complaint", unsettled[0].id))
            page = self.app.screen
            if isinstance(page, ActionScreen):
                # Before the keys that were typed ahead, which are meant for what it asks.
                page.call_after_refresh(page.begin, _ACTIONS[id])
