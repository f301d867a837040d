"""Runs store calls off the event loop, says what they did, and tells the views that the book has changed."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from textual.app import App
from textual.screen import Screen
from textual.signal import Signal

from store.book import Book, open_book
from store.errors import BookMissingError, StoreError
from store.watching import Watcher, WrittenTables, newest_step, wait_briefly
from tui.load_ahead import load_ahead
from tui.settings import take_over_changes
from tui.widgets.key_bar import KeyBar
from tui.widgets.keyed_app import keymap_of

if TYPE_CHECKING:
    from store.history import NextStep
    from tui.backup_aside import BackupAside
    from tui.step_turns import StepTurn

Result = TypeVar("Result")

UNDOES = "{undo} undoes it"
"""Said at the right of what was done; names of actions stand for their keys."""
_SAY_SAVING_SECONDS, _SAVING = 0.3, "Saving takes a moment; the book is busy."
_ELSEWHERE = {"do": "Elsewhere", "undo": "Taken back elsewhere", "redo": "Done again elsewhere"}


class StoreCalls:
    """The one way from a screen to the book.

    `changed` is published after every change, ours or another program's; a screen subscribes to it when it is
    mounted and reads again what it shows. `awaited` is where the book will be made at the first change, while
    `book` is an empty one; None when the book is there.
    """

    def __init__(self, app: App[Any], book: Book, awaited: str | None = None) -> None:
        self.book = book
        self.awaited = awaited
        self.changed: Signal[None] = Signal(app, "store_changed")
        self.turned = False
        """Whether the last change took something back or did it again, so that what came back is to be shown."""
        self.is_deed = False
        """Whether the last change was something new that was done here."""
        self.refusal = ""
        """What the store said when it last refused a change."""
        self.problem: StoreError | None = None
        """Why it did."""
        self._asked_about: NextStep | None = None
        """The step that the person was asked about before it is taken back."""
        self._said = ("", "", False)
        self.passing = ""
        """What was said in passing, empty once something else is said."""
        self._app = app
        self._keys = keymap_of(app)
        self._watcher = Watcher(book)
        self._backup: BackupAside | None = None
        book.is_backed_up_aside = True
        self._known_step = newest_step(book).id
        self.written = WrittenTables(book)
        """Which tables the last change wrote to."""
        self._changing = 0
        self._is_expecting = False
        self._reading = 0
        self._in_order = asyncio.Lock()
        """Held by the change that is being written: what was pressed first is written first."""

    def own_what_was_done(self) -> None:
        """Take what was done today before now as done here: no other window is open that could have done it."""
        self.book.own_up_to = self._known_step

    @property
    def is_changing(self) -> bool:
        """Whether something is being written."""
        return self._changing > 0

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or written off the event loop."""
        return self._changing + self._reading > 0

    async def read(self, work: Callable[[Book], Result]) -> Result:
        """Return what `work` reads in the book. Raises StoreError; the app says it if a worker lets it pass."""
        self._reading += 1
        try:
            return await asyncio.to_thread(work, self.book)
        finally:
            self._reading -= 1

    def glance(self, work: Callable[[Book], Result]) -> Result | None:
        """Read at once what is about to be drawn; None when the book cannot be read within a moment."""
        try:
            wait_briefly(self.book)
            return work(self.book)
        except StoreError:
            return None

    def expect_change(self) -> None:
        """Load SQLModel, since a change that needs it is about to be asked for; who looks and logs never does."""
        if not self._is_expecting:
            self._is_expecting = True
            threading.Thread(target=load_ahead, daemon=True).start()

    async def change(
        self, work: Callable[[Book], Result], said: Callable[[Result], str], aside: str = UNDOES
    ) -> Result | None:
        """Let `work` write, say `said(result)` with the key that undoes it as `aside`, and have the views read again.

        When the store refuses, its sentence is shown and None is returned; a dialog then opens again with its
        draft. Work that has nothing to return returns True.
        """
        return await self._write(work, said, aside)

    async def undo(self) -> None:
        """Take back the newest change and name it; ask before if it was made elsewhere or before what was emptied."""
        from tui.step_turns import UNDO

        await self._turn(UNDO)

    async def redo(self) -> None:
        """Do again what was taken back last and name it; ask before if it was taken back elsewhere."""
        from tui.step_turns import REDO

        await self._turn(REDO)

    def say(self, message: str, aside: str = "") -> None:
        """Show on the status line what was done, with the way back at its right, in which `{undo}` is its key."""
        self._tell(message, self._keys.says(aside), warning=False)

    def say_in_passing(self, message: str, aside: str = "") -> None:
        """Show what is of no use any more once something else is done."""
        self.say(message, aside)
        self.passing = message

    def let_pass(self, message: str) -> None:
        """Take away what was said in passing, unless something else has been said since."""
        if message and self._said[0] == message:
            self.say("")

    def leave_behind(self) -> None:
        """Take away what is of no use in another view: what was said in passing, and what could not be done."""
        _, aside, is_warning = self._said
        if self.passing or (is_warning and not aside):
            self.say("")

    def warn(self, message: str, aside: str = "") -> None:
        """Show on the status line what could not be done."""
        self._tell(message, self._keys.says(aside), warning=True)

    def say_again(self) -> None:
        """Show what was said last, on the screen that has just come to the front."""
        passing = self.passing
        self._tell(*self._said)
        self.passing = passing

    def hush(self) -> None:
        """Show nothing of what was said last while its keys would be letters; `say_again` shows it."""
        if bar := self._bar():
            bar.say("")

    def refuse(self, problem: StoreError) -> None:
        """Show why the store did not do it, and what helps."""
        self.problem, self.refusal = problem, f"{problem} {problem.hint}".strip()
        self.warn(self.refusal)

    def look_elsewhere(self) -> None:
        """See whether another program has changed the book; if so, name its change and have the views read again."""
        if self._changing:
            return
        try:
            if self.awaited is not None:
                self._meet_awaited()
                return
            self._watcher.must_be_there()
            if self._watcher.changed():
                self._tell_of_others()
        except StoreError as problem:
            self.refuse(problem)

    def turn_to(self, book: Book) -> None:
        """Show another book instead."""
        self._turn_to(book)
        self._known_step = newest_step(book).id
        self.changed.publish(None)

    def close(self) -> None:
        """Let go of the book; what is still being read off the event loop is read to its end."""
        if self._backup is not None:
            self._backup.give_up()
        self._watcher.close()
        # Not closed: SQLite dies with the whole process when a connection is closed under a thread that reads.
        self.book.let_go()

    async def _turn(self, way: StepTurn) -> None:
        # What was done elsewhere is told first, or it would be told over the question.
        self.look_elsewhere()
        try:
            async with self._in_order:
                step = await self.read(way.following)
        except StoreError as problem:
            self.refuse(problem)
            return
        asked, self._asked_about = self._asked_about, step
        if step and (step.is_before_emptied or not step.is_own) and step != asked:
            self.say(way.question(step, self.book.clock.today()), way.again)
            return
        self._asked_about = None
        turn = partial(way.turn, only=step.id if step else None)
        await self._write(turn, lambda labels: f"{way.done}: {labels[0]}.", way.aside, turns=True)

    async def _write(
        self, work: Callable[[Book], Result], said: Callable[[Result], str], aside: str, *, turns: bool = False
    ) -> Result | None:
        self._changing += 1
        waits = self._app.set_timer(_SAY_SAVING_SECONDS, partial(self.say_in_passing, _SAVING))
        try:
            async with self._in_order:
                if not turns and self.awaited is not None:
                    await asyncio.to_thread(self._make_awaited)
                result = await asyncio.to_thread(work, self.book)
                self._known_step = await asyncio.to_thread(self._step_now)
                await asyncio.to_thread(self.written.look)
        except StoreError as problem:
            self.refuse(problem)
            return None
        finally:
            waits.stop()
            self._changing -= 1
        self._watcher.changed()
        self.turned, self.is_deed = turns, not turns
        if unsaved := self.book.backup_problem:
            self.warn(f"Saved, but: {unsaved}", aside)
        else:
            self.say(said(result), aside)
        self.changed.publish(None)
        self._back_up()
        return result

    def _step_now(self) -> int:
        """The newest step; the one known before when the book cannot be read just now, since the change is saved."""
        try:
            return newest_step(self.book).id
        except StoreError:
            return self._known_step

    def _make_awaited(self) -> None:
        assert self.awaited is not None
        book = open_book(self.awaited, self.book.clock, create=True)
        take_over_changes(book)
        self._turn_to(book)

    def _meet_awaited(self) -> None:
        assert self.awaited is not None
        try:
            book = open_book(self.awaited, self.book.clock)
        except BookMissingError:
            return
        self._turn_to(book)
        self._tell_of_others()

    def _turn_to(self, book: Book) -> None:
        self.close()
        self.book, self.awaited = book, None
        self._watcher, self.written = Watcher(book), WrittenTables(book)
        self._backup, book.is_backed_up_aside = None, True

    def _tell_of_others(self) -> None:
        step = newest_step(self.book)
        if not self.written.look() and step.id == self._known_step:
            return
        self.turned = self.is_deed = False
        is_new, self._known_step = step.id > self._known_step, step.id
        if is_new:
            self.say(f"{_ELSEWHERE[step.kind]}: {step.label}.", "your place is kept")
        self.changed.publish(None)

    def _back_up(self) -> None:
        """Make the day's backup of a large book, while everything goes on."""
        if self._backup is None:
            # Imported here, since the first frame does without.
            from tui.backup_aside import BackupAside

            self._backup = BackupAside(self.book, lambda problem: self._app.call_from_thread(self.refuse, problem))
        self._backup.begin()

    def _tell(self, message: str, aside: str, warning: bool) -> None:
        self._said, self.passing = (message, aside, warning), ""
        if bar := self._bar():
            (bar.warn if warning else bar.say)(message, aside)

    def _bar(self) -> KeyBar | None:
        screens: list[Screen[Any]] = self._app.screen_stack
        return next((bar for screen in reversed(screens) for bar in screen.query(KeyBar)), None)
