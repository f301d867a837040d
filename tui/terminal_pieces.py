"""What is drawn in one go from a place of the screen on: runs of letters, each of one style."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.width import ONE_CELL_EACH

Run = tuple[str, str]
"""The style, as codes with semicolons between, and the letters."""

_STYLE = re.compile(r"\x1b\[([\d;]*)m")
_PLAIN = ("", "0")


def runs_of(piece: str) -> list[Run]:
    """Return the runs of what Textual writes: before each run its whole style, behind it a reset."""
    text, *rest = _STYLE.split(piece)
    runs = [("", text)] if text else []
    style = ""
    for added, text in zip(rest[0::2], rest[1::2], strict=True):
        style = "" if added in _PLAIN else f"{style};{added}" if style else added
        if text:
            runs.append((style, text))
    return runs


def text_of(runs: Sequence[Run]) -> str:
    """Return the letters of all runs."""
    return "".join([text for _, text in runs])


def difference(before: Sequence[Run], after: Sequence[Run]) -> tuple[int, Sequence[Run]]:
    """Return the runs to be drawn where the others stand, and how many cells further right they begin.

    What is the same at the left and right ends is left out, if the places of all letters are beyond doubt.
    """
    old, new = text_of(before), text_of(after)
    if len(old) != len(new) or not ONE_CELL_EACH.fullmatch(old) or not ONE_CELL_EACH.fullmatch(new):
        return 0, after
    head = _same_from_the_left(before, after)
    turned = [_turned(runs) for runs in (before, after)]
    tail = min(_same_from_the_left(*turned), len(new) - head)
    return head, _between(after, head, len(new) - tail)


def _same_from_the_left(one: Sequence[Run], other: Sequence[Run]) -> int:
    same = 0
    for (style, text), (other_style, other_text) in zip(one, other, strict=False):
        if style != other_style:
            break
        if text != other_text:
            pairs = zip(text, other_text, strict=False)
            differ = (place for place, (letter, other_letter) in enumerate(pairs) if letter != other_letter)
            return same + next(differ, min(len(text), len(other_text)))
        same += len(text)
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
