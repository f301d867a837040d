"""Reads the line that adds an account: its name, and `stage:growth every:14d` anywhere in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from store.rules.filters import FilterError, amount_of
from store.rules.line_words import Word, words_of_line

FIRST_STAGE = "onboarding"
LONGEST_CADENCE_DAYS = 3650


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account as it was typed; `every` is its cadence in days, None to take that of its segment or phase."""

    name: str
    stage: str = FIRST_STAGE
    every: int | None = None
    problems: tuple[tuple[str, str], ...] = ()
    """What is wrong, each with what to write instead."""
    spans: tuple[tuple[int, int, str], ...] = ()
    """From, to, and the role of the words between: stage, every or problem."""


def read_new_account(line: str, stages: Mapping[str, str]) -> NewAccount:
    """Read a line; `stages` are the titles of the stages by key. What is not understood is reported, never guessed."""
    found: dict[str, str | int] = {}
    names: list[str] = []
    problems: list[tuple[str, str]] = []
    spans: list[tuple[int, int, str]] = []
    for word in words_of_line(line):
        field, colon, value = word.text.partition(":")
        if word.quoted or not colon or field.lower() not in ("stage", "every"):
            names.append(word.text)
            continue
        try:
            found[field.lower()] = _stage(value, stages) if field.lower() == "stage" else _days(value, word)
            spans.append((word.start, word.end, field.lower()))
        except FilterError as problem:
            problems.append((str(problem), problem.hint))
            spans.append((word.start, word.end, "problem"))
    stage, every = found.get("stage", FIRST_STAGE), found.get("every")
    return NewAccount(
        name=" ".join(names),
        stage=str(stage),
        every=int(every) if every is not None else None,
        problems=tuple(problems),
        spans=tuple(spans),
    )


def _stage(value: str, stages: Mapping[str, str]) -> str:
    fitting = [key for key in stages if key.startswith(value.lower())] if value else []
    if value.lower() in fitting:
        return value.lower()
    if len(fitting) != 1:
        problem = f'There is no stage "{value}".' if not fitting else f'"{value}" could be {" or ".join(fitting)}.'
        raise FilterError(value, problem, f"Stages: {', '.join(stages)}.")
    return fitting[0]


def _days(value: str, word: Word) -> int:
    days = amount_of(value.lower(), word.text)
    if not 1 <= days <= LONGEST_CADENCE_DAYS:
        raise FilterError(word.text, f"{days} days is not a cadence.", f"Give 1 to {LONGEST_CADENCE_DAYS} days.")
    return days
