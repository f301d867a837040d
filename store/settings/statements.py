"""Cuts a settings file into statements, so that one bad line costs no more than itself."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Key = tuple[str, ...]

LONGEST = 200
"""Lines that one value may go over."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One `key = value` or one `[table]`, on the lines `first` to `last` counted from 1.

    `table` is the table it stands in, None under a heading that was not understood. `values` are the keys
    it sets, from the top; a heading sets none, nor does what has no table. `problem` says why it cannot be read.
    """

    first: int
    last: int
    table: Key | None
    values: Mapping[Key, Any]
    is_heading: bool = False
    problem: str = ""


def read_statements(text: str) -> list[Statement]:
    """Every statement of a file in its order; blank lines and comments are none."""
    lines = lines_of(text)
    found: list[Statement] = []
    table: Key | None = ()
    number = 0
    while number < len(lines):
        line = lines[number].strip()
        number += 1
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            table = _table(line)
            problem = "" if table is not None else "This heading is not understood, and what stands below it neither."
            found.append(Statement(number, number, table, {}, True, problem))
            continue
        statement = _setting(lines, number, table)
        found.append(statement)
        number = statement.last
    return found


def lines_of(text: str) -> list[str]:
    """The lines of a file without their ends, which may be those of another system."""
    return [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")]


def _table(line: str) -> Key | None:
    path: list[str] = []
    try:
        inner: Any = tomllib.loads(line)
    except (ValueError, RecursionError):
        return None
    while isinstance(inner, dict) and inner:
        name, inner = next(iter(inner.items()))
        path.append(name)
    return tuple(path) if isinstance(inner, dict) else None


def _setting(lines: list[str], number: int, table: Key | None) -> Statement:
    """The setting that begins on line `number`; the longest that can be read, since a list may go over lines."""
    goes_on = any(mark in lines[number - 1] for mark in ("[", '"""', "'''"))
    last = min(number + LONGEST, len(lines)) if goes_on else number
    problem = ""
    for end in range(number, last + 1):
        try:
            read = tomllib.loads("\n".join(lines[number - 1 : end]))
        except (ValueError, RecursionError):
            problem = problem or _why(lines[number - 1])
            continue
        values = {} if table is None else {(*table, *key): value for key, value in _flat(read)}
        return Statement(number, end, table, values)
    return Statement(number, number, table, {}, problem=problem)


def _flat(read: Mapping[str, Any], above: Key = ()) -> Iterator[tuple[Key, Any]]:
    for name, value in read.items():
        if isinstance(value, dict) and value:
            yield from _flat(value, (*above, name))
        else:
            yield (*above, name), value


def _why(line: str) -> str:
    key, equals, value = line.partition("=")
    if not equals:
        return "This line is not understood. Write it as name = value."
    name = key.strip()
    if not name.isascii() and not name.startswith(('"', "'")):
        return f'Put the name in quotes: "{name}" ={value.rstrip()}'
    return "The value is not understood. Put words in quotes, and lists in [ ]."
