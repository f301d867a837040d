"""Days as people write them: `yest`, `last friday`, `nov 12`, `12.11.2026`, `3d ago`, `in 2 weeks`."""

from __future__ import annotations

from datetime import date, timedelta

from store.rules.amounts import read_amount
from store.rules.dates import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    add_months,
    day_of,
    end_of_month,
    parse_dotted_day,
    parse_iso_day,
)
from store.rules.when_words import DAY_PARTS, DAY_UNITS, MONTHS, NAMED_DAYS, WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Direction = Literal["back", "ahead"]

_FRIDAY = 4


def read_date(words: list[str], today: date, direction: Direction, outright: bool) -> tuple[date, int] | None:
    written = parse_iso_day(words[0]) or parse_dotted_day(words[0])
    if written:
        return written, 1
    found = (
        _read_named(words, today)
        or _read_weekday(words, today, direction)
        or _read_month_day(words, today, direction)
        or _read_distance(words, today, direction, outright)
    )
    return found if found and EARLIEST_YEAR <= found[0].year <= LATEST_YEAR else None


def _read_named(words: list[str], today: date) -> tuple[date, int] | None:
    if words[0] in NAMED_DAYS:
        return today + timedelta(days=NAMED_DAYS[words[0]]), 1
    pair = words[:2]
    if pair[0] == "this" and len(pair) == 2 and pair[1] in DAY_PARTS and pair[1] != "night":
        return today, 1
    if pair == ["last", "night"]:
        return today - timedelta(days=1), 2
    if pair == ["last", "week"]:
        return today - timedelta(days=7), 2
    if pair == ["next", "week"]:
        return today + timedelta(days=7), 2
    if pair == ["next", "month"]:
        return add_months(today, 1), 2
    if words[0] == "eom" or words[:3] == ["end", "of", "month"]:
        return end_of_month(today), 1 if words[0] == "eom" else 3
    if words[0] == "eow" or words[:3] == ["end", "of", "week"]:
        return today + timedelta(days=(_FRIDAY - today.weekday()) % 7), 1 if words[0] == "eow" else 3
    return None


def _read_weekday(words: list[str], today: date, direction: Direction) -> tuple[date, int] | None:
    side = words[0] if words[0] in ("last", "next", "this") else ""
    name = words[1] if side and len(words) > 1 else words[0]
    if name not in WEEKDAYS:
        return None
    ahead = (WEEKDAYS[name] - today.weekday()) % 7
    rest_of_week = WEEKDAYS[name] > today.weekday()
    if side == "next" and rest_of_week:
        return None
    if side == "this":
        days = WEEKDAYS[name] - today.weekday()
    elif side == "last":
        days = ahead - 7
    elif side == "next" or direction == "ahead":
        days = ahead or 7
    else:
        days = ahead - 7 if ahead else 0
    return today + timedelta(days=days), 2 if side else 1


def _read_month_day(words: list[str], today: date, direction: Direction) -> tuple[date, int] | None:
    written = _month_day(words, today, direction)
    if written is None:
        return None
    year, month, day_number, used = written
    day = day_of(year, month, day_number)
    return (day, used) if day else None


def _month_day(words: list[str], today: date, direction: Direction) -> tuple[int, int, int, int] | None:
    """The year, month and day that `nov 12`, `12 nov` or `12 nov 2026` say, there or not, and the words used."""
    if len(words) < 2:
        return None
    name, number = words[:2] if words[0] in MONTHS else (words[1], words[0])
    day_number = _day_number(number)
    if name not in MONTHS or day_number is None:
        return None
    month = MONTHS[name]
    if len(words) > 2 and len(words[2]) == 4 and words[2].isascii() and words[2].isdigit():
        return int(words[2]), month, day_number, 3
    year = today.year
    if direction == "back" and (month, day_number) > (today.month, today.day):
        year -= 1
    elif direction == "ahead" and (month, day_number) < (today.month, today.day):
        year += 1
    return year, month, day_number, 2


def missing_day(words: list[str], today: date, direction: Direction) -> tuple[int, int] | None:
    """Read what is written as a day and is none, as `31 feb` or `2026-02-30`: its year, and the words used."""
    written = _figures(words[0]) or _month_day(words, today, direction)
    if written is None:
        return None
    year, month, day_number, used = written
    is_missing = EARLIEST_YEAR <= year <= LATEST_YEAR and day_of(year, month, day_number) is None
    return (year, used) if is_missing else None


def _figures(word: str) -> tuple[int, int, int, int] | None:
    """The year, month and day of `2026-02-30` or `30.2.2026`, there or not, and that it is one word."""
    parts = word.split("-") if "-" in word else word.split(".")[::-1]
    if len(parts) != 3 or not word.isascii() or not all(map(str.isdigit, parts)):
        return None
    fits = len(parts[0]) == 4 and len(parts[1]) <= 2 and len(parts[2]) <= 2
    return (int(parts[0]), int(parts[1]), int(parts[2]), 1) if fits else None


def _day_number(word: str) -> int | None:
    if word[-2:] in ("st", "nd", "rd", "th"):
        word = word[:-2]
    return int(word) if len(word) <= 2 and word.isascii() and word.isdigit() else None


def _read_distance(words: list[str], today: date, direction: Direction, outright: bool) -> tuple[date, int] | None:
    sign = {"+": 1, "-": -1}.get(words[0][:1], 0)
    if sign:
        amount = read_amount([words[0][1:]], DAY_UNITS)
        return _shifted(today, sign * amount[0], amount[1], 1) if amount else None
    if words[0] == "in":
        amount = read_amount(words[1:], DAY_UNITS)
        return _shifted(today, amount[0], amount[1], 1 + amount[2]) if amount else None
    amount = read_amount(words, DAY_UNITS)
    if amount is None:
        return None
    count, unit, used = amount
    if words[used : used + 1] == ["ago"]:
        return _shifted(today, -count, unit, used + 1)
    short = words[0].lstrip("0123456789")
    certain = used == 1 and short in (("d",) if direction == "back" else ("d", "w", "mo"))
    if not (outright or certain):
        return None
    return _shifted(today, count if direction == "ahead" else -count, unit, used)


def _shifted(today: date, count: int, unit: str, used: int) -> tuple[date, int]:
    if unit == "month" or unit == "year":
        return add_months(today, count if unit == "month" else 12 * count), used
    return today + timedelta(days=count if unit == "day" else 7 * count), used
