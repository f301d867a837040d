"""Calendar arithmetic on plain days, and how one is written: no clock, no time zone."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

EARLIEST_YEAR = 1900
LATEST_YEAR = 2199
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SATURDAY = 5
_REMEMBERED = 32_768
"""Sums of days that are kept: a book of any size has few days, and asks for the same ones again."""


def day_words(day: date) -> str:
    """A day as people read it: `7 Nov 2026`."""
    return f"{day.day} {day:%b %Y}"


def is_leap_year(year: int) -> bool:
    """Say whether the Gregorian year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return the length of a month in days, 28 to 31."""
    return 29 if month == 2 and is_leap_year(year) else _MONTH_LENGTHS[month - 1]


def end_of_month(day: date) -> date:
    """Return the last day of the month that holds the day."""
    return day.replace(day=days_in_month(day.year, day.month))


@lru_cache(maxsize=_REMEMBERED)
def add_days(day: date, days: int) -> date:
    """Move a day by so many days, which may be negative. Raises OverflowError outside the years 1 to 9999."""
    return day + timedelta(days=days)


@lru_cache(maxsize=_REMEMBERED)
def add_months(day: date, months: int) -> date:
    """Move a day by whole calendar months, to the month's last day where the day does not exist.

    31 January plus one month is 28 or 29 February. Raises ValueError outside the years 1 to 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def whole_months_between(start: date, day: date) -> int:
    """Count the whole calendar months from start to day: the largest n with add_months(start, n) <= day.

    From 31 January to 28 February (29 in a leap year) is one month. Negative when day is before start.
    """
    months = (day.year - start.year) * 12 + day.month - start.month
    reached = min(start.day, days_in_month(day.year, day.month))
    return months if day.day >= reached else months - 1


@lru_cache(maxsize=_REMEMBERED)
def add_working_days(day: date, count: int) -> date:
    """Return the day `count` (0 or more) working days later; Monday to Friday are worked, holidays too."""
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY:
            count -= 1
    return day


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where no such day exists or the year lies outside 1900 to 2199."""
    if not (EARLIEST_YEAR <= year <= LATEST_YEAR and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= days_in_month(year, month) else None


def parse_dotted_day(text: str) -> date | None:
    """Read `12.11.2026`, the day first and the year in full, years 1900 to 2199; anything else is None."""
    day, _, rest = text.partition(".")
    month, _, year = rest.partition(".")
    fits = 1 <= len(day) <= 2 and 1 <= len(month) <= 2 and len(year) == 4
    if not (fits and text.isascii() and (day + month + year).isdigit()):
        return None
    return day_of(int(year), int(month), int(day))


def parse_iso_day(text: str) -> date | None:
    """Read `2026-11-12` or `20261112`, years 1900 to 2199; anything else is None."""
    if len(text) == 10 and text[4] == text[7] == "-":
        text = text[:4] + text[5:7] + text[8:]
    if len(text) != 8 or not (text.isascii() and text.isdigit()):
        return None
    return day_of(int(text[:4]), int(text[4:6]), int(text[6:]))
