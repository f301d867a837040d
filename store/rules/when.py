"""The day and clock time that people write: `yest`, `mon 9:30`, `two weeks ago`, `nov 12`, `in 2 weeks`.

A small grammar of its own that would rather say "not a date" than guess: `11-12`, `may` and `next friday`
(tomorrow, or the week after?) are not understood.
"""

from __future__ import annotations

from store.rules.when_words import AMBIGUOUS_ALONE, DAY_PARTS, JOINING_WORDS, MONTHS, NAMED_DAYS, WEEKDAYS
from store.rules.written_days import missing_day, read_date
from store.rules.written_times import read_clock, read_time_ago

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, time

    from store.rules.written_days import Direction

LONGEST_PHRASE = 6


class When:
    """A day, the clock time if one was written, and how many words that took."""

    __slots__ = ("clock", "day", "used")

    def __init__(self, day: date, clock: time | None, used: int) -> None:
        self.day = day
        self.clock = clock
        self.used = used

    def is_ahead_of(self, now: datetime) -> bool:
        """Say whether this lies after now: a later day, or a later clock time today."""
        today = now.date()
        return self.day > today or (self.day == today and self.clock is not None and self.clock > now.time())


def read_day(words: Sequence[str], now: datetime, direction: Direction, outright: bool = False) -> When | None:
    """Read the longest day phrase that the words begin with, or None.

    `back` looks for the past or today (logging), `ahead` for today or later (to-dos, snoozes); a phrase that
    plainly says the other side (`tomorrow` when logging) is still read, and the caller refuses it.
    `outright` is for places where nothing but a day can stand: `sun`, `2w` and `2 weeks` count there.
    """
    lowered = [word.lower() for word in words[:LONGEST_PHRASE]]
    if not lowered:
        return None
    ago = read_time_ago(lowered, now)
    if ago:
        return When(ago[0].date(), ago[0].time(), ago[1])
    dated = read_date(lowered, now.date(), direction, outright)
    if dated is None:
        clocked = read_clock(lowered)
        return When(now.date(), clocked[0], clocked[1]) if clocked else None
    day, used = dated
    clocked = read_clock(lowered[used:])
    if clocked:
        return When(day, clocked[0], used + clocked[1])
    if used < len(lowered) and lowered[used] in DAY_PARTS:
        not_begun = day == now.date() and now.hour < DAY_PARTS[lowered[used]]
        return None if direction == "back" and not_begun else When(day, None, used + 1)
    if lowered[0] in AMBIGUOUS_ALONE and not outright:
        return None
    return When(day, None, used)


def read_whole_day(text: str, now: datetime, direction: Direction) -> When | None:
    """Read a text that is nothing but a day phrase, its words apart or joined by hyphens, else None."""
    for words in (text.split(), text.replace("-", " ").split()):
        when = read_day(words, now, direction, outright=True)
        if when and when.used == len(words):
            return when
    return None


def read_outright_day(
    value: str, following: Sequence[str], now: datetime, direction: Direction
) -> tuple[When, int] | None:
    """Read the day of a word such as `on:mon`, which may go on in the words after it; also how many words it took."""
    own = value.split()
    when = read_day([*own, *following], now, direction, outright=True)
    if when and when.used >= len(own):
        return when, 1 + when.used - len(own)
    when = read_whole_day(value, now, direction)
    return (when, 1) if when else None


def day_at_end(words: Sequence[str], now: datetime, direction: Direction, previous: str = "") -> When | None:
    """Read the longest day phrase that the words end with; None where it belongs to the sentence before it.

    `previous` is the word that stands before the first of them. "They decide on friday" has no day phrase,
    nor has "call back in 2 weeks" when logging.
    """
    for start in range(max(0, len(words) - LONGEST_PHRASE), len(words)):
        phrase = words[start:]
        when = read_day(phrase, now, direction)
        if when and when.used == len(phrase):
            before = words[start - 1] if start else previous
            return when if _stands_free(before.lower(), phrase, direction) else None
    return None


def missing_day_at_end(
    words: Sequence[str], now: datetime, direction: Direction, previous: str = ""
) -> tuple[int, int, int] | None:
    """Read a day no calendar has that the words end with, as `31 feb` or `31 feb 9:30`.

    Its year, its first word and the one behind its last; None where it belongs to the sentence before it.
    `previous` is as in `day_at_end`.
    """
    for start in range(max(0, len(words) - LONGEST_PHRASE), len(words)):
        phrase = [word.lower() for word in words[start:]]
        missing = missing_day(phrase, now.date(), direction)
        if missing:
            year, used = missing
            clocked = read_clock(phrase[used:])
            before = words[start - 1] if start else previous
            is_end = len(phrase) == used + (clocked[1] if clocked else 0)
            return (year, start, start + used) if is_end and _stands_free(before.lower(), phrase, direction) else None
    return None


def starts_as_text(first_word: str, direction: Direction) -> bool:
    """Say whether a phrase with this first word is part of a sentence: `in 2 weeks` is when logging."""
    return direction == "back" and first_word.lower() == "in"


def follows_preposition(previous: str) -> bool:
    """Say whether a day or a length after this word belongs to the sentence, as in `on friday`, `for 30m`."""
    return previous.lower() in JOINING_WORDS


def _stands_free(before: str, phrase: Sequence[str], direction: Direction) -> bool:
    if before in JOINING_WORDS or starts_as_text(phrase[0], direction):
        return False
    has_digit = any(letter.isdigit() for letter in before)
    if phrase[0].lower() in MONTHS:
        return not has_digit
    if read_clock([word.lower() for word in phrase]):
        # "12/11 9:30", "march 9:30": the word before is a day that was not understood, so it is not today.
        return not (has_digit or before in MONTHS or before in WEEKDAYS or before in NAMED_DAYS)
    return True
