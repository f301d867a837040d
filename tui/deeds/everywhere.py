"""What can be done on every screen: find a command, show the keys, choose a theme."""

from __future__ import annotations

import os

from tui.deeds.book_screen import BookScreen
from tui.deeds.deeds import Deeds
from tui.settings import THEME_VARIABLE

_WHAT_X_AND_D_DO = "{explain-d} does nothing: {finish} finishes a row, {delete} deletes it after asking."


def palette(screen: BookScreen) -> None:
    """Find a command, a filter, an account, a person or a place, and run or open it."""
    from tui.deeds.palette import open_palette

    open_palette(screen)


def explain_d(screen: BookScreen) -> None:
    screen.calls.say(screen.says(_WHAT_X_AND_D_DO))


def keys(screen: BookScreen) -> None:
    """Show the keys of this screen; run the one that is chosen."""
    screen.show_keys("")


def choose_theme(screen: BookScreen) -> None:
    """Draw the app in another theme and keep it."""
    from store.settings.keeping import keep_setting
    from tui.dialogs.theme_choice import ThemeChoice
    from tui.themes import called, themes_here

    answered = screen.ask(ThemeChoice(themes_here(no_color="NO_COLOR" in os.environ), screen.glyphs))

    async def keep() -> None:
        if (chosen := await answered) is not None:
            name = called(chosen)
            await screen.calls.read(lambda book: keep_setting(book, ("look", "theme"), name))
            wins = " GOODTERMS_THEME wins at the next start." if os.environ.get(THEME_VARIABLE) else ""
            screen.calls.say(f"The theme is {name}, kept in the settings.{wins}")

    screen.app.run_worker(keep())


ON_EVERY_SCREEN = (palette, keys, choose_theme, explain_d)
DEEDS: Deeds[BookScreen] = Deeds(*ON_EVERY_SCREEN)
