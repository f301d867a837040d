"""Completes the word before the cursor."""

from collections.abc import Callable, Sequence
from itertools import takewhile

Words = Callable[[str, bool], Sequence[str]]
"""Returns the words that a beginning could mean; the second argument says whether it is the line's first word."""


def completed(line: str, position: int, words: Words) -> tuple[str, int]:
    """Return the line with the word before the position completed as far as it is certain, and the new position."""
    start = line.rfind(" ", 0, position) + 1
    beginning = line[start:position]
    possible = words(beginning, not line[:start].strip())
    if not possible:
        return line, position
    end = shared_beginning(possible)
    if len(possible) == 1:
        end += " "
    elif len(end) < len(beginning):
        return line, position
    return line[:start] + end + line[position:], start + len(end)


def shared_beginning(words: Sequence[str]) -> str:
    """Return what all of these words begin with."""
    same = takewhile(lambda letters: len(set(letters)) == 1, zip(*words, strict=False))
    return "".join(letters[0] for letters in same)
