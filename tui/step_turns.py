"""Taking back and doing again, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, Protocol

from store import history
from store.book import Book
from store.clock import local_time
from store.history import NextStep
from tui.wording import near_date


class Turn(Protocol):
    """Turns the newest step that can be turned, if it is the one expected; its label."""

    def __call__(self, book: Book, count: int = 1, *, only: int | None = None) -> list[str]: ...


class StepTurn(NamedTuple):
    """One of the two ways to turn a step; names of actions stand for their keys."""

    following: Callable[[Book], NextStep | None]
    turn: Turn
    done: str
    from_elsewhere: str
    again: str
    """What the same key does next, after it was asked whether a step of another window is meant."""
    aside: str

    def question(self, step: NextStep, today: date) -> str:
        """Return what is said before a step is turned that may not be the one meant: whose it is, and which."""
        if step.is_before_emptied:
            return f"Done before what was emptied for good: {step.label}."
        at = local_time(step.at)
        day = "" if at.date() == today else f"{near_date(at.date(), today)} "
        return f"{self.from_elsewhere}, {day}{at:%H:%M}: {step.label}."


UNDO = StepTurn(
    history.next_to_undo,
    history.undo,
    "Took back",
    "Not done here",
    "{undo} again takes it back",
    "{redo} does it again",
)
REDO = StepTurn(
    history.next_to_redo,
    history.redo,
    "Done again",
    "Not taken back here",
    "{redo} again does it",
    "{undo} undoes it",
)
