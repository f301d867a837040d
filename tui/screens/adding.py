"""Adding an account, from the list and from the empty book."""

from __future__ import annotations

from typing import Generic

from textual.screen import ScreenResultType

from store.accounts import add_account, stage_titles
from store.book import Book
from tui.screens.everywhere_actions import EverywhereActions


class Adding(EverywhereActions[ScreenResultType], Generic[ScreenResultType]):
    """For a screen on which an account can be added."""

    def action_add_account(self) -> None:
        from tui.dialogs.new_account import new_account_dialog

        stages = self.calls.glance(_stages) or {}
        self.ask_and_save(
            lambda refusal: new_account_dialog(stages, self.kept, self.glyphs, refusal),
            lambda book, new: (new, add_account(book, new.name, stage=new.stage, cadence_days=new.every)),
            lambda saved: f"Added {saved[0].name}, {stages.get(saved[0].stage, saved[0].stage)}.",
        )


def _stages(book: Book) -> dict[str, str]:
    with book.reading() as connection:
        return stage_titles(connection)
