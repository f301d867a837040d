"""Draws one account in one line: which columns there are depends on the width of the terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.content import Content

from store.clock import Clock
from store.records.account import AccountRow
from store.rules.lifecycle import LIVE_ROLES
from tui.glyphs import Glyphs
from tui.literal import content, segment, segment_right
from tui.safe_text import show
from tui.themes import Palette
from tui.widgets.account_words import apart, complaint_words, due_words, kind_word, moment_words, renewal_words
from tui.width import cells, clip, fit

_SIGN = 2
_NAME_LEAST, _NAME_MOST = 10, 34
_NEXT_LEAST = 20
_TREND = 2
_CHANGED = 3
"""Points that the health must have gone up or down for a sign."""
_MARKS_SHOWN = 3
"""More key moments than this are counted instead of marked one by one."""

Draw = Callable[["AccountLine", AccountRow, int, Palette], list[Segment]]


class Column(NamedTuple):
    """One column; `least` and `most` are the terminal widths that show it, `sort` the order its title asks for."""

    title: str
    width: int
    draw: Draw
    sort: str
    least: int = 0
    most: int = 10_000
    right: bool = False


class AccountLine:
    """Draws accounts as of today."""

    def __init__(self, glyphs: Glyphs, clock: Clock) -> None:
        self.glyphs = glyphs
        self._clock = clock

    @property
    def today(self) -> date:
        """The day as of which accounts are drawn."""
        return self._clock.today()

    def draw(self, row: AccountRow, width: int, colours: Palette) -> Sequence[Segment]:
        """Return the account in `width` cells; the column of the cursor's sign is not counted."""
        pieces = [segment(row.sign, _SIGN, _sign_style(row.sign, colours))]
        for column, room in layout(width):
            pieces += column.draw(self, row, room - 1, colours)
            pieces.append(Segment(" "))
        return pieces

    def head(self, width: int, sort: str) -> Content:
        """Return the titles of the columns, the one that the rows are sorted by in bold."""
        line = content("")
        edge = _SIGN + 1
        for column, room in layout(width):
            if column.title:
                title = column.title.rjust(room - 1) if column.right else column.title
                style = "bold" if column.sort == sort else "$muted"
                line += content(" " * (edge - line.cell_length)) + content(title, style)
            edge += room
        return line


@lru_cache(maxsize=8)
def layout(width: int) -> tuple[tuple[Column, int], ...]:
    """Return the columns that fit into `width` cells, each with its room and the blank after it."""
    columns = [column for column in COLUMNS if column.least <= width + 1 <= column.most]
    rest = width - _SIGN - sum(column.width for column in columns)
    has_next = any(column.title == "Next step" for column in columns)
    name = min(max(rest - _NEXT_LEAST, _NAME_LEAST), _NAME_MOST) if has_next else max(rest, _NAME_LEAST)
    flexible = {"Account": name, "Next step": rest - name}
    return tuple((column, column.width or flexible[column.title]) for column in columns)


def sort_at(width: int, x: int) -> str | None:
    """Return the order that the title at column `x` stands for; the list's own left edge is column 0."""
    edge = _SIGN + 1
    for column, room in layout(width):
        if edge <= x < edge + room:
            return column.sort
        edge += room
    return None


@lru_cache(maxsize=8)
def _sign_style(sign: str, colours: Palette) -> Style | None:
    return {"!": colours.risk + Style(bold=True), "~": colours.watch, "z": colours.muted}.get(sign)


def _name(line: AccountLine, row: AccountRow, width: int, colours: Palette) -> list[Segment]:
    if not row.has_namesake:
        return [segment(row.name, width, None, line.glyphs.cut)]
    told_apart = f" {apart(row.name, row.slug, width)}"
    room = width - cells(told_apart)
    name = clip(show(row.name), room, line.glyphs.cut)
    rest = Segment(fit(told_apart, width - cells(name)), colours.muted)
    return [segment(name, cells(name)), rest]


def _stage(line: AccountLine, row: AccountRow, width: int, colours: Palette) -> list[Segment]:
    return [segment(row.stage_title, width, colours.muted, line.glyphs.cut)]


def _gauge(line: AccountLine, row: AccountRow, width: int, colours: Palette) -> list[Segment]:
    days = row.days_since_contact if row.role in LIVE_ROLES else None
    gauge = line.glyphs.gauge(days, row.cadence_days, width)
    return [Segment(gauge, _contact_style(row, colours) or colours.muted)]


def _contact(line: AccountLine, row: AccountRow, width: int, colours: Palette) -> list[Segment]:
    days = row.days_since_contact
    if row.role not in LIVE_ROLES:
        return [Segment(" " * width)]
    if days is None:
        return [segment(f" {row.contact_state}", width, _contact_style(row, colours) or colours.muted, line.glyphs.cut)]
    over = f"+{days - row.cadence_days}" if days > row.cadence_days and row.role != "paused" else ""
    state = _contact_style(row, colours)
    # A difference of four figures takes the blank before it; cut, it would read as a smaller one.
    beside = min(4, width - 4 - len(over))
    return [
        segment_right(f"{days}", 4, state),
        segment(f"/{row.cadence_days}", beside, colours.muted, line.glyphs.cut),
        segment_right(over, width - 4 - beside, state),
    ]


