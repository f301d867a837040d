"""The to-dos as lines under headings, by when they are due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from textual.content import Content

from store.records.happenings import Todo
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.widgets.section_list import Piece, SectionLine, heading
from tui.width import fit
from tui.wording import counted, near_date, weekday_date

_WEEK = timedelta(days=7)
_DUE, _DUE_NARROW = 21, 11
_WIDE_FROM = 70


def todo_list_lines(todos: Sequence[Todo], width: int, today: date, glyphs: Glyphs) -> list[SectionLine]:
    """Return the open to-dos, the overdue first."""
    groups: dict[str, list[Todo]] = {}
    for one in todos:
        groups.setdefault(_group(one, today), []).append(one)
    lines: list[SectionLine] = []
    for title, found in groups.items():
        lines.append(heading(f"{title}  {len(found)}"))
        lines += [_line(one, width, today, glyphs) for one in found]
    return lines or [
        SectionLine("none", (Piece(" Nothing is to be done. t on an account plans the next step.", "muted"),))
    ]


def column_titles(width: int) -> Content:
    """Return the titles above the columns of the list."""
    return content(f"   {fit('Due', _due_width(width))} {fit('To-do', _text_width(width))} Account", "$muted")


def figures(todos: Sequence[Todo], today: date) -> str:
    """Return how many are overdue and due today."""
    late = sum(one.due_on is not None and one.due_on < today for one in todos)
    now = sum(one.due_on == today for one in todos)
    return f"{late} overdue ∙ {now} today ∙ {counted(len(todos), 'to-do')}"


def _group(one: Todo, today: date) -> str:
    if one.due_on is None:
        return "WHENEVER IT SUITS"
    if one.due_on < today:
        return "OVERDUE"
    if one.due_on == today:
        return "TODAY"
    return "WITHIN A WEEK" if one.due_on <= today + _WEEK else "LATER"


def _text_width(width: int) -> int:
    return max((width - _due_width(width) - 4) * 3 // 5, 8)


def _due_width(width: int) -> int:
    return _DUE if width >= _WIDE_FROM else _DUE_NARROW


def _line(one: Todo, width: int, today: date, glyphs: Glyphs) -> SectionLine:
    late = one.due_on is not None and one.due_on < today
    pieces = (
        Piece("! " if late else f"{glyphs.open} ", "risk" if late else "muted"),
        Piece(f"{fit(_due(one, width, today), _due_width(width), glyphs.cut)} ", "risk" if late else "muted"),
        Piece(f"{fit(show(one.text), _text_width(width), glyphs.cut)} "),
        Piece(one.account_name, "muted"),
    )
    return SectionLine(("todo", one.id), pieces, one)


def _due(one: Todo, width: int, today: date) -> str:
    if one.due_on is None:
        return "-"
    if width < _WIDE_FROM:
        return weekday_date(one.due_on)
    days = (one.due_on - today).days
    if days < 0:
        return f"{weekday_date(one.due_on)}, {-days}d late"
    return near_date(one.due_on, today) if days <= 1 else f"{weekday_date(one.due_on)}, in {days}d"
