"""Parts what is pasted from what is typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_BEGIN, _END = "\x1b[200~", "\x1b[201~"
"""What a terminal sends around a paste, once it was asked to."""
_LEAST_HELD = 2
"""An escape byte alone is a key, and is not held back."""
_LEAST_SURE = 4
"""So much of a mark is not what keys send."""
_PRESSED = re.compile(r".|\x1b.|(?:\x1b\[[\d;:<?]*[ -/]*[@-~]|\x1bO.)+|\x1b\[200~.*", re.DOTALL)
"""What comes at once when somebody presses a key, moves the mouse or pastes anew; a text comes in larger pieces."""


class Part(NamedTuple):
    """A piece of the input: keys as the terminal sends them, or the whole of what was pasted."""

    text: str
    is_pasted: bool = False


class PasteReader:
    """Between the marks around a paste nothing is a key, whatever bytes it holds.

    Textual looks for keys in there too: an escape byte in a pasted text would press those that follow it.
    """

    def __init__(self) -> None:
        self._pasted: list[str] | None = None
        """What has come of a paste so far; None outside of one."""
        self._held = ""
        """The beginning of a mark, of which the rest has not come yet."""
        self._is_given_up = False
        """Whether the end of the paste has not come for so long that it may never come."""

    @property
    def is_waiting(self) -> bool:
        """Whether a paste has begun, or a mark, of which the end has not come and may still."""
        return bool(self._held) or (self._pasted is not None and not self._is_given_up)

    def parts(self, typed: str) -> Iterator[Part]:
        """Yield what has come, in its order; a paste once its end has come."""
        if self._is_given_up:
            self._is_given_up = False
            if _PRESSED.fullmatch(typed):
                self._pasted = None
        rest, self._held = self._held + typed, ""
        while rest:
            if self._pasted is None and _END in rest.partition(_BEGIN)[0]:
                # What stands before an end was pasted, even if the paste held an end of its own.
                self._pasted = []
            mark = _BEGIN if self._pasted is None else _END
            before, found, rest = rest.partition(mark)
            if not found:
                before, self._held = _without_beginning_of(mark, before)
            if self._pasted is None:
                if before:
                    yield Part(before)
                self._pasted = [] if found else None
                continue
            self._pasted.append(before)
            if found:
                yield from self._whole()
                self._pasted = None

    def let_go(self) -> Iterator[Part]:
        """Yield what was held back as keys, since no more has come for a while."""
        if self._pasted is None and 0 < len(self._held) < _LEAST_SURE:
            yield Part(self._held)
            self._held = ""

    def give_up(self) -> Iterator[Part]:
        """Yield a paste without its end, since nothing has come for long; the next key is a key.

        More of the text, if it comes after all, is pasted too.
        """
        if self._pasted is not None:
            self._pasted.append(self._held)
            yield from self._whole()
            self._pasted, self._is_given_up = [], True
        self._held = ""

    def _whole(self) -> Iterator[Part]:
        if whole := "".join(self._pasted or ()):
            yield Part(whole, is_pasted=True)


def _without_beginning_of(mark: str, text: str) -> tuple[str, str]:
    """Return the text without a beginning of the mark at its end, and that."""
    for length in range(len(mark) - 1, _LEAST_HELD - 1, -1):
        if text.endswith(mark[:length]):
            return text[:-length], text[-length:]
    return text, ""
