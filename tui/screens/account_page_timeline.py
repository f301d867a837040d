"""What has happened with an account, newest first, long notes whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from textual.content import Content

from store.records.happenings import TimelineEntry
from store.timeline import ALL, ATTEMPTS, CHANGES, COMPLAINTS, PERSONAL
from tui.glyphs import Glyphs
from tui.literal import content
from tui.widgets.section_list import Piece, SectionLine, blank, own_words
from tui.width import cells, fit
from tui.wording import day_and_month
from tui.wrapping import wrap

STAR = "*"
MEANING_OF_STAR = f"{STAR} counts as personal contact"
_DAY = 8
_WHAT = 12
_MOST_TEXT = 20_000
_ENTRIES_KEPT = 1000
"""Somewhat more than are in one list, which is made again from where one has come to."""
_SHORT_WHAT = {"email": "mail"}
_SHORT_PARTS = {PERSONAL: "pers", ATTEMPTS: "tried", COMPLAINTS: "cmpl"}
_TONES = {"complaint": "risk", "resolved": "good", "left": "risk"}
_NOTHING = {
    ALL: "Nothing has happened yet; {log-contact} logs the first contact.",
    PERSONAL: "No personal contact yet; {log-contact} logs one, {timeline-all} shows the rest.",
    ATTEMPTS: "No attempt that went unanswered; {timeline-all} shows the rest.",
    COMPLAINTS: "No complaint was ever logged; {add-complaint} logs one, {timeline-all} shows the rest.",
    CHANGES: "Nothing has changed since the account came into the book; {timeline-all} shows the rest.",
}
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def timeline_lines(
    entries: Sequence[TimelineEntry], width: int, today: date, glyphs: Glyphs, *, by_month: bool, part: str = ALL
) -> list[SectionLine]:
    """Return the lines; `by_month` puts the month above its days, else it stands with each day."""
    lines: list[SectionLine] = []
    group = ""
    alike: Counter[tuple[object, ...]] = Counter()
    for entry in entries:
        if (above := _heading(entry.day, today, by_month)) != group:
            group = above
            if group:
                lines.append(SectionLine(("group", group), (Piece(f" {group}", "muted"),)))
        key = (entry.what, entry.id) if entry.id is not None else (entry.what, entry.day, entry.text)
        alike[key] += 1
        lines += _entry(entry, ("entry", *key, alike[key]), width, glyphs, by_month=by_month)
    said = _NOTHING.get(part, f"No {part} in this timeline; {{timeline-all}} shows the rest.")
    return lines or [blank("nothing"), own_words("none", f" {said}")]


def chip_line(parts: Sequence[str], chosen: str, width: int, key: str, title: str = "") -> tuple[Content, list[range]]:
    """Return the parts of the timeline behind its title, the chosen one in brackets, and the cells of each part.

    `key` is the one that chooses among them.
    """
    named = {part: part for part in (parts if chosen in parts else (*parts, chosen))}
    if cells(title) + sum(cells(part) + 2 for part in named) + 2 > width:
        named |= {part: short for part, short in _SHORT_PARTS.items() if part in named and part != chosen}
    line, places = content(f" {title} " if title else " ", "bold"), []
    for part, word in named.items():
        start = line.cell_length
        line += content(f"[{word}]", "bold") if part == chosen else content(f" {word} ", "$muted")
        places.append(range(start, line.cell_length))
    for aside in (f"{key} chooses", key) if key else ():
        gap = width - line.cell_length - len(aside) - 1
        if gap > 0:
            return line + content(" " * gap) + content(aside, "$muted"), places
    return line, places


def _heading(day: date, today: date, by_month: bool) -> str:
    if not by_month:
        return "" if day.year == today.year else str(day.year)
    month = day_and_month(day).split()[1]
    return month if day.year == today.year else f"{month} {day.year}"


@lru_cache(maxsize=_ENTRIES_KEPT)
def _entry(
    entry: TimelineEntry, key: tuple[object, ...], width: int, glyphs: Glyphs, *, by_month: bool
) -> Sequence[SectionLine]:
    day = f"{entry.day.day:>2} {_WEEKDAYS[entry.day.weekday()]}" if by_month else day_and_month(entry.day).rjust(6)
    what = fit(_SHORT_WHAT.get(entry.what, entry.what), _WHAT - 3, glyphs.cut)
    star = STAR if entry.personal else " "
    tone = _TONES.get(entry.what, "muted" if entry.id is None else "")
    first = (Piece(f" {fit(day, _DAY - 1)}", "muted"), Piece(f"{what} ", tone), Piece(f"{star} ", "accent"))
    indent = _DAY + _WHAT
    return [
        SectionLine((*key, count), (*(first if count == 0 else (Piece(" " * indent),)), *text), entry, aside=aside)
        for count, (text, aside) in enumerate(_texts(entry, max(width - indent - 1, 8)))
    ]


def _texts(entry: TimelineEntry, width: int) -> list[tuple[tuple[Piece, ...], str]]:
    """Return the pieces of each line of text, and the people at the right of the last one if they fit there."""
    text = (
        entry.text if len(entry.text) <= _MOST_TEXT else f"{entry.text[:_MOST_TEXT]}... (cut here, gt show has it all)"
    )
    detail = f"{entry.detail}  " if entry.detail and entry.what != "change" else ""
    lines = wrap(f"{detail}{text}", width)
    pieces = [(Piece(line),) for line in lines]
    if detail and lines[0].startswith(detail.rstrip()):
        pieces[0] = (Piece(detail.rstrip(), "muted"), Piece(lines[0][len(detail.rstrip()) :]))  # type: ignore[assignment]
    who = _who(entry)
    if not who:
        return [(line, "") for line in pieces]
    if cells(lines[-1]) + cells(who) + 3 <= width:
        return [*((line, "") for line in pieces[:-1]), (pieces[-1], who)]
    return [*((line, "") for line in pieces), *(((Piece(line, "muted"),), "") for line in wrap(who, width))]


def _who(entry: TimelineEntry) -> str:
    if not entry.people:
        return ""
    before = {"complaint": "from", "email": "to"}.get(entry.what, "with")
    return f"{before} {', '.join(entry.people)}"
