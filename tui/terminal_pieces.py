"""What is drawn in one go from a place of the screen on: runs of letters, each of one style."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tui.width import ONE_CELL_EACH, cells

Run = tuple[str, str]
"""The style, as codes with semicolons between, and the letters."""

_STYLE = re.compile(r"\x1b\[([\d;]*)m")
_PLAIN = ("", "0")


@lru_cache(maxsize=256)
def runs_of(piece: str) -> tuple[Run, ...]:
    """Return the runs of what Textual writes: before each run its whole style, behind it a reset."""
    text, *rest = _STYLE.split(piece)
    runs = [("", text)] if text else []
    style = ""
    for added, text in zip(rest[0::2], rest[1::2], strict=True):
        style = "" if added in _PLAIN else f"{style};{added}" if style else added
        if text:
            runs.append((style, text))
    return tuple(runs)


def text_of(runs: Sequence[Run]) -> str:
    """Return the letters of all runs."""
    return "".join([text for _, text in runs])


def difference(before: Sequence[Run], after: Sequence[Run]) -> tuple[int, Sequence[Run]]:
    """Return the runs to be drawn where the others stand, and how many cells further right they begin.

    What is the same at the left and right ends is left out, as far as each letter there takes one cell beyond doubt.
    """
    old, new = text_of(before), text_of(after)
    head = _same_from_the_left(before, after)
    if head and any(text[head : head + 1] and cells(text[head]) == 0 for text in (old, new)):
        # A mark belongs to the letter before it.
        head -= 1
    if cells(old) != cells(new):
        return head, _between(after, head, len(new))
    tail = min(_same_from_the_left(_turned(before), _turned(after)), len(new) - head, len(old) - head)
    changed = new[head : len(new) - tail]
    if not ONE_CELL_EACH.fullmatch(changed):
        # These letters may reach into what stands behind them.
        tail = max(tail - len(changed), 0)
    return head, _between(after, head, len(new) - tail)


def _same_from_the_left(one: Sequence[Run], other: Sequence[Run]) -> int:
    """Return how many letters are the same, as far as each takes one cell."""
    same = 0
    for (style, text), (other_style, other_text) in zip(one, other, strict=False):
        if style != other_style:
            break
        known = ONE_CELL_EACH.match(text)
        most = known.end() if known else 0
        if text != other_text:
            pairs = zip(text, other_text, strict=False)
            differ = (place for place, (letter, other_letter) in enumerate(pairs) if letter != other_letter)
            return same + min(next(differ, min(len(text), len(other_text))), most)
        same += most
        if most < len(text):
            break
    return same


def _turned(runs: Sequence[Run]) -> list[Run]:
    return [(style, text[::-1]) for style, text in reversed(runs)]


def _between(runs: Sequence[Run], first: int, end: int) -> list[Run]:
    cut: list[Run] = []
    place = 0
    for style, text in runs:
        if kept := text[max(first - place, 0) : max(end - place, 0)]:
            cut.append((style, kept))
        place += len(text)
    return cut
