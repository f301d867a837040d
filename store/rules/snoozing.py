"""For how long an account is put out of sight with one key."""

from __future__ import annotations

from datetime import date, datetime

from store.rules.when import read_whole_day

SNOOZE_CHOICES = ("1w", "2w", "1mo")
"""What s 1, s 2 and s 3 mean, written as in a to-do."""

_UNITS = {"d": ("day", "days"), "w": ("week", "weeks"), "mo": ("month", "months")}


def snooze_day(choice: str, now: datetime) -> date | None:
    """The day until which a choice such as `2w` puts an account out of sight; None for what is not a day."""
    when = read_whole_day(choice, now, "ahead")
    return when.day if when else None


def snooze_words(choice: str) -> str:
    """A choice in words: `2w` is `2 weeks`."""
    digits = choice.rstrip("abcdefghijklmnopqrstuvwxyz")
    one, many = _UNITS.get(choice[len(digits) :], ("", ""))
    return f"{digits} {one if digits == '1' else many}" if one and digits else choice
