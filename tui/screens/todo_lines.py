"""The to-dos as lines of a list."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from store.records.happenings import Todo
from store.todo_list import LATER, OVERDUE, THIS_WEEK, TODAY, UNDATED, TodoLine
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.screens.account_piece import account_pieces
from tui.widgets.section_list import Piece, SectionLine
from tui.width import fit
from tui.wording import day_and_month, first_line, near_date, short_date_said, weekday_date, without_domain

HEADINGS = {
    OVERDUE: "OVERDUE",
    TODAY: "TODAY",
    THIS_WEEK: "THIS WEEK",
    LATER: "LATER",
    UNDATED: "WHENEVER IT SUITS",
}
_DUE, _DUE_NARROW = 21, 11
_WHO, _WHO_WIDE = 10, 16
_WIDE_FROM, _WIDER_FROM = 70, 100


def column_titles(width: int) -> Content:
    """Return the titles above the columns of the list."""
    due, text, who = _columns(width - 1)
    whose = f"{fit('Who', who)} " if who else ""
    return content(f"   {fit('Due', due)} {fit('To-do', text)} {whose}Account", "$muted")


def todo_line(one: TodoLine, width: int, today: date, glyphs: Glyphs) -> SectionLine:
    """Return one to-do: when it is due, what is to be done, by whom, and for which account."""
    todo = one.todo
    due, text, who = _columns(width)
    late = todo.due_on is not None and todo.due_on < today
    pieces = [
        Piece("! " if late else f"{glyphs.open} ", "risk" if late else "muted"),
        Piece(f"{fit(_due(todo, width, today), due, glyphs.cut)} ", "risk" if late else "muted"),
        Piece(f"{fit(show(first_line(todo.text)), text, glyphs.cut)} "),
    ]
    if who:
        pieces.append(Piece(f"{fit(show(without_domain(todo.assignee or '')), who, glyphs.cut)} ", "muted"))
    room = max(width - 2 - due - text - (who + 1 if who else 0) - 2, 0)
    pieces += account_pieces(todo.account_name, todo.account_slug, one.has_namesake, room, glyphs)
    return SectionLine(("todo", todo.id), tuple(pieces), one)


def _columns(width: int) -> tuple[int, int, int]:
    """Return the widths of the due day, the text and who is to do it; 0 where there is no room."""
    due = _DUE if width >= _WIDE_FROM else _DUE_NARROW
    who = _WHO_WIDE if width >= _WIDER_FROM else _WHO if width >= _WIDE_FROM else 0
    return due, max((width - due - who - 4) * 3 // 5, 8), who


def _due(one: Todo, width: int, today: date) -> str:
    if one.due_on is None:
        return "-"
    if width < _WIDE_FROM:
        return short_date_said(one.due_on, today)
    days = (one.due_on - today).days
    if days < 0:
        day = weekday_date(one.due_on) if one.due_on.year == today.year else _short_year(one.due_on)
        return f"{day}, {-days}d late"
    return near_date(one.due_on, today) if days <= 1 else f"{weekday_date(one.due_on)}, in {days}d"


def _short_year(day: date) -> str:
    """Return a day of another year, short enough to stand before how late it is."""
    return f"{day_and_month(day)} {day.year % 100:02}"
