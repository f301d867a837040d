"""What every screen of the app can do: find a command, show the keys, open an account."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic

from textual.screen import ScreenResultType

from tui.actions.action import Action
from tui.screens.asking import Asking
from tui.settings import THEME_VARIABLE

if TYPE_CHECKING:
    from store.records.happenings import Found
    from tui.dialogs.command_palette import Chosen

WHAT_X_AND_D_DO = "{explain-d} does nothing: {finish} finishes a row, {delete} deletes it after asking."


class EverywhereActions(Asking[ScreenResultType], Generic[ScreenResultType]):
    """For every screen. What a key needs is loaded with the key, so that the first frame does not wait for it."""

    def action_explain_d(self) -> None:
        self.calls.say(self.says(WHAT_X_AND_D_DO))

    def action_palette(self) -> None:
        """Find a command, an account or a person, and run or open it."""
        from tui.dialogs.command_palette import CommandPalette

        self.app.push_screen(CommandPalette(self.keys.actions, self._find, self.glyphs), self._run_chosen)

    def action_keys(self) -> None:
        """Show the keys of this screen; run the one that is chosen."""
        from tui.dialogs.key_help import KeyHelp

        self.app.push_screen(KeyHelp(self.WHERE, self.keys.actions, self.glyphs), self._run_action)

    def action_choose_theme(self) -> None:
        """Draw the app in another theme and keep it."""
        from store.settings.keeping import keep_setting
        from tui.dialogs.theme_choice import ThemeChoice
        from tui.themes import called, themes_here

        answered = self.ask(ThemeChoice(themes_here(no_color="NO_COLOR" in os.environ), self.glyphs))

        async def keep() -> None:
            if (chosen := await answered) is not None:
                name = called(chosen)
                await self.calls.read(lambda book: keep_setting(book, ("look", "theme"), name))
                wins = " GOODTERMS_THEME wins at the next start." if os.environ.get(THEME_VARIABLE) else ""
                self.calls.say(f"The theme is {name}, kept in the settings.{wins}")

        self.app.run_worker(keep())

    def open_account(self, account_id: int, order: Sequence[int] = ()) -> None:
        """Open an account's page; `order` is the list it was chosen from, for going to the next one."""
        from tui.screens.account_page import AccountPageScreen

        self.app.push_screen(AccountPageScreen(self.calls, self.glyphs, self.kept, account_id, order))

    def _find(self, words: str) -> Sequence[Found]:
        from store.search import find

        return self.calls.glance(lambda book: find(book, words)) or ()

    async def _run_chosen(self, chosen: Chosen | None) -> None:
        from store.accounts import find_account

        if chosen is None:
            return
        if chosen.action is not None:
            await self._run_action(chosen.action)
        elif account := self.calls.glance(lambda book: find_account(book, chosen.slug)):
            self.open_account(account[0])

    async def _run_action(self, action: Action | None) -> None:
        if action is not None:
            await self.begin(action)
