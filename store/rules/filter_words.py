"""Takes a filter apart into its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

Place = tuple[int, int]
"""Where a word begins and ends in the line that was typed."""

_QUOTE = '"'
_SIGNS = ":<>"


class Word(NamedTuple):
    """One word without its quotes; a literal one is text, whatever it looks like."""

    text: str
    is_literal: bool
    place: Place


def words_of_line(line: str) -> Iterator[Word]:
    """Yield the words of a line; quotes keep blanks together, and a quote at the start of a word makes it literal.

    A quote that is not closed ends with the line.
    """
    text, start, is_literal, is_inside = "", None, False, False
    for position, character in enumerate(line):
        if character.isspace() and not is_inside:
            if start is not None:
                yield Word(text, is_literal, (start, position))
            text, start, is_literal = "", None, False
            continue
        start = position if start is None else start
        if character == _QUOTE:
            is_literal |= text in ("", "-") and not is_inside
            is_inside = not is_inside
        else:
            text += character
    if start is not None:
        yield Word(text, is_literal, (start, len(line)))


def words_given(texts: Iterable[str]) -> tuple[str, list[Word]]:
    """The line that words of a shell would be, and they with their places in it; one with a blank was quoted there."""
    line, words = "", list[Word]()
    for text in texts:
        typed = f'"{text}"' if " " in text else text
        start = len(line)
        line += f"{typed} "
        is_literal = " " in text and not any(sign in text.split(" ")[0] for sign in _SIGNS)
        words.append(Word(text, is_literal, (start, start + len(typed))))
    return line.rstrip(" "), words
