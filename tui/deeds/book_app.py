"""The app as what is done on its screens knows it: what it can open in front of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.widgets.keyed_app import KeyedApp

if TYPE_CHECKING:
    from store.reviews.turn import Turn


class BookApp(KeyedApp):
    """Opens by name, so that nothing has to know a screen in order to open it."""

    def open_account(self, account_id: int, order: Sequence[int] = (), at: tuple[str, int] | None = None) -> None:
        """Open an account's page; `order` is the list it was chosen from, for going to the next one.

        `at` is the kind and the number of the record that the cursor is to be on.
        """
        raise NotImplementedError

    def open_find(self, words: str) -> None:
        """Open the search in everything, with words that are looked for at first."""
        raise NotImplementedError

    def open_import(self, paths: Sequence[Path]) -> None:
        """Show what files would bring in."""
        raise NotImplementedError

    def open_summary(self, turn: Turn, *, at_note: bool = False) -> None:
        """Show what a review came to, with the cursor on its closing note if that is asked for."""
        raise NotImplementedError
