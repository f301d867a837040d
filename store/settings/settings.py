"""The settings as they hold: what the file says where it can be, and what comes with the program elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from store.settings.checks import WrongValueError, own_stage
from store.settings.known import BY_KEY, KNOWN, known_setting
from store.settings.statements import Key, Statement, read_statements


@dataclass(frozen=True, slots=True)
class Problem:
    """A line of the file that is left out, and why; `key` is the setting, empty for a line that is none."""

    line: int
    text: str
    key: Key = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What the file sets, by key, and on which line; what was left out of it."""

    values: Mapping[Key, Any]
    lines: Mapping[Key, int]
    problems: tuple[Problem, ...] = ()

    def __getitem__(self, key: str) -> Any:
        """A setting by its key, such as `look.theme`, from the file or as it comes."""
        parts = tuple(key.split("."))
        return self.values.get(parts, BY_KEY[parts].default)

    def table(self, name: str) -> dict[str, Any]:
        """What the user has put below a key, such as `words.days`, by the last part of each key."""
        above = tuple(name.split("."))
        return {key[-1]: value for key, value in self.values.items() if key[:-1] == above}


def read_settings(text: str) -> Settings:
    """Read a settings file. What is not understood or cannot be is left out and told with its line."""
    problems: list[Problem] = []
    said: dict[Key, Any] = {}
    lines: dict[Key, int] = {}
    for statement in read_statements(text):
        if statement.problem:
            problems.append(Problem(statement.first, statement.problem))
        else:
            _take(statement, said, lines, problems)
    values: dict[Key, Any] = {}
    for key, value in said.items():
        try:
            values[key] = checked(key, value, said)
        except WrongValueError as problem:
            problems.append(Problem(lines[key], str(problem), key))
    return Settings(values, lines, tuple(sorted(problems, key=lambda problem: problem.line)))


def _take(statement: Statement, said: dict[Key, Any], lines: dict[Key, int], problems: list[Problem]) -> None:
    for key, value in statement.values.items():
        if key in said:
            problems.append(Problem(statement.first, f"{'.'.join(key)} is set on line {lines[key]} already.", key))
        else:
            said[key], lines[key] = value, statement.first


def checked(key: Key, value: Any, others: Mapping[Key, Any]) -> Any:
    """A value as it is kept, beside what else the file says. Raises WrongValueError when it cannot be."""
    found = known_setting(key)
    if found is None:
        raise WrongValueError(unknown(".".join(key)))
    known, name = found
    if known.key[0] == "stages" and known.is_family:
        own_stage(key[1], key[2])
    return known.check(name, value, others)


def unknown(said: str) -> str:
    """What to say of a key that no setting has."""
    keys = [".".join(known.key) for known in KNOWN]
    near = get_close_matches(said, keys, n=1, cutoff=0.6)
    close = f" Close: {near[0]}." if near else ""
    return f"There is no setting {said}.{close}"
