"""Reads what is typed into a field: names, days, lengths, numbers, words to choose from.

Each function returns what reads one field. What it reads of nothing is None, where nothing is allowed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from store.clean_text import clean_line, clean_name
from store.editing.commas import between_commas
from store.errors import InvalidError
from store.records.account import Money
from store.resolve import choose_person
from store.rules.currencies import minor_digits
from store.rules.figures import MILLI_DIGITS, scaled
from store.rules.filters import FilterError, amount_of
from store.rules.length import read_length
from store.rules.vocabulary import ENGLISH, Vocabulary
from store.rules.when import read_whole_day
from store.rules.written_times import read_clock

if TYPE_CHECKING:
    from store.editing.field import Read
    from store.rules.written_days import Direction

DEFAULT_CURRENCY = "EUR"
YES_OR_NO = ("yes", "no")

_AMOUNT = re.compile(r"(?P<before>[^\W\d]*)\s*(?P<figure>-?[\d.,]+)\s*(?P<after>[^\W\d]*)")
_LONGEST_NUMBER = 9
_EXAMPLES = {"back": "yest, 3d or mon", "ahead": "fri, 2w or next monday"}


def line(typed: str) -> str | None:
    """One line of text."""
    return clean_line(typed) or None


def name(what: str) -> Read:
    """A line that cannot be left empty, called `what` in the sentence that says so."""
    return lambda typed: clean_name(typed, what)


def day(now: datetime, direction: Direction, vocabulary: Vocabulary = ENGLISH) -> Read:
    """A day that has come (`back`) or is to come (`ahead`), as people write it; any ISO day is taken too."""
    return lambda typed: day_of(typed, now, direction, vocabulary)


def day_of(typed: str, now: datetime, direction: Direction, vocabulary: Vocabulary = ENGLISH) -> date | None:
    """The day that a text means; None for nothing. Raises InvalidError."""
    said = typed.strip()
    if not said:
        return None
    when = read_whole_day(said, now, direction) or read_whole_day(vocabulary.english_line(said), now, direction)
    if when is None or when.clock is not None:
        raise InvalidError(f'"{said}" is not a day.', hint=f"Write it as 2026-11-12, or as {_EXAMPLES[direction]}.")
    return when.day


def past_day(now: datetime, vocabulary: Vocabulary = ENGLISH, hint: str = "Give the day it happened.") -> Read:
    """A day that has come, or nothing; `hint` helps with one that has not."""

    def read(typed: str) -> date | None:
        found = day_of(typed, now, "back", vocabulary)
        if found is not None and found > now.date():
            raise InvalidError(f"{found:%a %d %b %Y} has not come yet.", hint=hint)
        return found

    return read


def any_day(now: datetime, vocabulary: Vocabulary = ENGLISH) -> Read:
    """A day that has come or is to come; a word that could be both means the one that has come."""

    def read(typed: str) -> date | None:
        try:
            return day_of(typed, now, "back", vocabulary)
        except InvalidError:
            return day_of(typed, now, "ahead", vocabulary)

    return read


def clock_time(typed: str) -> time | None:
    """A time of day written `14:30` or `9am`. Raises InvalidError."""
    words = typed.lower().split()
    if not words:
        return None
    found = read_clock(words)
    if found is None or found[1] != len(words):
        raise InvalidError(f'"{typed.strip()}" is not a time.', hint="Write it as 14:30 or 9am.")
    return found[0]


def people(here: Sequence[tuple[int, str]]) -> Read:
    """The ids of some of these people (id, name), said with commas between by a name or the beginning of one."""
    return lambda typed: list(dict.fromkeys(choose_person(here, said)[0] for said in between_commas(typed)))


def number_of_days(typed: str) -> int | None:
    """A number of days written `14`, `14d`, `2w` or `1mo`. Raises InvalidError."""
    said = typed.strip().lower()
    if not said:
        return None
    try:
        return amount_of(said)
    except FilterError as problem:
        raise InvalidError(str(problem), hint=problem.hint) from None


def whole_number(typed: str) -> int | None:
    """A whole number, not below nothing. Raises InvalidError."""
    said = typed.strip()
    if said and not (said.isascii() and said.isdigit() and len(said) <= _LONGEST_NUMBER):
        raise InvalidError(f'"{said}" is not a number.', hint="Write it in figures, as 20.")
    return int(said) if said else None


def figure(typed: str) -> int | None:
    """A figure such as 40 or 31.5 in thousandths, as goals and signals keep it. Raises InvalidError."""
    return decimal_scaled(typed.strip(), MILLI_DIGITS) if typed.strip() else None


def yes_or_no(typed: str) -> bool | None:
    """Yes or no, or nothing. Raises InvalidError."""
    said = one_of("yes or no", YES_OR_NO)(typed)
    return None if said is None else said == YES_OR_NO[0]


def minutes(typed: str) -> int | None:
    """A length written `30m`, `1h30`, or in minutes alone. Raises InvalidError."""
    said = typed.strip()
    if not said:
        return None
    words = [f"{said}m"] if said.isascii() and said.isdigit() else said.split()
    length = read_length(words)
    if length is None or length[1] != len(words):
        raise InvalidError(f'"{said}" is not a length.', hint="Write it as 30m, 1h or 1h30.")
    return length[0]


def one_of(what: str, choices: Iterable[str]) -> Read:
    """One of some words, or nothing; the beginning of just one of them is enough."""
    known = tuple(choices)

    def read(typed: str) -> str | None:
        said = clean_line(typed).lower()
        fitting = [one for one in known if one.lower().startswith(said)] if said else []
        if not said:
            return None
        exact = [one for one in fitting if one.lower() == said]
        if len(exact or fitting) != 1:
            raise InvalidError(f'"{clean_line(typed)}" is not {what}.', hint=f"Choose {_listed(known)}.")
        return (exact or fitting)[0]

    return read


def needed(read: Read, sentence: str, hint: str = "") -> Read:
    """What `read` reads, where nothing is not allowed; `sentence` says so."""

    def checked(typed: str) -> object:
        value = read(typed)
        if value is None:
            raise InvalidError(sentence, hint=hint)
        return value

    return checked


def _listed(words: tuple[str, ...]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def currency(typed: str) -> str | None:
    """The three letters of a currency. Raises InvalidError."""
    said = typed.strip()
    if not said:
        return None
    code = said.upper()
    if len(code) != 3 or not (code.isascii() and code.isalpha()):
        raise InvalidError(f'"{said}" is not a currency.', hint="Give its three letters, such as EUR or SEK.")
    return code


def money(typed: str) -> Money | None:
    """An amount written `1200`, `1200.50`, `1200,50` or `900 SEK`; EUR without a currency. Raises InvalidError."""
    return money_of(typed, DEFAULT_CURRENCY)


def money_in(code: str) -> Read:
    """An amount as `money` reads it, in this currency where none is written."""
    return lambda typed: money_of(typed, code)


def money_of(typed: str, code: str) -> Money | None:
    """As `money`, in this currency where none is written."""
    said = typed.strip()
    if not said:
        return None
    parts = _AMOUNT.fullmatch(said)
    if parts is None or (parts["before"] and parts["after"]):
        raise InvalidError(f'"{said}" is not an amount.', hint="Write it as 1200, 1200.50 or 900 SEK.")
    return amount_of_money(parts["figure"], currency(parts["before"] or parts["after"]) or code)


def amount_of_money(figure: str, code: str) -> Money:
    """A figure in a currency, cents behind a point or a comma. Raises InvalidError for what is not an amount."""
    digits = minor_digits(code)
    plain = figure.strip().replace(",", ".")
    _, _, cents = plain.partition(".")
    if "." in cents or len(cents) > max(digits, 2):
        # The point of "1.200" may part thousands or cents.
        raise InvalidError(f'"{figure}" could be two amounts.', hint="Write it without separators, as 1200.50.")
    minor = decimal_scaled(plain, digits)
    if minor < 0:
        raise InvalidError(f'"{figure}" is below nothing.', hint="Give what the account pays.")
    return Money(minor, code)


def decimal_scaled(text: str, digits: int) -> int:
    """A number times ten to the power of `digits`, which must then be whole. Raises InvalidError otherwise."""
    number = scaled(text, digits)
    if number is None:
        raise InvalidError(
            f'"{text}" is not a number that can be kept.', hint=f"Write it as 1200 or 1200.{'5' * digits}."
        )
    return number
