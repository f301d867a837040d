"""One line said, one line heard; for people who listen, for pipes, and for terminals that cannot draw."""

from __future__ import annotations

import sys

from store.errors import StoreError
from tui.cli import output

_WORDS = {"enter": "", "skip": ">", "right": ">", "back": "<", "left": "<", "quit": "q", "undo": "u", "help": "?"}
"""Words that may be said instead of a key, as dictation does."""


class Ended(Exception):
    """Nothing more will be typed, or q was: the review is left where it is."""


def say(*texts: str) -> None:
    """Print lines."""
    output.lines(texts)


def refuse(problem: StoreError) -> None:
    """Print why something was not done, and what helps; the talk goes on."""
    say(f"Not done: {problem} {problem.hint}".rstrip())


def hear(prompt: str) -> str:
    """Print a prompt on a line of its own and return the next line without blanks around it. Raises Ended."""
    say(prompt)
    output.flush()
    line = sys.stdin.readline()
    said = _WORDS.get(line.strip().lower(), line.strip())
    if not line or said == "q":
        raise Ended
    return said


def parted(line: str) -> tuple[str, str]:
    """Return the letter that a line begins with and the rest; `s2`, `m1` and `:gt` need no blank between them."""
    letter, rest = line[:1], line[1:]
    if rest and not rest[0].isspace() and not rest.isdigit() and letter != ":":
        return line, ""
    return letter, rest.strip()
