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
    from store.rules.when import When
    from store.rules.written_days import Direction
    from tui.cli.invocation import Invocation

_LARGEST = 10**15


def day_back(text: str, call: Invocation) -> date | None:
    """A day that has come, or any ISO day; None for nothing. Raises InvalidError for what is not a day."""
    return _day(text, call, "back")


def day_ahead(text: str, call: Invocation) -> date | None:
    """A day to come, or any ISO day; None for nothing. Raises InvalidError for what is not a day."""
    return _day(text, call, "ahead")


def any_day(text: str, call: Invocation) -> date | None:
    """A day that has come or is to come; a word that could be both means the one that has come.

    None for nothing. Raises InvalidError for what is not a day.
    """
    if text.strip() and _read(text, call, "back") is None:
        return _day(text, call, "ahead")
    return _day(text, call, "back")


def _day(text: str, call: Invocation, direction: Direction) -> date | None:
    if not text.strip():
        return None
    when = _read(text, call, direction)
    if when is None or when.clock is not None:
        examples = "yest, 3d or mon" if direction == "back" else "fri, 2w or next monday"
        raise InvalidError(f'"{text}" is not a day.', hint=f"Write it as 2026-11-12, or as {examples}.")
    return when.day


def _read(text: str, call: Invocation, direction: Direction) -> When | None:
    """A day in English, else in the words that the settings add."""
    said, now = text.strip(), call.clock.now()
    return read_whole_day(said, now, direction) or read_whole_day(call.vocabulary().english_line(said), now, direction)


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
