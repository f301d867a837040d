"""Days to think of somebody: birthdays of people, and how long an account has been with us."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from store.rules.dates import add_months, days_in_month

FIRST_DAYS = 90
"""The first anniversary, in days after the start: what has lasted so long often stays."""

YEARS = (1, 2, 3)


def birthdays_between(birthday: str, first: date, last: date) -> Iterator[date]:
    """The days from `first` to `last` on which a birthday falls.

    It is written `YYYY-MM-DD`, or `--MM-DD` without its year; one of 29 February is kept on the 28th in other years.
    """
    month, day = int(birthday[-5:-3]), int(birthday[-2:])
    for year in range(first.year, last.year + 1):
        kept = date(year, month, min(day, days_in_month(year, month)))
        if first <= kept <= last:
            yield kept


def age_on(birthday: str, day: date) -> int | None:
    """How old somebody becomes on their birthday in a year; None where their year is not known."""
    return None if birthday.startswith("--") else day.year - int(birthday[:4])


def anniversaries_between(since: date, first: date, last: date) -> Iterator[tuple[date, str]]:
    """The days from `first` to `last` on which an account has been with us for 90 days, 1, 2 or 3 years, in words.

    A start on 29 February is kept on the 28th in other years.
    """
    days = [(since + timedelta(days=FIRST_DAYS), f"{FIRST_DAYS} days")]
    days += [(add_months(since, 12 * years), "1 year" if years == 1 else f"{years} years") for years in YEARS]
    for day, how_long in days:
        if first <= day <= last:
            yield day, how_long
