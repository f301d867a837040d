"""Handling the one complaint of the account under the cursor, on the account's page."""

from __future__ import annotations

from store.complaints import complaints_of
from tui.actions.action import Action
from tui.deeds.account_screen import AccountScreen
from tui.widgets.action_screen import ActionScreen


def handle_on_page(screen: AccountScreen, action: Action) -> None:
    """Open the page of the account at its only open complaint, and do there what is done with it."""
    if (row := screen.one_account()) is None:
        return
    found = screen.calls.glance(lambda book: complaints_of(book, row.id)) or ()
    unsettled = [one for one in found if not one.is_settled]
    if not unsettled:
        screen.calls.warn(f"No complaint of {row.name} is open.")
    elif len(unsettled) > 1:
        screen.calls.warn(screen.says(f"{len(unsettled):,} complaints are open: {{open-row}} shows them."))
    else:
        screen.open_account(row.id, at=("complaint", unsettled[0].id))
        page = screen.app.screen
        if isinstance(page, ActionScreen):
            # Before the keys that were typed ahead, which are meant for what it asks.
            page.call_after_refresh(page.begin, action)
