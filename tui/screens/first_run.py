"""What an empty book shows: three ways to start."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Self

from textual.content import Content
from textual.widget import Widget

from store.account_selection import has_accounts
from store.book import Book, open_book
from store.errors import StoreError
from store.locations import demo_book
from store.records.account import AccountCounts
from store.sample import is_sample, make_sample
from tui.actions.action import Where
from tui.actions.hints import Hint, Offer
from tui.deeds.book_screen import BookScreen
from tui.deeds.deeds import Deeds
from tui.deeds.offered import on_every_screen
from tui.literal import content
from tui.screens.views import views
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.view_tabs import ViewTabs
from tui.wrapping import wrap

_WAYS = (
    ("add-account", "Add your first account", "name, stage, how often you talk"),
    ("import-file", "Import a CSV or JSON file", "shows a preview, changes nothing"),
    ("open-sample", "Look around with sample data", "48 made-up accounts, their own file"),
)
_SAY_MAKING_SECONDS = 0.3
_MAKING = "Making the accounts up. Keys work meanwhile."
_SHELL = (
    ('gt add "Acme Corp" --stage onboarding --every 7d', ""),
    ("gt import clients.csv --dry-run", ""),
    ("gt demo", "opens sample data, own file"),
)


class FirstRunScreen(BookScreen):
    """Lies on top of the account list until there is an account."""

    WHERE = Where.FIRST_RUN
    CSS = "FirstRunScreen #ways { height: 1fr; }"

    @classmethod
    def deeds(cls, room: str) -> Deeds[Self] | None:
        return on_every_screen(room)

    def compose(self) -> Iterator[Widget]:
        yield ViewTabs()
        yield LinePane(self._lines, id="ways")
        yield KeyBar(self.glyphs)

    def on_mount(self) -> None:
        nobody = AccountCounts(0, 0, 0, 0, 0, 0)
        self.query_one(ViewTabs).show(views(self.keymap, nobody), "view-accounts", self.calls.book.clock.today())
        self.calls.changed.subscribe(self, self._leave_when_filled)

    def on_screen_resume(self) -> None:
        self._leave_when_filled()

    def own_hints(self) -> tuple[Hint, ...]:
        return self.offering(
            Offer("view-accounts", "go to", begins=True),
            Offer("palette", "command"),
            Offer("keys", "keys"),
            Offer("leave", "quit"),
        )

    def action_leave(self) -> None:
        self.app.exit()

    def action_open_sample(self) -> None:
        self.run_worker(self._open_sample(), exclusive=True)

    async def _open_sample(self) -> None:
        waits = self.set_timer(_SAY_MAKING_SECONDS, lambda: self.calls.say(_MAKING))
        try:
            book = await self.calls.read(_sample)
        except StoreError as problem:
            self.calls.refuse(problem)
            return
        finally:
            waits.stop()
        self.calls.turn_to(book)
        self.calls.say("These accounts are made up and lie in a file of their own. Your book is untouched.")

    def _leave_when_filled(self, _: None = None) -> None:
        if self.app.screen is self and self.calls.glance(has_accounts):
            self.dismiss()

    def _lines(self, width: int, height: int) -> list[Content]:
        lines = [rule(width, self.glyphs), *_spread(height)]
        lines.append(content("   No accounts yet. Three ways to start:"))
        lines += _spread(height)[:1]
        keys = [self.keymap.key(id, self.WHERE) for id, _, _ in _WAYS]
        for key, (_, title, note) in zip(keys, _WAYS, strict=True):
            line = content(f"   {key.ljust(max(map(len, keys)))}   ", "bold $accent") + content(title.ljust(33))
            lines.append(_noted(line, note, width))
        lines += [*_spread(height)[:1], content("   From the shell", "$muted")]
        lines += [_noted(content(f"     {command.ljust(33)}"), note, width) for command, note in _SHELL]
        lines += [*_spread(height), content("   Your data is one file on this computer:", "$muted")]
        place = _place(self.calls.awaited or self.calls.book.path)
        lines += [content(f"     {line}") for line in wrap(place, width - 6)]
        lines = lines[: height - 1]
        return [*lines, *[content("")] * (height - 1 - len(lines)), rule(width, self.glyphs)]


def _noted(line: Content, note: str, width: int) -> Content:
    """Return a line with a note behind it where there is room for all of that."""
    return line + content(note, "$muted") if line.cell_length + len(note) < width else line


def _spread(height: int) -> list[Content]:
    """Return blank lines, as many as the height allows between two parts."""
    return [content("")] * (2 if height >= 21 else 1 if height >= 18 else 0)


def _place(path: str) -> str:
    home = os.path.expanduser("~")
    return f"~{path.removeprefix(home)}" if path.startswith(f"{home}{os.sep}") else path


def _sample(book: Book) -> Book:
    path = demo_book()
    return open_book(path, book.clock) if is_sample(path) else make_sample(path, clock=book.clock)
