"""Cuts what was found out of its text, so that the first match is always in sight."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from store.records.found import Found, Places
from store.rules.graphemes import graphemes
from tui.safe_text import show
from tui.width import cells

_BEFORE = 3
"""A match that is cut out of a longer text stands behind a third of the passage."""
_BEHIND = 2
"""Cells behind a match for the sign that the text goes on."""
_BETWEEN = ", "
"""What stands between the fields of a text, and neither begins nor ends what is cut out of it."""
_LINE_ENDS = str.maketrans("\r\n\t", "   ")


class Part(NamedTuple):
    """A part of a passage, ready for a terminal; a match or what stands around one."""

    text: str
    is_match: bool


def beside_name(one: Found) -> tuple[str, Places]:
    """The text without the name of an account, which stands beside it; its city where only the name was meant."""
    if one.kind != "account":
        return one.text, one.places
    start = min(len(one.account_name) + 2, len(one.text))
    places = tuple((first - start, last - start) for first, last in one.places if first >= start)
    return (one.text[start:], places) if places else (one.city, ())


def passage(text: str, places: Sequence[tuple[int, int]], width: int, cut: str) -> list[Part]:
    """The part of a text around its first match in at most `width` cells, as one line; `cut` marks what is left out."""
    start = start_of(text, places, width)
    room = width - (cells(cut) if start else 0)
    parts = [Part(cut, False)] if start else []
    edges = sorted({start, len(text), *(edge for place in places for edge in place if edge > start)})
    for begin, end in pairwise(edges):
        is_match = any(first <= begin < last for first, last in places)
        said = show(text[begin : min(end, begin + 4 * width)].translate(_LINE_ENDS))
        if cells(said) > room or (cells(said) == room and end < len(text)):
            return [*parts, *_clipped(said, room, cut, is_match)]
        parts.append(Part(said, is_match))
        room -= cells(said)
    return parts


def start_of(text: str, places: Sequence[tuple[int, int]], width: int) -> int:
    """Where the passage begins: at the beginning of the text, or at a word some cells before the first match."""
    if not places:
        return 0
    first, last = places[0]
    head = show(text[:first][-4 * width :].translate(_LINE_ENDS))
    if first <= 4 * width and cells(head) + cells(show(text[first : min(last, first + width)])) <= width - _BEHIND:
        return 0
    start, room = first, width // _BEFORE
    for piece in reversed(list(graphemes(text[max(0, first - width) : first]))):
        room -= cells(show(piece.translate(_LINE_ENDS)))
        if room < 0:
            break
        start -= len(piece)
    space = text.find(" ", start, first)
    start = space + 1 if start and 0 <= space < first - 1 else start
    return first - len(text[start:first].lstrip(_BETWEEN)) if start else 0


def _clipped(said: str, room: int, cut: str, is_match: bool) -> list[Part]:
    kept, used = "", 0
    for piece in graphemes(said):
        if used + cells(piece) > room - cells(cut):
            break
        kept, used = kept + piece, used + cells(piece)
    if kept.rstrip().endswith(","):
        kept = f"{kept.rstrip(_BETWEEN)} "
    return [part for part in (Part(kept, is_match), Part(cut, False)) if part.text]
