"""Clock times as people write them: `14:30`, `3pm`, `an hour ago`."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from store.rules.amounts import read_amount
from store.rules.when_words import CLOCK_UNITS


def read_clock(words: list[str]) -> tuple[time, int] | None:
    """Read `14:30`, `3pm`, `3:30pm` or `3 pm`, and the words used."""
    if not words:
        return None
    text, half, used = words[0], "", 1
    if text[-2:] in ("am", "pm"):
        text, half = text[:-2], text[-2:]
    elif words[1:2] in (["am"], ["pm"]):
        half, used = words[1], 2
    hours, colon, minutes = text.partition(":")
    if not (hours + minutes).isdigit() or not text.isascii() or not 1 <= len(hours) <= 2:
        return None
    if len(minutes) != (2 if colon else 0) or not (colon or half):
        return None
    hour, minute = int(hours), int(minutes or "0")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return (time(hour, minute), used) if hour < 24 and minute < 60 else None


def read_time_ago(words: list[str], now: datetime) -> tuple[datetime, int] | None:
    """Read `2h ago` or `an hour ago` as a moment without seconds, and the words used."""
    amount = read_amount(words, CLOCK_UNITS)
    if amount is None or words[amount[2] : amount[2] + 1] != ["ago"]:
        return None
    minutes = amount[0] * (60 if amount[1] == "hour" else 1)
    return now.replace(second=0, microsecond=0) - timedelta(minutes=minutes), amount[2] + 1
