"""The two choices that may stand anywhere on a command line: which book, and which day it is.

The standard library only, so that the fast lane can read them too.
"""

from __future__ import annotations

from store.errors import InvalidError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

CHOICES = ("--book", "--today")


class Everywhere:
    """What was chosen, None where nothing was, and the words that are left."""

    __slots__ = ("book", "today", "words")

    def __init__(self, typed: Sequence[str]) -> None:
        """Take the choices out of a command line; after `--` everything is left as it is.

        Raises InvalidError for a choice without its value.
        """
        self.words: list[str] = []
        chosen: dict[str, str] = {}
        waiting = ""
        for index, word in enumerate(typed):
            name, equals, value = word.partition("=")
            if waiting:
                chosen[waiting], waiting = word, ""
            elif word == "--":
                self.words += typed[index:]
                break
            elif name not in CHOICES:
                self.words.append(word)
            elif equals:
                chosen[name] = value
            else:
                waiting = name
        for name in CHOICES:
            if waiting == name or chosen.get(name) == "":
                raise InvalidError(f"{name} lacks its value.", hint=_HINTS[name])
        self.words = [word if word.isascii() else _as_utf8(word) for word in self.words]
        self.book = chosen.get("--book")
        self.today = chosen.get("--today")


def _as_utf8(word: str) -> str:
    """A word as it was typed, also where the locale could not spell it and left its bytes undecoded."""
    try:
        return word.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeError:
        return word


_HINTS = {
    "--book": "Give the book's file, such as --book work.db.",
    "--today": "Give a day, such as --today 2026-11-23 or --today 2026-11-23T10:00.",
}
