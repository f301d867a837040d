"""A board of any length: cards in columns, of which only those are read that are seen."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Mapping, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from tui.glyphs import Glyphs
from tui.themes import Palette, palette
from tui.widgets.board_columns import column_widths, title_words
from tui.widgets.card_column import CARD_LINES, CardColumn, Drawn, Room
from tui.widgets.keyed_app import keymap_of
from tui.widgets.mark_sign import with_mark
from tui.widgets.section_list import SectionLine, drawn_line
from tui.width import cells

_ABOVE_CARDS = 3
"""A rule, the titles, and a blank line."""
_DIVIDER_CELLS = 2
_CURSOR_CELLS = 1

Fetch = Callable[[Sequence[int]], Mapping[int, object]]
"""Reads the cards of some ids, without those that are gone."""
CardLines = Callable[[object, int, bool], Sequence[SectionLine]]
"""Makes up to four lines of a card for a width, or five where that is said."""


class BoardColumn(NamedTuple):
    """A column with its title and the ids of its cards, from the top."""

    title: str
    ids: Sequence[int]


class CardBoard(Widget, can_focus=True):
    """Shows columns of cards and moves a cursor over them; it stays on its card by key when the cards change."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "CardBoard { width: 1fr; height: 1fr; }"

    cursor_key: var[Hashable] = var(None)
    """The id of the card under the cursor, None when there is no card."""

    class CardOpened(Message):
        """A card was double-clicked, or enter was pressed on it."""

    def __init__(self, fetch: Fetch, lines: CardLines, glyphs: Glyphs, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._fetch = fetch
        self._lines = lines
        self._glyphs = glyphs
        self._columns: list[CardColumn] = []
        self._column = 0
        self._covered = 0
        self._tops_before: list[int] | None = None
        self.marks: Container[Hashable] = frozenset()
        """The ids of the cards that are drawn as marked; whoever changes them has the board drawn again."""

    @property
    def chosen(self) -> object:
        """The card under the cursor."""
        column = self._columns[self._column] if self.cursor_key is not None else None
        return column.rows.row(column.place) if column else None

    def show(self, columns: Sequence[BoardColumn]) -> None:
        """Show these columns instead; a cursor whose card is gone stays at its place."""
        before = self._columns
        self._columns = [CardColumn(one.title, one.ids, self._read, self._draw) for one in columns]
        for column, held in zip(self._columns, before, strict=False):
            column.place, column.top = held.place, held.top
        if self.cursor_key is None or not self.choose(self.cursor_key):
            self._settle()
        self.refresh()

    def choose(self, key: Hashable) -> bool:
        """Put the cursor on the card with this key; whether there is one."""
        for number, column in enumerate(self._columns):
            position = column.rows.rows.position_of(key)
            if position is not None:
                self._column, column.place = number, position
                self._settle()
                self.refresh()
                return True
        return False

    def cover(self, lines: int) -> None:
        """Keep the cursor above so many of the lowest lines, over which something lies; 0 when it is gone.

        What was seen before is then seen again.
        """
        if self._tops_before is None:
            self._tops_before = [column.top for column in self._columns]
        self._covered = lines
        for column, top in zip(self._columns, self._tops_before, strict=False):
            column.top = top
        if not lines:
            self._tops_before = None
        self._settle()
        self.refresh()

    def action_move_down(self) -> None:
        self._move(1)

    def action_move_up(self) -> None:
        self._move(-1)

    def action_half_page_down(self) -> None:
        self._move(max(self._room // 2, 1))

    def action_half_page_up(self) -> None:
        self._move(-max(self._room // 2, 1))

    def action_page_down(self) -> None:
        self._move(self._room)

    def action_page_up(self) -> None:
        self._move(-self._room)

    def action_first_row(self) -> None:
        self._move(-len(self._columns[self._column]) if self._columns else 0)

    def action_last_row(self) -> None:
        self._move(len(self._columns[self._column]) if self._columns else 0)

    def action_column_right(self) -> None:
        self._turn(range(self._column + 1, len(self._columns)))

    def action_column_left(self) -> None:
        self._turn(range(self._column - 1, -1, -1))

    def open_row(self) -> None:
        """Tell that the card under the cursor is to be opened."""
        if self.cursor_key is not None:
            self.post_message(self.CardOpened())

    def on_click(self, event: events.Click) -> None:
        """One click puts the cursor on a card, two open it."""
        number, line = self._column_at(event.x), event.y - _ABOVE_CARDS
        found = self._columns[number].at(line) if self._columns and line >= 0 else None
        if event.button != 1 or found is None:
            return
        self._column, self._columns[number].place = number, found[0]
        self._settle()
        self.refresh()
        if event.chain == 2:
            self.open_row()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self._scroll(self._column_at(event.x), 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self._scroll(self._column_at(event.x), -1)

    def on_resize(self) -> None:
        self._settle()
        # What was painted before this was heard was painted for the room there was.
        self.refresh()

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width, colours = self.size.width, palette(self.app.theme)
        widths = self._fit()
        if y == 0:
            return Strip([Segment(self._glyphs.rule * width, colours.muted)], width).apply_style(colours.text)
        between = Segment(f"{self._glyphs.divider} ", colours.muted)
        pieces: list[Segment] = []
        for number, room in enumerate(widths):
            pieces += [between] if number else []
            line = y - _ABOVE_CARDS
            pieces += self._title(number, room, colours) if y == 1 else self._card_line(number, line, room, colours)
        return Strip(pieces).adjust_cell_length(width).apply_style(colours.text)

    def _read(self, ids: Sequence[int]) -> Sequence[object]:
        found = self._fetch(ids)
        return [found.get(one) for one in ids]

    @property
    def _room(self) -> int:
        """How many whole cards are seen in a column."""
        return max(self._lines_for_cards // CARD_LINES, 1)

    @property
    def _lines_for_cards(self) -> int:
        """Lines below the titles, with the blank one below the last card."""
        return self.size.height - self._covered - _ABOVE_CARDS + 1

    def _fit(self) -> list[int]:
        """Give each column its room; the widths of them."""
        widths = self._widths
        for column, width in zip(self._columns, widths, strict=True):
            column.fit(Room(width - _CURSOR_CELLS, self._lines_for_cards, self.app.theme))
        return widths

    @property
    def _widths(self) -> list[int]:
        """The widths of the columns, with the cell of the cursor's sign."""
        said = [(cells(column.title), len(column)) for column in self._columns]
        return column_widths(self.size.width - _DIVIDER_CELLS * (len(said) - 1), said)

    def _left_of(self, number: int) -> int:
        return sum(self._widths[:number]) + _DIVIDER_CELLS * number

    def _column_at(self, x: int) -> int:
        return next((number for number in reversed(range(len(self._columns))) if x >= self._left_of(number)), 0)

    def _move(self, by: int) -> None:
        """Move the cursor by so many cards within its column."""
        if self.cursor_key is None:
            return
        column = self._columns[self._column]
        before, top = column.place, column.top
        column.place += by
        self._settle()
        if column.top != top:
            self.refresh()
        else:
            self.refresh(self._region(self._column, before), self._region(self._column, column.place))

    def _turn(self, numbers: range) -> None:
        """Put the cursor into the first of these columns that has a card."""
        for number in numbers:
            if len(self._columns[number]):
                self._column = number
                self._settle()
                self.refresh()
                return

    def _scroll(self, number: int, by: int) -> None:
        """Move what is seen of a column, its cursor only as far as it must to stay in sight."""
        if self._columns:
            self._columns[number].scroll(by)
            self._settle()
            self.refresh()

    def _settle(self) -> None:
        """Keep every place within its column and in sight, and the cursor in a column that has a card."""
        self._fit()
        for column in self._columns:
            column.settle()
        filled = [number for number, column in enumerate(self._columns) if len(column)]
        if not filled:
            self._column, self.cursor_key = 0, None
            return
        self._column = min(filled, key=lambda number: abs(number - self._column))
        column = self._columns[self._column]
        self.cursor_key = column.rows.rows.key_at(column.place)

    def _region(self, number: int, place: int) -> Region:
        column = self._columns[number]
        y = _ABOVE_CARDS + column.line_of(place)
        return Region(self._left_of(number), y, self._widths[number], column.height(place))

    def _title(self, number: int, room: int, colours: Palette) -> list[Segment]:
        column = self._columns[number]
        title, hidden = title_words(column.title, column.top, column.below, room, self._glyphs.cut)
        style = colours.text + Style(bold=True) if number == self._column and self.cursor_key else colours.muted
        return [Segment(title, style), Segment(hidden, colours.muted)]

    def _card_line(self, number: int, line: int, room: int, colours: Palette) -> list[Segment]:
        column = self._columns[number]
        found = column.at(line) if line >= 0 else None
        if found is None:
            return [Segment(" " * room)]
        place, part = found
        drawn = column.card(place)
        text = Strip([*drawn[part]] if part < len(drawn) else []).adjust_cell_length(room - _CURSOR_CELLS)
        if part == 0 and column.rows.rows.key_at(place) in self.marks:
            text = with_mark(text, self._glyphs, colours)
        if number != self._column or place != column.place or part == column.height(place) - 1:
            return [Segment(" "), *text]
        sign = Segment(self._glyphs.cursor if part == 0 else " ", colours.accent)
        return list(Segment.apply_style([sign, *text], post_style=colours.cursor))

    def _draw(self, card: object, width: int, is_roomy: bool) -> Drawn:
        lines = self._lines(card, width, is_roomy) if card is not None else ()
        colours, keymap = palette(self.app.theme), keymap_of(self)
        return [drawn_line(line, width, colours, self._glyphs, keymap) for line in lines]
