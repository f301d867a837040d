"""The line that plans a to-do, one grammar for the shell and the app: TEXT... [WHEN], t:WHEN and @WHO anywhere."""

from __future__ import annotations

from store.rules.entry_marks import is_label
from store.rules.entry_problems import already_past, clock_on_todo, not_understood, said_twice, two_assignees
from store.rules.entry_words import EntryWords
from store.rules.line_tail import LineTail
from store.rules.line_words import words_of_arguments, words_of_line
from store.rules.vocabulary import ENGLISH
from store.rules.when import day_at_end, read_whole_day

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from store.rules.entry_problems import Problem
    from store.rules.vocabulary import Vocabulary
    from store.rules.when import When

_MARK = "t:"


class TodoLine:
    """What the line says; `due` is None without a day, `assignee` the word behind an `@`, if there is one.

    `problems` and `spans` are as those of an `Entry`.
    """

    __slots__ = ("assignee", "due", "problems", "spans", "text")

    def __init__(self) -> None:
        self.text = ""
        self.assignee: str | None = None
        self.due: date | None = None
        self.problems: list[Problem] = []
        self.spans: list[tuple[int, int, str]] = []


def read_todo(words: Sequence[str] | str, now: datetime, vocabulary: Vocabulary = ENGLISH) -> TodoLine:
    """Read a to-do from a shell's arguments or one typed line; a day counts where it is the last thing said.

    `now` is the local time, `vocabulary` the words that are understood.
    """
    line, cut = (words, words_of_line(words)) if isinstance(words, str) else words_of_arguments(words)
    todo, reading, naive_now = TodoLine(), EntryWords(line, cut, vocabulary), now.replace(tzinfo=None)
    for index, word in enumerate(reading.words):
        if word.text.lower().startswith(_MARK) and word.text != _MARK:
            value = word.text[len(_MARK) :]
            when = read_whole_day(vocabulary.english_line(value), naive_now, "ahead")
            _take(reading, index, index + 1, when, value, todo, naive_now)
        elif word.text[0] == "@" and not word.quoted and is_label(word.text[1:]):
            _assign(reading, index, word.text[1:], todo)
    if not (todo.due or todo.problems):
        _read_end(reading, todo, naive_now)
    todo.text = reading.text_left()
    todo.spans = sorted(reading.spans)
    return todo


def _assign(reading: EntryWords, index: int, said: str, todo: TodoLine) -> None:
    if todo.assignee is not None:
        todo.problems.append(two_assignees(todo.assignee, said))
    reading.take(index, index + 1, "problem" if todo.assignee is not None else "person")
    todo.assignee = todo.assignee or said


def _read_end(reading: EntryWords, todo: TodoLine, now: datetime) -> None:
    tail = LineTail(reading)
    when = day_at_end(tail.words, now, "ahead", tail.previous)
    if when:
        _take(reading, tail.end - when.used, tail.end, when, " ".join(tail.words[-when.used :]), todo, now)


def _take(
    reading: EntryWords, start: int, end: int, when: When | None, said: str, todo: TodoLine, now: datetime
) -> None:
    problem = _problem(when, said, todo, now)
    reading.take(start, end, "problem" if problem else "todo")
    if problem:
        todo.problems.append(problem)
    elif when:
        todo.due = when.day


def _problem(when: When | None, said: str, todo: TodoLine, now: datetime) -> Problem | None:
    if when is None:
        return not_understood("t", said)
    if when.clock:
        return clock_on_todo(said)
    if when.day < now.date():
        return already_past(said)
    return said_twice("t") if todo.due else None
