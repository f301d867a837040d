"""The line that logs a complaint, one grammar for the shell and the app: TEXT... [+severity] [@person] [on:WHEN].

Every other word is kept as the client said it, a day at the end included.
"""

from __future__ import annotations

from store.rules.entry_problems import not_understood, said_twice, still_to_come
from store.rules.entry_words import EntryWords
from store.rules.line_words import words_of_arguments, words_of_line
from store.rules.reasons_complaints import SEVERITIES
from store.rules.vocabulary import ENGLISH
from store.rules.when import read_whole_day

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from store.rules.entry_problems import Problem
    from store.rules.vocabulary import Vocabulary

_SEVERITIES_ARE = f"There are {' '.join([f'+{one}' for one in reversed(SEVERITIES)])}."
_DAY_MARK = "on:"


class ComplaintLine:
    """What the line says; `person` is the word after the `@`. `problems`, `remarks`, `spans` are as in an `Entry`."""

    __slots__ = ("person", "problems", "received_on", "remarks", "severity", "severity_given", "spans", "text")

    def __init__(self, today: date) -> None:
        self.text = ""
        self.severity = "medium"
        self.severity_given = False
        self.person: str | None = None
        self.received_on = today
        self.problems: list[Problem] = []
        self.remarks: list[Problem] = []
        self.spans: list[tuple[int, int, str]] = []


def read_complaint(words: Sequence[str] | str, now: datetime, vocabulary: Vocabulary = ENGLISH) -> ComplaintLine:
    """Read a complaint from a shell's arguments or one typed line; `vocabulary` are the words that are understood."""
    line, cut = (words, words_of_line(words)) if isinstance(words, str) else words_of_arguments(words)
    complaint, reading = ComplaintLine(now.date()), EntryWords(line, cut, vocabulary)
    for index, word in enumerate(reading.words):
        if word.text.lower().startswith(_DAY_MARK) and len(word.text) > len(_DAY_MARK):
            _read_day(reading, index, complaint, now.replace(tzinfo=None))
        elif not word.quoted and word.text.startswith("+") and word.text[1:].lower() in SEVERITIES:
            _read_severity(reading, index, complaint)
        elif not word.quoted and word.text.startswith("+") and word.text[1:].isalpha():
            complaint.remarks.append((f"{word.text} is no severity and stays text.", _SEVERITIES_ARE))
        elif not word.quoted and word.text.startswith("@") and word.text[1:2].isalpha():
            _read_person(reading, index, complaint)
    complaint.text = reading.text_left()
    complaint.spans = sorted(reading.spans)
    return complaint


def _read_day(reading: EntryWords, index: int, complaint: ComplaintLine, now: datetime) -> None:
    value = reading.words[index].text[len(_DAY_MARK) :]
    when = read_whole_day(reading.vocabulary.english_line(value), now, "back")
    problem = None
    if when is None:
        problem = not_understood("on", value)
    elif when.is_ahead_of(now):
        problem = still_to_come(value, when.day)
    elif any(role == "when" for role in reading.roles):
        problem = said_twice("on")
    else:
        complaint.received_on = when.day
    _take(reading, index, "when", problem, complaint)


def _read_severity(reading: EntryWords, index: int, complaint: ComplaintLine) -> None:
    said = reading.words[index].text[1:].lower()
    problem = None
    if complaint.severity_given and complaint.severity != said:
        problem = (f"The line names two severities, {complaint.severity} and {said}.", "Keep one of them.")
    else:
        complaint.severity, complaint.severity_given = said, True
    _take(reading, index, "mood", problem, complaint)


def _read_person(reading: EntryWords, index: int, complaint: ComplaintLine) -> None:
    problem = None
    if complaint.person is not None:
        problem = ("A complaint comes from one person.", "Keep one @person; name the others in the text.")
    else:
        complaint.person = reading.words[index].text[1:]
    _take(reading, index, "person", problem, complaint)


def _take(reading: EntryWords, index: int, role: str, problem: Problem | None, complaint: ComplaintLine) -> None:
    reading.take(index, index + 1, "problem" if problem else role)
    if problem:
        complaint.problems.append(problem)
