"""Turns what a terminal sends into keys, moves of the mouse and pastes."""

from __future__ import annotations

from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator

from textual import constants, events
from textual._xterm_parser import XTermParser
from textual.message import Message

from tui.paste_reader import Part, PasteReader
from tui.sequence_reader import SequenceReader

_ESCAPE_SECONDS = constants.ESCAPE_DELAY + 0.01
"""A little longer than the parser lets an escape byte wait for the rest of its sequence: it is asked only once."""
_ESCAPE = "\x1b"
_PASTE_SECONDS = 1.0
"""After such a silence the end of a paste may never come."""


class TerminalInput:
    """What is pasted is no key, and what is neither key nor mouse is left out."""

    def __init__(self) -> None:
        self.waits: float | None = None
        """Seconds after which `pause` is to be called if nothing more has come; None for never."""
        self._pastes = PasteReader()
        self._sequences = SequenceReader()
        self._parser = XTermParser()
        self._decode = getincrementaldecoder("utf-8")("replace").decode

    def read(self, sent: bytes) -> Iterator[Message]:
        """Yield what has come, in its order."""
        # An escape key looks like the begin of a sequence until nothing has followed for a while.
        self.waits = _ESCAPE_SECONDS
        yield from self._messages(self._pastes.parts(self._decode(sent)))
        yield from self._parser.tick()

    def pause(self) -> Iterator[Message]:
        """Yield what was held back for something that has not come."""
        is_short = self.waits == _ESCAPE_SECONDS
        self.waits = _PASTE_SECONDS if is_short and self._pastes.is_waiting else None
        yield from self._messages(self._pastes.let_go() if is_short else self._pastes.give_up())
        yield from self._parser.tick()
        for piece in self._sequences.let_go():
            if piece == _ESCAPE:
                yield events.Key("escape", piece)
            else:
                # The parser, too, waits for what may follow.
                self.waits = _ESCAPE_SECONDS
                yield from self._parser.feed(piece)

    def _messages(self, parts: Iterable[Part]) -> Iterator[Message]:
        for part in parts:
            if part.is_pasted:
                yield events.Paste(part.text.replace("\x00", ""))
            else:
                yield from self._keys(self._sequences.known(part.text))

    def _keys(self, pieces: Iterable[str]) -> Iterator[Message]:
        for piece in pieces:
            yield from self._parser.feed(piece)
