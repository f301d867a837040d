"""The lines about a goal: `TEXT... [by WHEN] [target:N] [start:N] [measure:WORD] [by:WHEN]`, and its progress,
`[VALUE] [reached] [PROOF...]`.

The names are those of the options of `gt goal`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from store.rules.entry_words import EntryWords
from store.rules.figures import milli
from store.rules.named_line import NamedLine, Problem, Takes, read_named
from store.rules.vocabulary import ENGLISH, Vocabulary

GOAL_NAMES = {"target": Takes.FIGURE, "start": Takes.FIGURE, "measure": Takes.WORD, "by": Takes.DAY_AHEAD}
_PROGRESS_NAMES = {"on": Takes.DAY_BACK}
REACHED = "reached"


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal as it was typed; figures in thousandths. `problems` to `spans` are as those of a `NamedLine`."""

    text: str
    target: int | None
    start: int | None
    measure: str | None
    by_on: date | None
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    spans: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ProgressLine:
    """How far a goal is: a figure in thousandths, that it is reached, or both, and where that can be seen."""

    value: int | None
    reached: bool
    proof: str
    day: date | None
    problems: tuple[Problem, ...]
    spans: tuple[tuple[int, int, str], ...]


def read_goal(words: Sequence[str] | str, now: datetime, vocabulary: Vocabulary = ENGLISH) -> GoalLine:
    """Read a goal from a shell's arguments or one typed line."""
    found = read_named(words, GOAL_NAMES, now, vocabulary, by_end="by")
    held = found.values
    return GoalLine(
        found.text, held.get("target"), held.get("start"), held.get("measure"), held.get("by"),
        tuple(found.problems), tuple(found.remarks), tuple(found.spans),
    )  # fmt: skip


def read_progress(line: str, now: datetime, vocabulary: Vocabulary = ENGLISH) -> ProgressLine:
    """Read how far a goal is; a day at the end is that of the reading."""
    found = read_named(line, _PROGRESS_NAMES, now, vocabulary, at_end="on", first=_read_beginning)
    held = found.values
    return ProgressLine(
        held.get("value"), REACHED in held, found.text, held.get("on"), tuple(found.problems), tuple(found.spans)
    )


def _read_beginning(reading: EntryWords, found: NamedLine) -> None:
    """Take the figure that the line begins with, and `reached` before or behind it."""
    for index, word in enumerate(reading.words[:2]):
        figure = milli(word.text)
        if not word.quoted and word.text.lower() == REACHED and REACHED not in found.values:
            found.values[REACHED] = True
            reading.take(index, index + 1, REACHED)
        elif not word.quoted and figure is not None and "value" not in found.values:
            found.values["value"] = figure
            reading.take(index, index + 1, "value")
        else:
            return
