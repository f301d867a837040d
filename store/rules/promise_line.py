"""The line that keeps a promise in mind: `TEXT... [WHEN] [by:WHO] [due:WHEN] [on:WHEN]`.

The names are those of the options of `gt promise`; a day at the end, `by fri` too, is the day it is due.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from store.rules.named_line import Problem, Takes, read_named
from store.rules.vocabulary import ENGLISH, Vocabulary

PROMISE_NAMES = {"by": Takes.WORD, "due": Takes.DAY_AHEAD, "on": Takes.DAY_BACK}


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise as it was typed: by whom, when it was made and for when.

    `problems` to `spans` are as those of a `NamedLine`.
    """

    text: str
    promised_by: str | None
    promised_on: date | None
    due_on: date | None
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    spans: tuple[tuple[int, int, str], ...] = ()


def read_promise(words: Sequence[str] | str, now: datetime, vocabulary: Vocabulary = ENGLISH) -> PromiseLine:
    """Read a promise from a shell's arguments or one typed line."""
    found = read_named(words, PROMISE_NAMES, now, vocabulary, at_end="due", by_end="due")
    held = found.values
    return PromiseLine(
        found.text, held.get("by"), held.get("on"), held.get("due"),
        tuple(found.problems), tuple(found.remarks), tuple(found.spans),
    )  # fmt: skip
