"""Parts what is pasted from what is typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_BEGIN, _END = "\x1b[200~", "\x1b[201~"
"""What a terminal sends around a paste, once it was asked to."""
_LEAST_HELD = 2
"""An escape byte alone is a key, and is not held back."""


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

    def parts(self, typed: str) -> Iterator[Part]:
        """Yield what has come, in its order; a paste once its end has come."""
        rest, self._held = self._held + typed, ""
        while rest:
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
                yield Part("".join(self._pasted), is_pasted=True)
                self._pasted = None

    def let_go(self) -> Iterator[Part]:
        """Yield what was held back as keys, since no more has come for a while."""
        if self._held and self._pasted is None:
            yield Part(self._held)
            self._held = ""


def _without_beginning_of(mark: str, text: str) -> tuple[str, str]:
    """Return the text without a beginning of the mark at its end, and that."""
    for length in range(len(mark) - 1, _LEAST_HELD - 1, -1):
        if text.endswith(mark[:length]):
            return text[:-length], text[-length:]
    return text, ""
