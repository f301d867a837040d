"""What every screen of the app can do: find a command, show the keys, open an account."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

from textual.screen import ScreenResultType

from tui.screens.asking import Asking

WHAT_X_AND_D_DO = "d does nothing. x finishes the row under the cursor, D deletes it after asking."


class EverywhereActions(Asking[ScreenResultType], Generic[ScreenResultType]):
    """For every screen."""

    def action_explain_d(self) -> None:
        self.calls.say(WHAT_X_AND_D_DO)

    def open_account(self, account_id: int, order: Sequence[int] = ()) -> None:
        """Open an account's page; `order` is the list it was chosen from, for going to the next one."""
        # Imported here, since the page itself can do all this too.
        from tui.screens.account_page import AccountPageScreen

        self.app.push_screen(AccountPageScreen(self.calls, self.glyphs, self.kept, account_id, order))
