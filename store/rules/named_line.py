"""A line of words in which some say what they are, such as `target:40` or `by:fri`; the others are its text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from store.rules.by_day import by_day_at_end, phrase_behind_by
from store.rules.entry_problems import month_or_person, no_such_day, said_twice
from store.rules.entry_words import EntryWords
from store.rules.figures import milli
from store.rules.line_tail import LineTail
from store.rules.line_words import words_of_arguments, words_of_line
from store.rules.vocabulary import ENGLISH, Vocabulary
from store.rules.when import LONGEST_PHRASE, day_at_end, read_outright_day
from store.rules.written_days import missing_day

if TYPE_CHECKING:
    from store.rules.written_days import Direction

Problem = tuple[str, str]


class Takes(Enum):
    """What a named word takes."""

    FIGURE = "a figure, such as {name}:40"
    WORD = 'a word, such as {name}:leads, or more in quotes: {name}:"leads a month"'
    DAY_AHEAD = "a day to come, such as {name}:fri or {name}:2027-01-15"
    DAY_BACK = "a day that has come, such as {name}:yest or {name}:3d"


class NamedLine:
    """What a line says: `values` by name (figures in thousandths), and the `text` that is left.

    `problems` are sentences with what to write instead, `remarks` such about words that stay text; `spans` say from
    where to where which part was understood.
    """

    def __init__(self) -> None:
        self.text = ""
        self.values: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self.remarks: list[Problem] = []
        self.spans: list[tuple[int, int, str]] = []


def read_named(
    words: Sequence[str] | str,
    names: Mapping[str, Takes],
    now: datetime,
    vocabulary: Vocabulary = ENGLISH,
    *,
    at_end: str = "",
    by_end: str = "",
    first: Callable[[EntryWords, NamedLine], None] | None = None,
) -> NamedLine:
    """Read a shell's arguments or one typed line.

    A day at its end is the value of `at_end`, one behind a `by` that of `by_end`, unless that is named outright.
    `first` may take words before all others do.
    """
    naive = now.replace(tzinfo=None)
    marks = [f"{name}:" for name in names]
    line, cut = (words, words_of_line(words, marks)) if isinstance(words, str) else words_of_arguments(words)
    reading, found = EntryWords(line, cut, vocabulary), NamedLine()
    if first is not None:
        first(reading, found)
    for index, word in enumerate(reading.words):
        name, colon, value = word.text.partition(":")
        is_text = reading.roles[index] or line[word.start] == '"'
        if colon and value and name.lower() in names and not is_text:
            _read_value(reading, index, (name.lower(), value), names, naive, found)
    if by_end and by_end not in found.values and not found.problems:
        _read_by(reading, by_end, names, naive, found)
    if at_end and at_end not in found.values and not found.problems:
        _read_end(reading, at_end, _direction(names[at_end]), naive, found)
    found.text = reading.text_left()
    found.spans = sorted(reading.spans)
    return found


def _read_value(
    reading: EntryWords, index: int, said: tuple[str, str], names: Mapping[str, Takes], now: datetime, found: NamedLine
) -> None:
    name, value = said
    takes, used = names[name], 1
    meant: Any = value
    if takes is Takes.FIGURE:
        meant = milli(value)
    elif takes is not Takes.WORD:
        meant, used = _day(reading, index, value, _direction(takes), now)
    problem = None
    if meant is None:
        problem = (f'"{name}:{value}" was not understood.', f"Write {takes.value.format(name=name)}.")
    elif name in found.values:
        problem = said_twice(name)
    elif isinstance(meant, date):
        problem = _misplaced(name, meant, takes, now.date())
    reading.take(index, index + used, "problem" if problem else name)
    if problem:
        found.problems.append(problem)
    else:
        found.values[name] = meant


def _day(reading: EntryWords, index: int, value: str, direction: Direction, now: datetime) -> tuple[date | None, int]:
    """The day of a named word, which may go on in the words after it, and how many words it took."""
    quoted = reading.words[index].quoted
    following = [] if quoted else reading.open_words_from(index + 1, LONGEST_PHRASE - 1)
    outright = read_outright_day(reading.vocabulary.english_line(value), following, now, direction)
    if outright and outright[0].clock is None:
        return outright[0].day, outright[1]
    by = by_day_at_end(["by", *value.split()], now) if direction == "ahead" else None
    return (by.day if by else None), 1


def _misplaced(name: str, day: date, takes: Takes, today: date) -> Problem | None:
    """Why a day cannot stand there: it lies on the other side of today."""
    if takes is Takes.DAY_AHEAD and day < today:
        return f'The day of "{name}:" has gone by.', f"Write {takes.value.format(name=name)}."
    if takes is Takes.DAY_BACK and day > today:
        return f'The day of "{name}:" has not come yet.', f"Write {takes.value.format(name=name)}."
    return None


def _read_by(reading: EntryWords, name: str, names: Mapping[str, Takes], now: datetime, found: NamedLine) -> None:
    """Take `by fri` at the end; where `by` may also name who, a month that is a name as well stays text."""
    tail = LineTail(reading)
    by = by_day_at_end(tail.words, now)
    phrase = phrase_behind_by(tail.words)
    missing = missing_day(phrase, now.date(), "ahead") if phrase else None
    if by and by.may_be_a_person and names.get("by") is Takes.WORD:
        found.remarks.append(month_or_person(phrase[0], f"{phrase[0][:3]}-{by.day.day}"))
    elif by:
        reading.take(tail.end - by.used, tail.end, name)
        found.values[name] = by.day
    elif missing and missing[1] == len(phrase):
        said = " ".join([word.text for word in reading.words[tail.end - len(phrase) : tail.end]])
        found.remarks.append(no_such_day(said, missing[0], name))


def _read_end(reading: EntryWords, name: str, direction: Direction, now: datetime, found: NamedLine) -> None:
    tail = LineTail(reading)
    when = day_at_end(tail.words, now, direction, tail.previous)
    if when and when.clock is None and (when.day <= now.date() if direction == "back" else when.day >= now.date()):
        reading.take(tail.end - when.used, tail.end, name)
        found.values[name] = when.day


def _direction(takes: Takes) -> Direction:
    return "back" if takes is Takes.DAY_BACK else "ahead"
