"""What a line typed in a review is about, and how it is obeyed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from store.book import Book
from store.errors import InvalidError
from store.records.account import AccountRow
from tui.cli.invocation import Invocation
from tui.cli.review_taking_on import TakenOn
from tui.cli.review_talk import hear


@dataclass(frozen=True, slots=True)
class About:
    """The account that a line is about, and what x and h can take on there."""

    call: Invocation
    row: AccountRow
    to_take_on: list[TakenOn]
    first_to_take_on: int = 1
    """The number of it that x means alone."""
    ticked: int | None = None
    """The number of the key moment that was ticked last, if any."""

    @property
    def book(self) -> Book:
        """The book that is written."""
        return self.call.book()


Answer = Callable[[About, str], str]
"""Does what the rest of a line says and returns what was done. Raises StoreError."""


class Step(NamedTuple):
    """What a second letter does: a word or two for it, what is asked when it stands alone, and what it does."""

    label: str
    asked: str
    answer: Answer


def said_of(steps: Mapping[str, Step]) -> str:
    """Return the letters with what they do, with commas between."""
    return ", ".join(f"{letter} {step.label}" for letter, step in steps.items())


def obey_step(steps: Mapping[str, Step], about: About, said: str) -> str:
    """Do what the first word of a line says with the rest of it. Raises InvalidError for an unknown one."""
    letter, _, rest = said.partition(" ")
    step = steps.get(letter)
    if step is None:
        raise InvalidError(f'"{letter}" is not known here.', hint=f"{said_of(steps)}.")
    words = rest.strip() or (hear(step.asked) if step.asked else "")
    return step.answer(about, words)
