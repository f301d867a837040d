"""The one clock: the real time, or the day that a script, a test or a screenshot fixes."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from store.errors import InvalidError

VARIABLE = "GOODTERMS_TODAY"


class Clock:
    """Tells the local time; `fixed` (local, without zone) makes it stand still."""

    __slots__ = ("fixed",)

    def __init__(self, fixed: datetime | None = None) -> None:
        self.fixed = fixed

    def now(self) -> datetime:
        """The local time without zone, to the second."""
        return (self.fixed or datetime.now()).replace(microsecond=0)

    def today(self) -> date:
        """The local calendar day."""
        return self.now().date()

    def utc(self) -> str:
        """This moment as stored: `YYYY-MM-DDTHH:MM:SSZ`."""
        return utc_text(self.now())


def utc_text(local: datetime) -> str:
    """A local time without zone as UTC text; times a daylight change makes impossible move forward."""
    return local.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def local_time(text: str) -> datetime:
    """Stored UTC text as local time without zone."""
    return datetime.fromisoformat(text).astimezone().replace(tzinfo=None)


def clock_from(text: str | None) -> Clock:
    """A clock fixed by `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; the real one for None or empty.

    Raises InvalidError for anything else. A day without a time stands at 10:00.
    """
    if not text:
        return Clock()
    try:
        fixed = datetime.fromisoformat(text)
    except ValueError:
        raise InvalidError(f'"{text}" is not a day.', hint="Write it as 2026-11-23 or 2026-11-23T10:00.") from None
    if fixed.tzinfo is not None:
        fixed = fixed.astimezone().replace(tzinfo=None)
    return Clock(fixed if "T" in text or ":" in text else fixed.replace(hour=10))


def clock_from_environment() -> Clock:
    """The clock that the environment asks for."""
    return clock_from(os.environ.get(VARIABLE))
