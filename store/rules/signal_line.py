"""The line that keeps a reading of a signal: `KIND VALUE [WHEN]`, such as `active users 140 mon`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from store.rules.entry_words import EntryWords
from store.rules.figures import milli
from store.rules.named_line import NamedLine, Problem, Takes, read_named
from store.rules.vocabulary import ENGLISH, Vocabulary

_NAMES = {"on": Takes.DAY_BACK}


@dataclass(frozen=True, slots=True)
class SignalLine:
    """A reading as it was typed, its value in thousandths. `problems` and `spans` are as those of a `NamedLine`."""

    kind: str
    value: int | None
    day: date | None
    problems: tuple[Problem, ...]
    spans: tuple[tuple[int, int, str], ...]


def read_signal(line: str, now: datetime, vocabulary: Vocabulary = ENGLISH) -> SignalLine:
    """Read a signal: its kind is what stands before the first figure, a day stands at the end."""
    found = read_named(line, _NAMES, now, vocabulary, at_end="on", first=_read_figure)
    held = found.values
    kind, problems = held.get("kind", found.text), list(found.problems)
    if found.text and "value" in held:
        problems.append((f'"{found.text}" has no place in a reading.', "Write the kind, the figure and the day."))
    return SignalLine(kind, held.get("value"), held.get("on"), tuple(problems), tuple(found.spans))


def _read_figure(reading: EntryWords, found: NamedLine) -> None:
    for index, word in enumerate(reading.words):
        figure = milli(word.text)
        if index and figure is not None:
            found.values["kind"] = " ".join(one.text for one in reading.words[:index])
            found.values["value"] = figure
            reading.take(0, index, "kind")
            reading.take(index, index + 1, "value")
            return
