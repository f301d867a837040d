"""Reads cells of text, lists, yes and no, and days, by the type of their field."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from store.clean_text import NAME_LIMIT, TEXT_LIMIT, clean_line, clean_text
from store.exchange.values.dates_in_columns import DateColumn, birthday_reader, date_reader
from store.exchange.values.json_text import NotText
from store.exchange.values.refused import ValueRefusedError
from store.exchange.values.truth_words import read_truth

Reader = Callable[[str], Any]
Unguard = Callable[[str], str]
"""Takes the guard against spreadsheets off a cell, in files that are guarded."""


def _line(unguard: Unguard) -> Reader:
    return lambda text: _within(clean_line(unguard(text)), TEXT_LIMIT)


def _name(unguard: Unguard) -> Reader:
    def read(text: str) -> str:
        if isinstance(text, NotText):
            raise ValueRefusedError("is not a name, which must be text.")
        return _within(clean_line(unguard(text)), NAME_LIMIT)

    return read


def _text(unguard: Unguard) -> Reader:
    return lambda text: clean_text(unguard(text))


def _list(unguard: Unguard) -> Reader:
    def read(text: str) -> tuple[str, ...]:
        parts = (clean_line(part) for part in _parts(unguard(text)))
        return tuple(dict.fromkeys(part for part in parts if part))

    return read


def _parts(text: str) -> list[str]:
    """The parts of a list with commas or semicolons between, or written as JSON."""
    if text.startswith("["):
        try:
            found = json.loads(text)
        except ValueError:
            found = None
        if isinstance(found, list) and all(isinstance(part, str) for part in found):
            return found
    return text.replace(";", ",").split(",")


def _truth(unguard: Unguard) -> Reader:
    return lambda text: read_truth(unguard(text))


def _within(text: str, limit: int) -> str:
    if len(text) > limit:
        raise ValueRefusedError(f"is {len(text):,} characters long; {limit:,} is the most that is kept.")
    return text


DATE_READERS: dict[str, Callable[[DateColumn], Reader]] = {
    "date": date_reader,
    "birthday": birthday_reader,
    "moment": lambda column: column.read,
}
TEXT_READERS: dict[str, Callable[[Unguard], Reader]] = {
    "line": _line,
    "name": _name,
    "text": _text,
    "list": _list,
    "truth": _truth,
}
"""What makes the reader of a column, by the type of its field."""
