"""Writes down what is being typed a moment after it was typed, and offers again what was left behind."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.timer import Timer

from store.connection import reason_of
from tui.dialogs.kept_lines import KeptLines
from tui.draft_file import DraftFile
from tui.shortened import shortened
from tui.wording import counted

if TYPE_CHECKING:
    from tui.store_calls import StoreCalls

_WRITE_AFTER_SECONDS = 0.15
"""A text is not written down anew for every letter of a word."""


class Drafts:
    """What is typed about one book in one app, and the file that outlives it."""

    def __init__(self, book_path: str) -> None:
        self._file = DraftFile(os.path.realpath(book_path))
        self.kept = KeptLines(self._file.drafts)
        self._timer: Timer | None = None
        self._is_told = False
        self.lost: list[str] = []
        """Once the app is left: what was typed, not saved, and could not be written down either."""

    def follow(self, app: App[Any], calls: StoreCalls) -> None:
        """Write down what is typed in an app from now on, for the book that it shows."""

        def changed() -> None:
            if self._timer is None:
                self._timer = app.set_timer(_WRITE_AFTER_SECONDS, lambda: self._write_or_warn(calls))

        self.kept.changed = changed
        calls.changed.subscribe(app, lambda _: self._follow_book(app, calls))

    @property
    def is_alone(self) -> bool:
        """Whether no other app had the book open when this one began."""
        return self._file.is_alone

    def offer(self, calls: StoreCalls, warning: str = "") -> None:
        """Say what was left behind, typed and not saved, and how to go on with it, behind a `warning` given before."""
        from tui.editor import rescue_texts

        said, aside = [warning] if warning else [], ""
        if rescued := rescue_texts():
            said.append(f"A text was left in the editor; it is kept in {', '.join(rescued)}.")
        speak = calls.warn if said else calls.say
        if left := list(self.kept.all_unfinished.values()):
            others = f", and {counted(len(left) - 1, 'other')}" if len(left) > 1 else ""
            said.append(f'Not saved last time: {left[-1].title}, "{shortened(left[-1].text)}"{others}.')
            aside = "{unfinished} goes on with it"
        if rescued or left:
            speak(" ".join(said), aside)

    def write(self) -> None:
        """Write down what is typed now. Raises OSError."""
        self._timer = None
        self._file.write(self.kept.all_unfinished)

    def close(self) -> None:
        """Write down what is typed and leave it to the next app."""
        try:
            self.write()
        except OSError as problem:
            self.lost = [f"This is not saved, and could not be written down: {reason_of(problem)}."]
            for one in self.kept.all_unfinished.values():
                self.lost += ["", f"{one.title}:", *one.whole.split("\n")]
        finally:
            self._file.close()

    def _write_or_warn(self, calls: StoreCalls) -> None:
        try:
            self.write()
        except OSError as problem:
            if not self._is_told:
                self._is_told = True
                calls.warn(f"What you type is kept by this app only: {reason_of(problem)}.")

    def _follow_book(self, app: App[Any], calls: StoreCalls) -> None:
        self._turn_to(calls.awaited or calls.book.path)
        if self.kept.all_unfinished:
            app.run_worker(self._forget_emptied(calls))

    async def _forget_emptied(self, calls: StoreCalls) -> None:
        """Let go of what is about records that were emptied from the trash, here or in another window."""
        from store.trash.traces import gone_for_good
        from tui.emptied_drafts import record_of

        records = {about: record for about in self.kept.all_unfinished if (record := record_of(about)) is not None}
        gone = await calls.read(lambda book: gone_for_good(book, set(records.values())))
        for about in [about for about, record in records.items() if record in gone]:
            self.kept.forget(about)

    def _turn_to(self, book_path: str) -> None:
        """Let go of what is typed about one book and take up what was left about another."""
        path = os.path.realpath(book_path)
        if path == self._file.book_path:
            return
        self.close()
        self._file = DraftFile(path)
        self.kept.take_over(self._file.drafts)
