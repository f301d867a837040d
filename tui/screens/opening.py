"""Opens screens in front of a view, each loaded when it is opened first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.deeds.book_app import BookApp

if TYPE_CHECKING:
    from store.reviews.turn import Turn
    from tui.dialogs.kept_lines import KeptLines
    from tui.glyphs import Glyphs
    from tui.store_calls import StoreCalls

_WHERE_FIGURES_STAND = "Figures stand above each list; gt review --last and gt moments print more."


class OpeningApp(BookApp):
    """The part of the app that knows every screen."""

    calls: StoreCalls
    glyphs: Glyphs
    kept: KeptLines

    def open_account(self, account_id: int, order: Sequence[int] = (), at: tuple[str, int] | None = None) -> None:
        from tui.screens.account_page import AccountPageScreen

        self.calls.leave_behind()
        self.push_screen(AccountPageScreen(self.calls, self.glyphs, self.kept, account_id, order, at))

    def open_find(self, words: str) -> None:
        from tui.screens.find import FindScreen

        self.calls.leave_behind()
        self.push_screen(FindScreen(self.calls, self.glyphs, self.kept, words))

    def open_import(self, paths: Sequence[Path]) -> None:
        from tui.screens.importing import ImportScreen

        self.push_screen(ImportScreen(self.calls, self.glyphs, self.kept, paths))

    def open_summary(self, turn: Turn, *, at_note: bool = False) -> None:
        from tui.screens.review_summary import SummaryScreen

        summary = SummaryScreen(
            self.calls, self.glyphs, self.kept, turn, quits=False, is_looked_up=True, at_note=at_note
        )
        self.push_screen(summary)

    def action_view_find(self) -> None:
        """Find words anywhere in the book."""
        self.open_find("")

    def action_view_trash(self) -> None:
        """Show what was deleted."""
        from tui.screens.trash import TrashScreen

        self.push_screen(TrashScreen(self.calls, self.glyphs, self.kept))

    def action_view_figures(self) -> None:
        self.calls.say(_WHERE_FIGURES_STAND)
