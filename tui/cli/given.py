"""Reads the values that people give to options: days, problems of lines, paths."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from store.editing import readers
from store.errors import InvalidError

if TYPE_CHECKING:
    from store.rules.written_days import Direction
    from tui.cli.invocation import Invocation

Given = TypeVar("Given")


def day_back(text: str, call: Invocation) -> date | None:
    """A day that has come, or any ISO day; None for nothing. Raises InvalidError for what is not a day."""
    return _day(text, call, "back")


def day_ahead(text: str, call: Invocation) -> date | None:
    """A day to come, or any ISO day; None for nothing. Raises InvalidError for what is not a day."""
    return _day(text, call, "ahead")


def day_by(text: str, call: Invocation) -> date | None:
    """A day as `day_ahead` reads it; a month means its last day, as it does behind the word `by`."""
    from store.rules.by_day import by_day_at_end

    words = ["by", *text.split()]
    by = by_day_at_end(words, call.clock.now())
    return by.day if by is not None and by.used == len(words) else day_ahead(text, call)


def any_day(text: str, call: Invocation) -> date | None:
    """A day that has come or is to come; a word that could be both means the one that has come.

    None for nothing. Raises InvalidError for what is not a day.
    """
    day: date | None = readers.any_day(call.clock.now(), call.vocabulary())(text)
    return day


def _day(text: str, call: Invocation, direction: Direction) -> date | None:
    return readers.day_of(text, call.clock.now(), direction, call.vocabulary())


def refuse(problems: Iterable[tuple[str, str]]) -> None:
    """Raise InvalidError for the first problem of a line, (sentence, hint), if there is one."""
    for sentence, hint in problems:
        raise InvalidError(sentence, hint=hint)


def option_or_line(name: str, option: Given | None, line: Given | None) -> Given | None:
    """What an option or a word of the line says; both None for neither. Raises InvalidError where both say it."""
    if option is not None and line is not None:
        raise InvalidError(f"The line says {name} and so does --{name}.", hint="Keep one of them.")
    return line if option is None else option


def path_given(text: str) -> str:
    """A path as the system knows it, also where the locale cannot spell it."""
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        return os.fsdecode(text.encode("utf-8"))
    return text