def _kind(line: AccountLine, row: AccountRow, width: int, colours: Palette) -> list[Segment]:
    return [segment(kind_word(row.last_personal_kind), width, colours.muted, line.glyphs.cut)]


def _moment_counts(line: AccountLine, row: AccountRow, width: int, colours: Palette) -> list[Segment]:
    style = colours.watch if row.moments.overdue else colours.muted
    return [segment(moment_words(row.moments), width, style, line.glyphs.cut)]


def _moment_marks(line: AccountLine, row: AccountRow, width: int, colours: Palette) -> list[Segment]:
    if len(row.moments.marks) > _MARKS_SHOWN:
        return _moment_counts(line, row, width, colours)
    signs = {"done": line.glyphs.done, "overdue": "!", "due": line.glyphs.open, "unknown": "-"}
    pieces = [
        Segment(f"{' ' if place else ''}{signs[mark]}", colours.risk if mark == "overdue" else colours.muted)
        for place, mark in enumerate(row.moments.marks)
    ]
    return [*pieces, Segment(" " * (width - sum(len(piece.text) for piece in pieces)))]


def _complaints(line: AccountLine, row: AccountRow, width: int, colours: Palette) -> list[Segment]:
    style = {"high": colours.risk, "medium": colours.watch}.get(row.worst_complaint or "")
    return [segment(complaint_words(row), width, style, line.glyphs.cut)]


def _health(line: AccountLine, row: AccountRow, width: int, colours: Palette) -> list[Segment]:
    if row.role not in LIVE_ROLES:
        return [Segment(" " * width)]
    style = {"risk": colours.risk, "watch": colours.watch}.get(row.health.state, colours.muted)
    return [segment_right(f"{row.health.score}", 3), segment(f" {row.health.state}", width - 3, style)]


def _health_and_trend(line: AccountLine, row: AccountRow, width: int, colours: Palette) -> list[Segment]:
    """The health, and a sign for where it has gone since the last review."""
    if row.role not in LIVE_ROLES or row.health_before is None:
        return _health(line, row, width, colours)
    gone = row.health.score - row.health_before
    sign, style = line.glyphs.level, colours.muted
    if gone >= _CHANGED:
        sign, style = line.glyphs.up, colours.good
    elif gone <= -_CHANGED:
        sign, style = line.glyphs.down, colours.watch
    return [*_health(line, row, width - _TREND, colours), Segment(f" {sign}", style)]


def _spark(line: AccountLine, row: AccountRow, width: int, colours: Palette) -> list[Segment]:
    """Personal contacts of the last six months."""
    spark = line.glyphs.sparkline(row.rhythm, low=0) if any(row.rhythm) else ""
    return [segment(spark, width, colours.muted)]


def _renewal(line: AccountLine, row: AccountRow, width: int, colours: Palette) -> list[Segment]:
    words, soon = renewal_words(row, line.today)
    return [segment_right(words, width, colours.watch if soon else None, line.glyphs.cut)]


def _next_step(line: AccountLine, row: AccountRow, width: int, colours: Palette) -> list[Segment]:
    text, due, late = due_words(row, line.today)
    room = width - 1 - (cells(due) + 1 if due else 0)
    shown = show(text)
    if cells(shown) > room:
        shown = fit(shown, room, line.glyphs.cut)
    pieces = [Segment(f" {shown}", None if row.next_step else colours.muted)]
    if due:
        pieces.append(Segment(f" {due}", colours.watch if late else colours.muted))
    used = sum(cells(piece.text) for piece in pieces)
    return [*pieces, Segment(" " * max(width - used, 0))]


def _contact_style(row: AccountRow, colours: Palette) -> Style | None:
    if row.role == "paused" or row.role not in LIVE_ROLES:
        return colours.muted
    return {"late": colours.risk, "over": colours.watch, "never": colours.watch, "unknown": colours.muted}.get(
        row.contact_state
    )


COLUMNS = (
    Column("Account", 0, _name, "name"),
    Column("Stage", 9, _stage, "stage", least=70, most=99),
    Column("Stage", 11, _stage, "stage", least=100),
    Column("Last personal contact", 7, _gauge, "contact", least=92),
    Column(" Contact", 14, _contact, "contact", most=91),
    Column("", 13, _contact, "contact", least=92),
    Column("", 6, _kind, "contact", least=104),
    Column("Mom", 6, _moment_counts, "", least=52, most=109),
    Column("Mom", 6, _moment_marks, "", least=110),
    Column("Cmpl", 5, _complaints, "complaints", least=46),
    Column("Health", 10, _health, "health", most=109),
    Column("Health", 12, _health_and_trend, "health", least=110),
    Column("6 mo", 7, _spark, "", least=110),
    Column("Renew", 6, _renewal, "renewal", least=58, right=True),
    Column("Next step", 0, _next_step, "next", least=110),
)
