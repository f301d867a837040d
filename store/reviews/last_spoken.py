"""The answers to the question when somebody last spoke with an account: one letter each."""

from __future__ import annotations

from datetime import date, datetime

from store.rules.vocabulary import ENGLISH, Vocabulary
from store.rules.when import read_whole_day

ANSWERS = {
    "t": ("today", "today"),
    "y": ("yesterday", "yesterday"),
    "w": ("a week ago", "1w"),
    "f": ("two weeks ago", "2w"),
    "m": ("a month ago", "1mo"),
    "h": ("half a year ago", "6mo"),
}
"""Each letter with what it says in words, and as a day is written."""


def day_answered(said: str, now: datetime, vocabulary: Vocabulary = ENGLISH) -> date | None:
    """The day that a letter answers with, or that is written out; None for anything else and for days ahead."""
    _, phrase = ANSWERS.get(said, ("", vocabulary.english_line(said)))
    when = read_whole_day(phrase, now, "back") if phrase.strip() else None
    return when.day if when is not None and when.day <= now.date() else None
