"""The app: its views, its themes, and the one signal that tells them the book has changed."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, ClassVar

from rich.console import RenderableType
from textual import events
from textual.css.query import QueryError
from textual.dom import DOMError
from textual.screen import Screen
from textual.worker import WorkerFailed

from store.book import Book, open_book, silent
from store.clock import Clock
from store.errors import StoreError
from tui.actions.keymap import AS_IT_COMES, Keymap
from tui.asked_to_end import end, obey_signals
from tui.chosen_keys import chosen_keymap, said_of_keys
from tui.clipboard_app import ClipboardApp
from tui.dialogs.kept_lines import KeptLines
from tui.drafts import Drafts
from tui.glyphs import Glyphs
from tui.lean_app import LeanApp
from tui.screens.accounts import AccountsScreen
from tui.screens.opening import OpeningApp
from tui.screens.too_small import TooSmallScreen, is_too_small
from tui.settings import chosen_look, take_over_changes
from tui.store_calls import StoreCalls
from tui.terminal_driver import TerminalDriver
from tui.themes import DARK, known_theme, register_themes

if TYPE_CHECKING:
    from store.telling import Tell
    from tui.dialogs.editor_line import EditorLine
    from tui.dialogs.too_much_pasted import TooMuchPasted
    from tui.screens.review_summary import SummaryScreen

_LOOK_ELSEWHERE_SECONDS = 0.5
_READERS = 2
"""Threads that call the store; each has a connection with a cache of its own."""


class BrokenInput(Exception):
    """The terminal's input could not be read."""


class GoodtermsApp(ClipboardApp, LeanApp, OpeningApp):
    """Each view is a mode with a screen stack of its own; the account's page is pushed on top of one."""

    # Read with the app's own, since a style sheet that comes with a screen has all of them parsed again.
    CSS_PATH = "screens/accounts.tcss"
    TITLE = "goodterms"
    ENABLE_COMMAND_PALETTE = False
    DEFAULT_MODE: ClassVar[str] = "accounts"

    def __init__(
        self,
        book: Book,
        glyphs: Glyphs,
        *,
        awaited: str | None = None,
        theme: str = DARK,
        keymap: Keymap = AS_IT_COMES,
        review: str | None = None,
        drafts: Drafts | None = None,
    ) -> None:
        """With `review`, a filter, the app opens in the review of what that lets through, and is left with it.

        Without `drafts` what is typed and not saved is kept for as long as the app runs.
        """
        self.review = review
        super().__init__(keymap, driver_class=TerminalDriver)
        register_themes(self)
        self.register_theme(known_theme(theme))
        self.begin_with(theme)
        self.glyphs = glyphs
        self._drafts = drafts
        self.kept = drafts.kept if drafts else KeptLines()
        self.kept.clock = book.clock
        self.calls = StoreCalls(self, book, awaited)
        if drafts and drafts.is_alone:
            self.calls.own_what_was_done()
        self.store_changed = self.calls.changed
        self.crash: BaseException | None = None
        """What ended the app, if it was nothing foreseen."""
        self.warning = ""
        """What is wrong with the settings that the app begins with."""
        self.parting: list[str] = []
        """What is to be printed in the shell once the app is left."""
        self.add_mode("accounts", self._accounts)
        self.add_mode("review", self._review)
        self.add_mode("complaints", self._complaints)
        self.add_mode("todos", self._todos)

    @property
    def book(self) -> Book:
        """The book that is open; before the first change of a new one, an empty one in its place."""
        return self.calls.book

    def on_mount(self) -> None:
        self.app_resume_signal.subscribe(self, lambda app: self.refresh(layout=True))
        self.set_interval(_LOOK_ELSEWHERE_SECONDS, self.calls.look_elsewhere)
        self.call_later(self.call_after_refresh, _settle_down)
        if self._drafts:
            self._drafts.follow(self, self.calls)
            self.call_later(self.call_after_refresh, self._drafts.offer, self.calls, self.warning)

    def on_unmount(self) -> None:
        self.calls.close()

    def on_resize(self, event: events.Resize) -> None:
        """Cover everything while the terminal is too small, and uncover it as it was."""
        if isinstance(self._driver, TerminalDriver) and self._driver.take_size(self.size, event.size):
            # A screen that has its old size back lays itself out as before and would draw nothing.
            self.screen.refresh()
        covered = isinstance(self.screen, TooSmallScreen)
        if is_too_small(*event.size) and not covered:
            self.push_screen(TooSmallScreen())
        elif covered and not is_too_small(*event.size):
            self.pop_screen()

    def on_terminal_lost(self) -> None:
        """Leave, since there is nobody left."""
        self.leave_on(signal.SIGHUP, asyncio.get_running_loop())

    def leave_on(self, number: signal.Signals, loop: asyncio.AbstractEventLoop) -> None:
        """Leave because of a signal, with its exit status, even if the terminal takes nothing any more."""
        end(number, loop, lambda status: self.exit(return_code=status), self._give_terminal_back)

    def action_view_accounts(self) -> None:
        self._show_view("accounts")

    def action_view_review(self) -> None:
        self._show_view("review")

    def action_view_complaints(self) -> None:
        self._show_view("complaints")

    def action_view_todos(self) -> None:
        self._show_view("todos")

    def on_summary_screen_parting(self, event: SummaryScreen.Parting) -> None:
        """Leave, with something to print."""
        self.parting = event.lines
        self.exit()

    def action_undo(self) -> None:
        self.run_worker(self.calls.undo())

    def action_redo(self) -> None:
        self.run_worker(self.calls.redo())

    def action_suspend(self) -> None:
        self.action_suspend_process()

    def action_help_quit(self) -> None:
        """Say how to leave, since ctrl+c is pressed by those who want to."""
        self.calls.say(self.keymap.says("{leave} leaves a view, {quit} quits from anywhere. Everything is saved."))

    def on_editor_line_not_edited(self, event: EditorLine.NotEdited) -> None:
        self.calls.warn(event.sentence)

    def on_too_much_pasted(self, event: TooMuchPasted) -> None:
        """Say that a search takes no such paste; a dialog says so itself."""
        self.calls.warn(event.sentence)

    def panic(self, *renderables: RenderableType) -> None:
        """Leave without printing what was given, which may hold a client's words."""
        self.crash = self.crash or BrokenInput()
        self._close_messages_no_wait()

    def _handle_exception(self, error: Exception) -> None:
        """Say what the store refused to read; leave on anything unforeseen."""
        cause = error.error if isinstance(error, WorkerFailed) else error
        if isinstance(error, WorkerFailed) and isinstance(cause, StoreError):
            self.calls.refuse(cause)
            return
        if self._exit and isinstance(cause, QueryError | DOMError):
            # A screen that was being opened finds nothing of itself any more.
            return
        self.crash = self.crash or cause
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        # The original prints the values of variables, which hold clients' words.
        self._close_messages_no_wait()

    def _give_terminal_back(self) -> None:
        if isinstance(self._driver, TerminalDriver):
            self._driver.give_back()

    def _show_view(self, mode: str) -> None:
        """Show a view itself, without the account's page that was opened from it."""
        self.calls.leave_behind()
        self.switch_mode(mode)
        # Not awaited: the page that goes may be the one that is running this action.
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def _accounts(self) -> Screen[None]:
        return AccountsScreen(self.calls, self.glyphs, self.kept)

    def _review(self) -> Screen[None]:
        from tui.screens.review import ReviewScreen

        return ReviewScreen(self.calls, self.glyphs, self.kept, self.review, quits=self.review is not None)

    def _complaints(self) -> Screen[None]:
        from tui.screens.complaints import ComplaintsScreen

        return ComplaintsScreen(self.calls, self.glyphs, self.kept)

    def _todos(self) -> Screen[None]:
        from tui.screens.todos import TodosScreen

        return TodosScreen(self.calls, self.glyphs, self.kept)


