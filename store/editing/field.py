"""One field of a record as a person fills it in: its name, what is allowed there, and how the typed text is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from store.clean_text import clean_text

Read = Callable[[str], Any]
"""Returns the value that a typed text means, None for nothing. Raises InvalidError for what cannot be."""


def any_text(typed: str) -> str | None:
    """Text of any length as it may be stored; None for nothing but blanks. Raises InvalidError."""
    return clean_text(typed) if typed.strip() else None


@dataclass(frozen=True, slots=True)
class Field:
    """A field by the name it is stored under and the word that stands before it.

    `hint` is a sentence that says what is allowed. `choices` are words to complete; a field may take others as
    well, which `read` decides. Of an `is_list` field each part between commas is completed; an `is_long` one
    takes a text of several lines.
    """

    name: str
    label: str
    hint: str = ""
    read: Read = any_text
    choices: tuple[str, ...] = ()
    is_list: bool = False
    is_long: bool = False
