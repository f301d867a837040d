"""Weeks, which begin on a monday, a sunday or a saturday as the user counts."""

from __future__ import annotations

from datetime import date, timedelta

_BEFORE_MONDAY = {"monday": 0, "sunday": 1, "saturday": 2}
"""Days by which a week that begins on such a day is ahead of the one of ISO 8601 around the same Monday."""
_WEEKDAYS = 7


def week_of(day: date, first_weekday: str = "monday") -> str:
    """The week that holds a day, such as `2026-W48`; it has the number that ISO 8601 gives to its Monday."""
    year, week, _ = (day + timedelta(days=_BEFORE_MONDAY[first_weekday])).isocalendar()
    return f"{year}-W{week:02}"


def week_end(day: date, first_weekday: str = "monday") -> date:
    """The last day of the week that holds a day."""
    gone = (day.weekday() + _BEFORE_MONDAY[first_weekday]) % _WEEKDAYS
    return day + timedelta(days=_WEEKDAYS - 1 - gone)
