"""Reads the values that people give to options: days, lengths of time, amounts."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from store.errors import InvalidError
from store.rules.when import read_whole_day

if TYPE_CHECKING:
    from store.clock import Clock
    from store.rules.written_days import Direction

_LARGEST = 10**15


def day_back(text: str, clock: Clock) -> date | None:
    """A day that has come, or any ISO day; None for nothing. Raises InvalidError for what is not a day."""
    return _day(text, clock, "back")


def day_ahead(text: str, clock: Clock) -> date | None:
    """A day to come, or any ISO day; None for nothing. Raises InvalidError for what is not a day."""
    return _day(text, clock, "ahead")


def any_day(text: str, clock: Clock) -> date | None:
    """A day that has come or is to come; a word that could be both means the one that has come.

    None for nothing. Raises InvalidError for what is not a day.
    """
    if text.strip() and read_whole_day(text.strip(), clock.now(), "back") is None:
        return _day(text, clock, "ahead")
    return _day(text, clock, "back")


def _day(text: str, clock: Clock, direction: Direction) -> date | None:
    if not text.strip():
        return None
    when = read_whole_day(text.strip(), clock.now(), direction)
    if when is None or when.clock is not None:
        examples = "yest, 3d or mon" if direction == "back" else "fri, 2w or next monday"
        raise InvalidError(f'"{text}" is not a day.', hint=f"Write it as 2026-11-12, or as {examples}.")
    return when.day


def refuse(problems: Iterable[tuple[str, str]]) -> None:
    """Raise InvalidError for the first problem of a line, (sentence, hint), if there is one."""
    for sentence, hint in problems:
        raise InvalidError(sentence, hint=hint)


def number_of_days(text: str) -> int | None:
    """Days written `14`, `14d`, `2w` or `1mo`; None for nothing. Raises InvalidError for anything else."""
    from store.rules.filters import FilterError, amount_of

    if not text.strip():
        return None
    try:
        return amount_of(text.strip().lower(), text)
    except FilterError as problem:
        raise InvalidError(str(problem), hint=problem.hint) from None


def decimal_scaled(text: str, digits: int) -> int:
    """A number times ten to the power of `digits`, which must then be whole. Raises InvalidError otherwise."""
    try:
        scaled = Decimal(text.strip()).scaleb(digits)
    except InvalidOperation:
        scaled = Decimal("NaN")
    if not scaled.is_finite() or scaled != int(scaled) or abs(scaled) > _LARGEST:
        raise InvalidError(
            f'"{text}" is not a number that can be kept.', hint=f"Write it as 1200 or 1200.{'5' * digits}."
        )
    return int(scaled)


def path_given(text: str) -> str:
    """A path as the system knows it, also where the locale cannot spell it."""
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        return os.fsdecode(text.encode("utf-8"))
    return text
