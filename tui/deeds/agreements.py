"""Agreeing goals, keeping promises in mind and reading signals, for all accounts that are meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TypeVar

from store.book import Book
from store.goals import add_goals
from store.promises import add_promises
from store.rules.vocabulary import Vocabulary
from store.signals import record_signals
from tui import agreement_words
from tui.deeds.account_screen import AccountScreen
from tui.deeds.deeds import Deeds
from tui.dialogs.goal_line import GoalReader, goal_dialog
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.meant import Meant
from tui.dialogs.promise_line import PromiseReader, promise_dialog
from tui.dialogs.question import Asked
from tui.dialogs.signal_line import SignalReader, signal_dialog
from tui.glyphs import Glyphs

Reader = TypeVar("Reader")
Line = TypeVar("Line")


def add_goal(screen: AccountScreen) -> None:
    _add(screen, GoalReader, goal_dialog, add_goals, agreement_words.goal_agreed)


def add_promise(screen: AccountScreen) -> None:
    _add(screen, PromiseReader, promise_dialog, add_promises, agreement_words.promised)


def add_signal(screen: AccountScreen) -> None:
    _add(screen, SignalReader, signal_dialog, record_signals, agreement_words.signal_read)


def _add(
    screen: AccountScreen,
    reader_at: Callable[[datetime, Vocabulary], Reader],
    dialog: Callable[[Meant, Reader, KeptLines, Glyphs, str], Asked[Line]],
    add: Callable[[Book, Sequence[int], Line], str],
    said: Callable[[Line, str, date], str],
) -> None:
    """Ask for one line about the accounts that are meant, keep what it says and say so."""
    if (meant := screen.meant()) is None:
        return
    clock = screen.calls.book.clock
    reader = reader_at(clock.now(), screen.vocabulary)
    screen.ask_and_save(
        lambda refusal: dialog(meant, reader, screen.kept, screen.glyphs, refusal),
        lambda book, line: (line, add(book, meant.ids, line)),
        lambda kept: said(*kept, clock.today()),
    )


ADDING = (add_goal, add_promise, add_signal)
DEEDS: Deeds[AccountScreen] = Deeds(*ADDING)
