"""The words above and below the account list: the filter and its order, the figures of the day, what is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from store.records.account import AccountCounts
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.width import cells, clip, clip_words
from tui.wording import counted
from tui.wrapping import wrap

_FILTER_LEAST = 12
_NO_FILTER = "filter"


def figures(counts: AccountCounts | None, room: int, glyphs: Glyphs) -> str:
    """Return the figures of the day, the most pressing first, as many as fit into `room` cells."""
    if counts is None:
        return ""
    parts = [
        f"{counts.attention} need{'s' if counts.attention == 1 else ''} attention" if counts.attention else "",
        f"{counts.over} over cadence" if counts.over else "",
        counted(counts.complaints, "complaint") if counts.complaints else "",
        f"{counts.renewals} renew{'s' if counts.renewals == 1 else ''} within 30 days" if counts.renewals else "",
    ]
    said = [part for part in parts if part] or ["nobody needs attention"]
    while said and cells(glyphs.beside(said)) > room:
        said.pop()
    return glyphs.beside(said)


class Sought(NamedTuple):
    """What rows are filtered by, with the key that does it, what they are sorted by, and how many are marked."""

    key: str
    said: str
    order: str
    marked: str = ""


def head_line(sought: Sought, width: int, counts: AccountCounts | None, glyphs: Glyphs) -> Content:
    """Return the key of the filter, what is filtered and sorted by, and the figures of the day at the right edge."""
    left = sought_words(sought, width, glyphs)
    return left + at_right(figures(counts, width - left.cell_length - 3, glyphs), width - left.cell_length)


def sought_words(sought: Sought, width: int, glyphs: Glyphs) -> Content:
    """Return the key of the filter, what rows are filtered and sorted by, and how many are marked.

    The filter is cut only where the line is too short for all of these.
    """
    key = content(f" {sought.key} ", "bold $accent")
    marked = content(f"   {sought.marked}" if sought.marked else "", "bold $accent")
    least = min(cells(show(sought.said)) or cells(_NO_FILTER), _FILTER_LEAST)
    room = width - key.cell_length - marked.cell_length - 1
    order = content(clip_words(f"   sort: {sought.order}", max(room - least, 0), glyphs.cut), "$muted")
    room = max(room - order.cell_length, least)
    words = content(clip(show(sought.said), room, glyphs.cut)) if sought.said else content(_NO_FILTER, "$muted")
    return key + words + order + marked


def at_right(words: str, width: int) -> Content:
    """Return words against the right edge of so many cells, one cell left free."""
    return content(words.rjust(width - 1), "$muted")


def seen_line(total: int, seen: range, listed: int, width: int) -> str:
    """Return how many accounts there are, how many of them are on the screen and how many follow.

    `listed` is how many there are without the filter, `total` with it.
    """
    found = counted(total, "account") if total == listed else f"{total:,} of {counted(listed, 'account')}"
    if len(seen) >= total:
        return found
    if seen.start:
        return f"{found}, {seen.start + 1:,} to {seen.stop:,} shown"
    more = f" above; {total - seen.stop:,} more below" if width >= 100 else ""
    return f"{found}, {len(seen)} shown{more}"


def nothing_lines(said: str, without: Sequence[tuple[str, int]], meant: str, way_out: str, width: int) -> list[Content]:
    """Return what stands in place of the rows when no account fits the filter.

    `without` counts what there is without a word of it, `meant` is what may have been meant, `way_out` names the keys.
    """
    instead = "".join(f'   Without "{show(word)}": {count:,}.' for word, count in without[:3])
    instead += f"   Did you mean {meant}?" if meant else ""
    return [
        content(""),
        *(content(f"   {line}") for line in wrap(f"No account matches  {show(said)}.{instead}", width - 4)),
        *(content(f"   {line}", "$muted") for line in wrap(way_out, width - 4)),
    ]
