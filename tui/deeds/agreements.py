"""Agreeing goals, keeping promises in mind and reading signals, for all accounts that are meant."""

from __future__ import annotations

from store.goals import add_goals
from store.promises import add_promises
from store.signals import record_signals
from tui import agreement_words
from tui.deeds.account_screen import AccountScreen
from tui.deeds.deeds import Deeds
from tui.dialogs.goal_line import GoalReader, goal_dialog
from tui.dialogs.promise_line import PromiseReader, promise_dialog
from tui.dialogs.signal_line import SignalReader, signal_dialog


def add_goal(screen: AccountScreen) -> None:
    if meant := screen.meant():
        clock = screen.calls.book.clock
        reader = GoalReader(clock.now(), screen.vocabulary)
        screen.ask_and_save(
            lambda refusal: goal_dialog(meant, reader, screen.kept, screen.glyphs, refusal),
            lambda book, goal: (goal, add_goals(book, meant.ids, goal)),
            lambda kept: agreement_words.goal_agreed(*kept, clock.today()),
        )


def add_promise(screen: AccountScreen) -> None:
    if meant := screen.meant():
        clock = screen.calls.book.clock
        reader = PromiseReader(clock.now(), screen.vocabulary)
        screen.ask_and_save(
            lambda refusal: promise_dialog(meant, reader, screen.kept, screen.glyphs, refusal),
            lambda book, promise: (promise, add_promises(book, meant.ids, promise)),
            lambda kept: agreement_words.promised(*kept, clock.today()),
        )


def add_signal(screen: AccountScreen) -> None:
    if meant := screen.meant():
        clock = screen.calls.book.clock
        reader = SignalReader(clock.now(), screen.vocabulary)
        screen.ask_and_save(
            lambda refusal: signal_dialog(meant, reader, screen.kept, screen.glyphs, refusal),
            lambda book, signal: (signal, record_signals(book, meant.ids, signal)),
            lambda kept: agreement_words.signal_read(*kept, clock.today()),
        )


ADDING = (add_goal, add_promise, add_signal)
DEEDS: Deeds[AccountScreen] = Deeds(*ADDING)
