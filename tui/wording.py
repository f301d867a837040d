"""How days, dates and counts are said; loads nothing but the standard library, so that both doors say them alike."""

from collections.abc import Iterable
from datetime import date, datetime

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_TWO_HOURS = 120
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_and_month(day: date) -> str:
    """Return a date as `17 Nov`, the same in every locale."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def day_said(day: date, today: date) -> str:
    """Return a date as `17 Nov`, with its year if that is another than today's."""
    return day_and_month(day) if day.year == today.year else f"{day_and_month(day)} {day.year}"


def weekday_date(day: date) -> str:
    """Return a date as `Mon 23 Nov`."""
    return f"{_WEEKDAYS[day.weekday()]} {day_and_month(day)}"


def weekday_date_said(day: date, today: date) -> str:
    """Return a date as `Mon 23 Nov`, with its year if that is another than today's."""
    return weekday_date(day) if day.year == today.year else full_date(day)


def short_date_said(day: date, today: date) -> str:
    """Return a date in at most eleven letters: `Mon 23 Nov`, or `23 Nov 2024` in another year."""
    return weekday_date(day) if day.year == today.year else day_said(day, today)


def full_date(day: date) -> str:
    """Return a date as `Mon 23 Nov 2026`."""
    return f"{weekday_date(day)} {day.year}"


def near_date(day: date, today: date) -> str:
    """Return today, yesterday or tomorrow where that fits, else the date, with its year if it is another."""
    words = {0: "today", -1: "yesterday", 1: "tomorrow"}
    said = words.get((day - today).days)
    return said or day_said(day, today)


def near_time(moment: datetime, now: datetime) -> str:
    """Return a time as `today 10:42`; of another day than today's only the date, as `near_date` says it."""
    said = near_date(moment.date(), now.date())
    return f"{said} {moment:%H:%M}" if moment.date() == now.date() else said


def without_domain(name: str) -> str:
    """Return how somebody is called in a narrow column: of an e-mail address, what stands before its `@`."""
    before, at, domain = name.partition("@")
    return before if before and at and "." in domain and " " not in name else name


def first_line(text: str) -> str:
    """Return a text up to its first line end."""
    return text.partition("\n")[0]


def one_line(text: str) -> str:
    """Return a text of several lines as one, with single blanks between its words."""
    return " ".join(text.split())


def times(number: int) -> str:
    """Return how often: once, twice, or `3 times`."""
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun, `1 account` or `1,204 accounts`; the plural adds an s unless given."""
    noun = one if number == 1 else many or f"{one}s"
    return f"{number:,} {noun}"


def how_long(minutes: int) -> str:
    """Return a length as `45 min`, or `3 h` and `3 h 30 min` from two hours on, to the next half hour."""
    if minutes < _TWO_HOURS:
        return f"{minutes} min"
    hours, half = divmod(round(minutes / 30), 2)
    return f"{hours} h 30 min" if half else f"{hours} h"


def moment_difference(points: float | None) -> str:
    """How much more accounts left when a moment went wrong, in percentage points; a dash where one side is empty."""
    return "-" if points is None else f"{points:+.0f} points"


def few_accounts(few: bool) -> str:
    """A warning where a figure rests on few accounts."""
    return "few accounts" if few else ""


def sentence(text: str) -> str:
    """Return a text with its full stop; none is added to one that ends with a mark of its own, such as `Inc.`."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def with_remarks(text: str, remarks: Iterable[tuple[str, str]]) -> str:
    """Return a text followed by what is remarked about a line, each a sentence and how else to write it."""
    return " ".join([text, *(f"{said} {hint}" for said, hint in remarks)])
