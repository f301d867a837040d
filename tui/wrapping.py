"""Breaks text into lines of so many terminal cells."""

from store.rules.graphemes import graphemes
from tui.safe_text import show_lines
from tui.width import cells


def wrap(text: str, width: int) -> list[str]:
    """Return the text as harmless lines of at most `width` cells; its own line ends are kept.

    Lines break at spaces; a word that is wider than a line, or a script without spaces, breaks between graphemes.
    """
    return [piece for line in show_lines(text) for piece in _wrapped(line, max(width, 2))]


def _wrapped(line: str, width: int) -> list[str]:
    if cells(line) <= width:
        return [line]
    lines: list[str] = []
    current, used = "", 0
    for word in line.split(" "):
        room = cells(word)
        if current and used + 1 + room <= width:
            current, used = f"{current} {word}", used + 1 + room
            continue
        if current:
            lines.append(current)
        *full, current = _pieces(word, width)
        lines += full
        used = cells(current)
    return [*lines, current]


def _pieces(word: str, width: int) -> list[str]:
    """Cut one word into pieces that fit; a single piece when it does already."""
    if cells(word) <= width:
        return [word]
    pieces, current, used = [], "", 0
    for grapheme in graphemes(word):
        room = cells(grapheme)
        if current and used + room > width:
            pieces.append(current)
            current, used = "", 0
        current, used = current + grapheme, used + room
    return [*pieces, current]
