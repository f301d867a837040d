"""What every screen of the app can do: show the keys, choose a theme, open an account."""

from __future__ import annotations

import os

from tui.actions.action import Action
from tui.screens.commanding import Commanding
from tui.settings import THEME_VARIABLE

WHAT_X_AND_D_DO = "{explain-d} does nothing: {finish} finishes a row, {delete} deletes it after asking."

_WHERE_FIGURES_STAND = "Figures stand above each list; gt review --last and gt moments print more."


class EverywhereActions(Commanding):
    """For every screen. What a key needs is loaded with the key, so that the first frame does not wait for it."""

    def action_explain_d(self) -> None:
        self.calls.say(self.says(WHAT_X_AND_D_DO))

    def action_view_figures(self) -> None:
        self.calls.say(_WHERE_FIGURES_STAND)

    def action_keys(self) -> None:
        """Show the keys of this screen; run the one that is chosen."""
        self.show_keys("")

    def show_keys(self, begun: str) -> None:
        from tui.dialogs.key_help import KeyHelp

        self.app.push_screen(KeyHelp(self.WHERE, self.keys.actions, self.glyphs, begun), self._run_action)

    def action_view_trash(self) -> None:
        """Show what was deleted."""
        from tui.screens.trash import TrashScreen

        self.app.push_screen(TrashScreen(self.calls, self.glyphs, self.kept))

    def action_view_find(self) -> None:
        """Find words anywhere in the book."""
        from tui.screens.find import FindScreen

        self.calls.leave_behind()
        self.app.push_screen(FindScreen(self.calls, self.glyphs, self.kept))

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

    async def _run_action(self, action: Action | None) -> None:
        if action is not None:
            await self.begin(action)
