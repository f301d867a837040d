"""Leaves out of what a terminal sends whatever is no key and no move of the mouse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message
from textual.messages import InBandWindowResize

_PIECE = re.compile(
    r"""
    \x1b\[M...                              # the mouse, as the oldest terminals tell of it
    | \x1b\[\[.                             # a function key of the Linux console
    | \x1b\[\d+\$                           # a key with shift in rxvt
    | \x1b\[[0-?]*[ -/]*[@-~]               # a key, or an answer
    | \x1bO[\d;]*[^\d;]                     # a key of the keypad
    | \x1b[]PX^_].*?(?:\x07|\x1b\\)         # an answer in words
    | [^\x1b]+ | \x1b
    """,
    re.VERBOSE | re.DOTALL,
)
_BEGUN = re.compile(
    r"\x1b(?:\[(?:\[|M.{0,2}|(?!\d+\$)[0-?]*[ -/]*)|O[\d;]*|[]PX^_](?:(?!\x07|\x1b\\).)*)?\Z", re.DOTALL
)
"""A piece that has no end yet."""
_MOUSE = re.compile(r"\x1b\[<\d+;\d+;\d+[Mm]")
"""What comes by the thousand."""
_WORDS = re.compile(r"\x1b[]PX^_]")
_ANSWER_BEGUN = re.compile(r"\x1b(?:\[M.*|\[[0-?]+[ -/]*|\]\d.*|P[\d>!$+].*|_G.*)", re.DOTALL)
"""Such a piece that nobody types: with alt held down, the keys [ ] P _ send no more than their two bytes."""


class SequenceReader:
    """Knows the sequences apart that begin with an escape byte, by their form.

    What Textual does not know it takes for keys, letter by letter. But terminals and what runs in them answer questions
    that others have asked, and late: of `ESC ] 11 ; rgb : ...` it would obey each letter.
    """

    def __init__(self) -> None:
        self._held = ""
        """The beginning of a sequence, of which the rest has not come yet."""

    def known(self, typed: str) -> Iterator[str]:
        """Yield what has come without the sequences that mean nothing; one without its end is held back."""
        rest = self._held + typed
        begun = _BEGUN.search(rest)
        self._held = begun[0] if begun else ""
        for piece in _PIECE.findall(rest[: begun.start()] if begun else rest):
            if not piece.startswith("\x1b") or piece == "\x1b" or _MOUSE.fullmatch(piece) or _is_known(piece):
                yield piece

    def let_go(self) -> Iterator[str]:
        """Yield what was held back as keys, since no more has come for a while; an answer is dropped."""
        if self._held and not _ANSWER_BEGUN.fullmatch(self._held):
            yield self._held
        self._held = ""


@lru_cache(maxsize=512)
def _is_known(sequence: str) -> bool:
    """Whether a sequence is a key, the mouse or the focus."""
    if _WORDS.match(sequence):
        return False
    parser = XTermParser()
    try:
        told = list(parser.feed(sequence))
        # Only after what it knows does it take the letter that follows for a key.
        is_over = bool(list(parser.feed("x")))
    except (ValueError, OverflowError):
        # The number of a letter that there is not.
        return False
    return is_over and not any(_is_mistaken(message, sequence) for message in told)


def _is_mistaken(message: Message, sequence: str) -> bool:
    """Whether Textual makes what it should not of a sequence.

    A size, since a signal tells of each, and the terminal is asked then; or the letter with the number of a key
    that has no letter.
    """
    if isinstance(message, events.Key):
        return message.character is not None and sequence.startswith("\x1b[") and not sequence.endswith("u")
    return isinstance(message, events.Resize | InBandWindowResize)
