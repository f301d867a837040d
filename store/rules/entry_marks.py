"""The words of a log line that say outright what they are: +mood, +tag, @person, t:, on:, for:, done:."""

from __future__ import annotations

from store.rules.entry_problems import (
    already_past,
    clock_on_todo,
    not_understood,
    personal_and_auto,
    said_twice,
    still_to_come,
    tag_like,
    two_moods,
)
from store.rules.kinds import FLAGS
from store.rules.length import read_length
from store.rules.when import LONGEST_PHRASE, read_outright_day

_ALIKE = 0.85
"""From which share of equal letters on a tag is taken for a misspelt mood or flag, as difflib counts it."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import TypeVar

    from store.rules.entry import Entry
    from store.rules.entry_problems import Problem
    from store.rules.entry_words import EntryWords

    Value = TypeVar("Value", int, str)
    # The words used, and why the value is refused if it is; None when it was not understood.
    Outcome = tuple[int, Problem | None] | None

_NAMED = {"t": "todo", "on": "when", "for": "length", "done": "done"}


def read_marks(reading: EntryWords, entry: Entry, now: datetime) -> None:
    """Read every marked word of the line into the entry, wherever it stands outside quotes."""
    for index, word in enumerate(reading.words):
        if reading.roles[index]:
            continue
        name, colon, value = word.text.partition(":")
        if colon and value and name.lower() in _NAMED:
            _read_named(reading, index, name.lower(), value, entry, now)
        elif word.quoted:
            continue
        elif word.text[0] == "+" and is_label(word.text[1:]):
            _read_label(reading, index, word.text[1:].lower(), entry)
        elif word.text[0] == "@" and is_label(word.text[1:]):
            _add(entry.people, word.text[1:])
            reading.take(index, index + 1, "person")
    if "personal" in entry.flags and "auto" in entry.flags:
        entry.problems.append(personal_and_auto())


def is_label(text: str) -> bool:
    """Say whether text is a letter and then letters, digits, `-`, `_`, `.`, `'` or marks of other scripts."""
    return text[:1].isalpha() and all(
        letter.isalnum() or letter in "-_.'" or (letter > "\x9f" and not letter.isspace()) for letter in text
    )


def _add(values: list[Value], value: Value) -> None:
    if value not in values:
        values.append(value)


def _read_label(reading: EntryWords, index: int, label: str, entry: Entry) -> None:
    meant = reading.vocabulary.moods.get(label)
    if meant is None:
        _add(entry.tags, label)
        role = "tag"
        if near := _near(label, reading.vocabulary.moods):
            entry.remarks.append(tag_like(label, near))
    elif meant in FLAGS:
        _add(entry.flags, meant)
        role = "flag"
    elif entry.mood in (None, meant):
        entry.mood = meant
        role = "mood"
    else:
        entry.problems.append(two_moods(entry.mood or "", meant))
        role = "problem"
    reading.take(index, index + 1, role)


def _near(label: str, moods: Mapping[str, str]) -> str:
    """Return the mood or flag that was likely meant, empty for none; the beginning of one is still being typed."""
    likely = [mood for mood in moods if _letters_shared(label, mood) >= _ALIKE]
    if not likely:
        return ""
    # Imported here: it takes a quarter of the time that a plain log line does, and hardly any tag is like a mood.
    from difflib import get_close_matches

    near = get_close_matches(label, likely, n=1, cutoff=_ALIKE)
    return near[0] if near and not near[0].startswith(label) else ""


def _letters_shared(one: str, other: str) -> float:
    """The share of equal letters in whatever order, which is never less than in their own order."""
    shared = sum(min(one.count(letter), other.count(letter)) for letter in set(one))
    return 2 * shared / (len(one) + len(other))


def _read_named(reading: EntryWords, index: int, name: str, value: str, entry: Entry, now: datetime) -> None:
    quoted = reading.words[index].quoted
    following = [] if quoted else reading.open_words_from(index + 1, LONGEST_PHRASE - 1)
    if name == "done":
        outcome = _read_done(value, entry)
    elif name == "for":
        outcome = _read_for(reading.vocabulary.english_line(value), following, entry)
    else:
        said = reading.vocabulary.english_line(value)
        outcome = (_read_on if name == "on" else _read_todo)(said, following, entry, now)
    if outcome is None:
        if quoted:
            return
        outcome = 1, not_understood(name, value)
    used, problem = outcome
    if problem:
        entry.problems.append(problem)
    reading.take(index, index + used, "problem" if problem else _NAMED[name])


def _read_done(value: str, entry: Entry) -> Outcome:
    numbers = value.split(",")
    if not all(len(number) < 3 and number.isascii() and number.isdigit() for number in numbers):
        return None
    if 0 in map(int, numbers):
        return None
    for number in numbers:
        _add(entry.done, int(number))
    return 1, None


def _read_for(value: str, following: list[str], entry: Entry) -> Outcome:
    own = value.split()
    found = read_length([*own, *following])
    if found is None or found[1] < len(own):
        return None
    used = 1 + found[1] - len(own)
    if entry.minutes is not None:
        return used, said_twice("for")
    entry.minutes = found[0]
    return used, None


def _read_on(value: str, following: list[str], entry: Entry, now: datetime) -> Outcome:
    found = read_outright_day(value, following, now, "back")
    if found is None:
        return None
    when, used = found
    if when.is_ahead_of(now):
        return used, still_to_come(" ".join([value, *following[: used - 1]]), when.day)
    if entry.day_given:
        return used, said_twice("on")
    entry.day, entry.clock, entry.day_given = when.day, when.clock, True
    return used, None


def _read_todo(value: str, following: list[str], entry: Entry, now: datetime) -> Outcome:
    found = read_outright_day(value, following, now, "ahead")
    if found is None:
        return None
    when, used = found
    phrase = " ".join([value, *following[: used - 1]])
    if when.clock:
        return used, clock_on_todo(phrase)
    if when.day < now.date():
        return used, already_past(phrase)
    if entry.todo_day is not None:
        return used, said_twice("t")
    entry.todo_day = when.day
    return used, None
