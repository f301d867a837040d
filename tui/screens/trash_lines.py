"""How deletions in the trash, and the records they took, are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from textual.content import Content

from store.clock import local_time
from store.records.trash import DeletedRecord, TrashEntry
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.trash_words import kind_word, what_went_with
from tui.widgets.section_list import Piece, SectionLine
from tui.width import cells, clip, fit
from tui.wording import day_said, first_line, near_date
from tui.wrapping import wrap

_WHEN, _KIND = 16, 13
_GAP = 2
_ROOM_FOR_KIND = 70
_FACTS = {
    "account": ("stage", "segment", "owner", "city", "domain"),
    "person": ("role", "email", "phone", "mobile"),
    "interaction": ("day", "kind", "mood"),
    "complaint": ("received_on", "severity", "category"),
    "todo": ("due_on", "assignee"),
    "moment": ("due_on", "went"),
    "goal": ("measure", "by_on"),
    "promise": ("promised_by", "due_on", "state"),
    "signal": ("day",),
    "contract": ("period", "started_on", "renews_on"),
}
"""Columns that say in a line which record it was."""
_DAYS = ("day", "received_on", "due_on", "by_on", "started_on", "renews_on")
_TEXTS = {"account": "note", "person": "facts", "moment": "preparation", "signal": "kind", "contract": "plan"}
"""The column that holds the text of a record; `text` for other kinds."""


def column_titles(width: int) -> Content:
    """Return the titles above the columns of the list."""
    kind = f"{fit('Kind', _KIND)} " if width >= _ROOM_FOR_KIND else ""
    return content(f"  {fit('Deleted', _WHEN)} {kind}What", "$muted")


def entry_line(one: TrashEntry, width: int, today: date, glyphs: Glyphs) -> SectionLine:
    """Return one deletion: when it was, of what kind, what it took and what went with it."""
    at = local_time(one.at)
    pieces = [Piece(f" {fit(f'{near_date(at.date(), today)} {at:%H:%M}', _WHEN, glyphs.cut)} ", "muted")]
    if width >= _ROOM_FOR_KIND:
        pieces.append(Piece(f"{fit(kind_word(one), _KIND, glyphs.cut)} ", "muted"))
    room = width - sum(cells(piece.text) for piece in pieces) - cells(show(one.name)) - _GAP
    return SectionLine(one.id, (*pieces, Piece(one.name)), one, aside=_within(what_went_with(one), room, glyphs))


def _within(parts: str, room: int, glyphs: Glyphs) -> str:
    """Return as many whole parts as there is room for, with a sign where some are left out."""
    said = parts
    while said and cells(said) > room:
        said = f"{shorter}{glyphs.cut}" if (shorter := said.rpartition(", ")[0]) else ""
    return said


def record_lines(
    records: Sequence[DeletedRecord], entry: TrashEntry, width: int, height: int, today: date, glyphs: Glyphs
) -> list[Content]:
    """Return what can be seen of the deleted records: one of them whole, or the beginnings of several."""
    if len(records) == 1:
        lines = list(_whole(records[0], entry, width - 2, today, glyphs))
    else:
        went_with = list(_went_with(entry))
        lines = [*[(_beginning(one), "") for one in records[: max(height - len(went_with), 0)]], *went_with]
    return [content(f" {clip(show(line), width - 2, glyphs.cut)}", tone) for line, tone in lines[:height]]


def _whole(one: DeletedRecord, entry: TrashEntry, width: int, today: date, glyphs: Glyphs) -> Iterator[tuple[str, str]]:
    facts = [_said(name, one.values.get(name), today) for name in _FACTS[one.kind]]
    whose = [entry.account] if entry.account else []
    if said := glyphs.beside([*whose, *filter(None, facts)]):
        yield said, "$muted"
    for line in wrap(_text(one), width) if _text(one) else ():
        yield line, ""
    yield from _went_with(entry)


def _went_with(entry: TrashEntry) -> Iterator[tuple[str, str]]:
    if parts := what_went_with(entry):
        yield f"{parts[0].upper()}{parts[1:]}.", "$muted"


def _beginning(one: DeletedRecord) -> str:
    return first_line(str(one.values.get("name") or _text(one) or one.values.get("day") or ""))


def _text(one: DeletedRecord) -> str:
    return str(one.values.get(_TEXTS.get(one.kind, "text")) or "")


def _said(name: str, value: Any, today: date) -> str:
    if value is None:
        return ""
    return day_said(date.fromisoformat(value), today) if name in _DAYS else first_line(str(value))
