"""The day and the length that a log line may carry without a mark: right after the kind, or at its end."""

from __future__ import annotations

from store.rules.entry_problems import no_such_day, still_to_come
from store.rules.length import LONGEST_LENGTH, read_length
from store.rules.line_tail import LineTail
from store.rules.when import (
    LONGEST_PHRASE,
    day_at_end,
    follows_preposition,
    missing_day_at_end,
    read_day,
    starts_as_text,
)
from store.rules.when_words import MONTHS_IN_SENTENCES
from store.rules.written_days import missing_day

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from store.rules.entry import Entry
    from store.rules.entry_words import EntryWords
    from store.rules.when import When


def read_slot_after_kind(reading: EntryWords, entry: Entry, now: datetime) -> None:
    """Read a day and a length, in either order, that stand right after the kind."""
    index = 1
    while index < len(reading.words):
        if reading.roles[index]:
            index += 1
            continue
        phrase = reading.open_words_from(index, LONGEST_PHRASE)
        when = None if entry.day_given else _day_after_kind(phrase, now)
        length = None if entry.minutes is not None else read_length(phrase)
        if when and when.used >= (length[1] if length else 0):
            if not _take_day(reading, index, when, entry, now):
                return
            index += when.used
        elif length:
            entry.minutes = length[0]
            reading.take(index, index + length[1], "length")
            index += length[1]
        else:
            return


def _day_after_kind(phrase: list[str], now: datetime) -> When | None:
    when = read_day(phrase, now, "back")
    if when is None or starts_as_text(phrase[0], "back"):
        return None
    used = [word.lower() for word in phrase[: when.used]]
    has_year = any(len(word) == 4 and word.isdigit() for word in used)
    return when if has_year or MONTHS_IN_SENTENCES.isdisjoint(used) else None


def read_slots_at_end(reading: EntryWords, entry: Entry, now: datetime) -> None:
    """Read a day and a length, in either order, that the line's text ends with."""
    while True:
        tail = LineTail(reading)
        when = None if entry.day_given else day_at_end(tail.words, now, "back", tail.previous)
        if when:
            if not _take_day(reading, tail.end - when.used, when, entry, now):
                return
            continue
        length = None if entry.minutes is not None else _length_at_end(tail)
        if length is None:
            return
        entry.minutes = length[0]
        reading.take(tail.end - length[1], tail.end, "length")


def remark_missing_day(reading: EntryWords, entry: Entry, now: datetime) -> None:
    """Say of a day that no calendar has, where a day could stand, that it stays text."""
    if entry.day_given:
        return
    tail = LineTail(reading)
    at_end = missing_day_at_end(tail.words, now, "back", tail.previous)
    if at_end:
        _remark(reading, entry, (tail.start + at_end[1], tail.start + at_end[2]), at_end[0])
    elif entry.kind_given:
        start = next((index for index, role in enumerate(reading.roles) if not role), len(reading.roles))
        phrase = [word.lower() for word in reading.open_words_from(start, LONGEST_PHRASE)]
        missing = missing_day(phrase, now.date(), "back") if phrase else None
        if missing and MONTHS_IN_SENTENCES.isdisjoint(phrase[:2]):
            _remark(reading, entry, (start, start + missing[1]), missing[0])


def _remark(reading: EntryWords, entry: Entry, place: tuple[int, int], year: int) -> None:
    said = " ".join([word.text for word in reading.words[slice(*place)]])
    entry.remarks.append(no_such_day(said, year, "on"))


def _length_at_end(tail: LineTail) -> tuple[int, int] | None:
    for start in range(max(0, len(tail.words) - LONGEST_LENGTH), len(tail.words)):
        length = read_length(tail.words[start:])
        if length and length[1] == len(tail.words) - start:
            before = tail.words[start - 1] if start else tail.previous
            return None if follows_preposition(before) else length
    return None


def _take_day(reading: EntryWords, index: int, when: When, entry: Entry, now: datetime) -> bool:
    """Store the day, or report that it is still to come; says whether it was stored."""
    if when.is_ahead_of(now):
        phrase = " ".join([word.text for word in reading.words[index : index + when.used]])
        entry.problems.append(still_to_come(phrase, when.day))
        reading.take(index, index + when.used, "problem")
        return False
    entry.day, entry.clock, entry.day_given = when.day, when.clock, True
    reading.take(index, index + when.used, "when")
    return True
