"""Fits text into terminal cells, where a Chinese character takes two and a Thai vowel none."""

import re

from store.rules.graphemes import graphemes

CUT = ">"
"""Marks what was cut where nobody chose the signs, so that every terminal can show it."""
ONE_CELL_EACH = re.compile(
    "[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2200-\u22ff\u2500-\u25fc\u2713\u2800-\u28ff]*"
)
"""Letters of which every terminal knows that each takes one cell: Latin, and the signs that rows are made of."""
_JOINER = "\u200d"


def cells(text: str) -> int:
    """Return how many cells the text takes on the screen; the text has been through `safe_text.show`."""
    if text.isascii() or ONE_CELL_EACH.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def fit(text: str, width: int, cut: str = CUT) -> str:
    """Return the text in exactly `width` cells: padded on the right, or cut between graphemes and marked."""
    if width <= 0:
        return ""
    text, used = _shortened(text, width, cut)
    return text + " " * (width - used)


def fit_right(text: str, width: int, cut: str = CUT) -> str:
    """Return the text in exactly `width` cells, padded on the left."""
    if width <= 0:
        return ""
    text, used = _shortened(text, width, cut)
    return " " * (width - used) + text


def clip(text: str, width: int, cut: str = CUT) -> str:
    """Return the text in at most `width` cells, cut between graphemes and marked, without padding."""
    return _shortened(text, width, cut)[0] if width > 0 else ""


def clip_words(text: str, width: int, cut: str = CUT) -> str:
    """Return the text in at most `width` cells, cut behind a word and marked; within one where the first is longer."""
    if cells(text) <= width:
        return text
    kept = clip(text, max(width - cells(cut), 1), " ").rstrip()
    whole = kept if text[len(kept) : len(kept) + 1] == " " else kept.rpartition(" ")[0].rstrip()
    return f"{whole} {cut}" if whole else clip(text, width, cut)


def _shortened(text: str, width: int, cut: str) -> tuple[str, int]:
    """Return the text in at most `width` cells and the cells it takes."""
    # A joiner at either end would join the text to what stands beside it and spoil the count.
    text = text.strip(_JOINER)
    if (used := cells(text)) <= width:
        return text, used
    if ONE_CELL_EACH.fullmatch(text):
        return text[: width - 1] + cut, width
    kept, used = [], 0
    for piece in graphemes(text):
        if used + cells(piece) >= width:
            break
        kept.append(piece)
        used += cells(piece)
    return "".join(kept) + " " * (width - 1 - used) + cut, width
