"""The app: its views, its themes, and the one signal that tells them the book has changed."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from tempfile import TemporaryDirectory
from typing import ClassVar

from textual.app import App
from textual.screen import Screen

from store.book import Book, open_book
from store.clock import Clock
from tui.glyphs import Glyphs, choose_glyphs
from tui.screens.accounts import AccountsScreen
from tui.store_calls import StoreCalls
from tui.themes import DARK, register_themes

LOOK_ELSEWHERE_SECONDS = 0.5


class GoodtermsApp(App[None]):
    """Each view is a mode with a screen stack of its own; the account's page is pushed on top of one."""

    ENABLE_COMMAND_PALETTE = False
    DEFAULT_MODE: ClassVar[str] = "accounts"

    def __init__(self, book: Book, glyphs: Glyphs, *, awaited: str | None = None, theme: str = DARK) -> None:
        super().__init__()
        register_themes(self)
        self.theme = theme
        self.glyphs = glyphs
        self.calls = StoreCalls(self, book, awaited)
        self.store_changed = self.calls.changed
        self.add_mode("accounts", self._accounts)

    @property
    def book(self) -> Book:
        """The book that is open; before the first change of a new one, an empty one in its place."""
        return self.calls.book

    def on_mount(self) -> None:
        self.set_interval(LOOK_ELSEWHERE_SECONDS, self.calls.look_elsewhere)

    def on_unmount(self) -> None:
        self.calls.close()

    def action_view_accounts(self) -> None:
        self.switch_mode("accounts")

    async def action_undo(self) -> None:
        self.run_worker(self.calls.undo())

    async def action_redo(self) -> None:
        self.run_worker(self.calls.redo())

    def _accounts(self) -> Screen[None]:
        return AccountsScreen(self.calls, self.glyphs)


def run_app(book_path: str, named: bool, clock: Clock) -> int:
    """Run the app on a book until it is left; the exit code of the process.

    A book that nobody named and that is missing is shown as an empty one and made at the first change. Raises
    StoreError when the book cannot be opened.
    """
    with ExitStack() as kept:
        awaited = None
        if not named and not os.path.lexists(book_path):
            awaited = book_path
            folder = kept.enter_context(TemporaryDirectory(prefix="goodterms-"))
            book = open_book(os.path.join(folder, "empty.db"), clock, create=True)
        else:
            book = open_book(book_path, clock)
        glyphs = choose_glyphs("auto", sys.__stderr__.encoding if sys.__stderr__ else "ascii", os.environ)
        app = GoodtermsApp(book, glyphs, awaited=awaited)
        app.run()
        return app.return_code or 0
