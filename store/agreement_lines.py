"""Keeps what one line says about a goal, a promise or a signal of an account."""

from __future__ import annotations

from store.book import Book
from store.goals import add_goal, reach_goal, record_reading
from store.promises import add_promise
from store.records.happenings import Goal
from store.rules.goal_line import GoalLine, ProgressLine
from store.rules.promise_line import PromiseLine
from store.rules.signal_line import SignalLine
from store.signals import record_signal


def keep_goal(book: Book, account_id: int, goal: GoalLine) -> GoalLine:
    """Agree a goal today; the line. Raises InvalidError, NotFoundError."""
    add_goal(
        book, account_id, goal.text, measure=goal.measure, start_milli=goal.start, target_milli=goal.target,
        by_on=goal.by_on,
    )  # fmt: skip
    return goal


def keep_progress(book: Book, goal_id: int, said: ProgressLine) -> Goal:
    """Keep how far a goal is, that it is reached, or both as one step; the goal as it is now.

    Raises InvalidError, NotFoundError.
    """
    if said.value is None:
        return reach_goal(book, goal_id, said.day)
    return record_reading(book, goal_id, said.value, day=said.day, proof=said.proof, reached=said.reached)


def keep_promise(book: Book, account_id: int, promise: PromiseLine) -> PromiseLine:
    """Keep a promise in mind; the line. Raises InvalidError, NotFoundError."""
    add_promise(
        book, account_id, promise.text, promised_by=promise.promised_by, promised_on=promise.promised_on,
        due_on=promise.due_on,
    )  # fmt: skip
    return promise


def keep_signal(book: Book, account_id: int, signal: SignalLine) -> SignalLine:
    """Keep a reading of a signal, which has a figure; the line. Raises InvalidError, NotFoundError."""
    assert signal.value is not None
    record_signal(book, account_id, signal.kind, signal.value, signal.day)
    return signal