class ReviewApp(GoodtermsApp):
    """The app, opened in the review."""

    DEFAULT_MODE: ClassVar[str] = "review"


def run_app(
    book_path: str,
    named: bool,
    clock: Clock,
    *,
    review: str | None = None,
    say: Callable[[list[str]], None],
    tell: Tell,
) -> int:
    """Run the app on a book until it is left; the exit status of the process.

    With `review`, a filter, it opens in the review of what that lets through. `say` prints what the app leaves
    behind; `tell` is told what takes long before the first frame. A book that nobody named and that is missing is
    shown as an empty one and made at the first change. Raises StoreError when the book cannot be opened, and
    whatever the app broke on.
    """
    gc.disable()
    with ExitStack() as kept:
        awaited = book_path if not named and not os.path.lexists(book_path) else None
        if awaited:
            book = _empty_book(kept, clock)
        else:
            book = open_book(book_path, clock, tell=tell)
            # Said while the terminal is still the shell's.
            book.tell = silent
        take_over_changes(book)
        keymap, problems = chosen_keymap(book)
        look = chosen_look(book, sys.__stdout__.encoding if sys.__stdout__ else "ascii", os.environ)
        kind = GoodtermsApp if review is None else ReviewApp
        drafts = kept.enter_context(closing(Drafts(awaited or book.path)))
        app = kind(book, look.glyphs, awaited=awaited, theme=look.theme, keymap=keymap, review=review, drafts=drafts)
        app.warning = " ".join(filter(None, (look.warning, said_of_keys(problems))))
        if app.warning:
            app.calls.warn(app.warning)
        asyncio.run(_run(app))
    if left := [*app.parting, *drafts.lost]:
        say(left)
    if app.crash is not None:
        raise app.crash
    return app.return_code or 0


def _empty_book(kept: ExitStack, clock: Clock) -> Book:
    """An empty book that is gone when the app is left."""
    folder = kept.enter_context(TemporaryDirectory(prefix="goodterms-"))
    return open_book(os.path.join(folder, "empty.db"), clock, create=True)


async def _run(app: GoodtermsApp) -> None:
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(_READERS, thread_name_prefix="store"))
    loop.set_exception_handler(lambda loop, context: None)
    threading.excepthook = _ignore
    obey_signals(app.leave_on)
    await app.run_async()


def _ignore(broken: Any) -> None:
    """Say nothing of a thread that broke: the one that writes does when the terminal is gone."""


def _settle_down() -> None:
    """Keep what is there after the first frame out of garbage collection."""
    gc.freeze()
    gc.enable()
