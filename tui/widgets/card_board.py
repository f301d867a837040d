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
from tui.widgets.board_columns import column_widths
from tui.widgets.fetched_rows import FetchedRows
from tui.widgets.id_rows import IdRows
from tui.widgets.keyed_app import keymap_of
from tui.widgets.mark_sign import with_mark
from tui.widgets.section_list import SectionLine, drawn_line
from tui.width import cells, clip

CARD_LINES = 5
"""Lines of a card, with the blank one below it."""
_ABOVE_CARDS = 3
"""A rule, the titles, and a blank line."""
_DIVIDER_CELLS = 2
_CURSOR_CELLS = 1

Fetch = Callable[[Sequence[int]], Mapping[int, object]]
"""Reads the cards of some ids, without those that are gone."""
CardLines = Callable[[object, int], Sequence[SectionLine]]
"""Makes up to four lines of a card for a width."""


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
        self._titles: list[str] = []
        self._columns: list[FetchedRows[object]] = []
        self._places: list[int] = []
        self._tops: list[int] = []
        self._column = 0
        self._covered = 0
        self._tops_before: list[int] | None = None
        self._drawn: dict[tuple[int, int], Sequence[Sequence[Segment]]] = {}
        self._drawn_for: tuple[int, str] = (0, "")
        self.marks: Container[Hashable] = frozenset()
        """The ids of the cards that are drawn as marked; whoever changes them has the board drawn again."""

    @property
    def chosen(self) -> object:
        """The card under the cursor."""
        return self._columns[self._column].row(self._places[self._column]) if self.cursor_key is not None else None

    def show(self, columns: Sequence[BoardColumn]) -> None:
        """Show these columns instead; a cursor whose card is gone stays at its place."""
        self._titles = [f" {column.title}  {len(column.ids):,}" for column in columns]
        self._columns = [FetchedRows(IdRows(column.ids, self._read)) for column in columns]
        kept = [*self._places, *[0] * len(columns)], [*self._tops, *[0] * len(columns)]
        self._places, self._tops = kept[0][: len(columns)], kept[1][: len(columns)]
        self._drawn.clear()
        if self.cursor_key is None or not self.choose(self.cursor_key):
            self._settle()
        self.refresh()

    def choose(self, key: Hashable) -> bool:
        """Put the cursor on the card with this key; whether there is one."""
        for number, column in enumerate(self._columns):
            position = column.rows.position_of(key)
            if position is not None:
                self._column, self._places[number] = number, position
                self._settle()
                self.refresh()
                return True
        return False

    def cover(self, lines: int) -> None:
        """Keep the cursor above so many of the lowest lines, over which something lies; 0 when it is gone.

        What was seen before is then seen again.
        """
        self._tops_before = [*self._tops] if self._tops_before is None else self._tops_before
        self._covered, self._tops = lines, [*self._tops_before]
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
        number = self._column_at(event.x)
        place = self._tops[number] + (event.y - _ABOVE_CARDS) // CARD_LINES if self._columns else 0
        if event.button != 1 or event.y < _ABOVE_CARDS or not self._columns or place >= len(self._columns[number]):
            return
        self._column, self._places[number] = number, place
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

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width, theme = self.size.width, self.app.theme
        colours = palette(theme)
        if self._drawn_for != (width, theme):
            self._drawn.clear()
            self._drawn_for = (width, theme)
        if y == 0:
            return Strip([Segment(self._glyphs.rule * width, colours.muted)], width).apply_style(colours.text)
        between = Segment(f"{self._glyphs.divider} ", colours.muted)
        pieces: list[Segment] = []
        for number, room in enumerate(self._widths):
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
        return max((self.size.height - self._covered - _ABOVE_CARDS + 1) // CARD_LINES, 1)

    @property
    def _widths(self) -> list[int]:
        """The widths of the columns, with the cell of the cursor's sign."""
        said = [(cells(title), len(column)) for title, column in zip(self._titles, self._columns, strict=True)]
        return column_widths(self.size.width - _DIVIDER_CELLS * (len(said) - 1), said)

    def _left_of(self, number: int) -> int:
        return sum(self._widths[:number]) + _DIVIDER_CELLS * number

    def _column_at(self, x: int) -> int:
        return next((number for number in reversed(range(len(self._columns))) if x >= self._left_of(number)), 0)

    def _move(self, by: int) -> None:
        """Move the cursor by so many cards within its column."""
        if self.cursor_key is None:
            return
        before, top = self._places[self._column], self._tops[self._column]
        self._places[self._column] += by
        self._settle()
        if self._tops[self._column] != top:
            self.refresh()
        else:
            self.refresh(self._region(self._column, before), self._region(self._column, self._places[self._column]))

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
            most = max(len(self._columns[number]) - self._room, 0)
            top = self._tops[number] = min(max(self._tops[number] + by, 0), most)
            self._places[number] = min(max(self._places[number], top), top + self._room - 1)
            self._settle()
            self.refresh()

    def _settle(self) -> None:
        """Keep every place within its column and in sight, and the cursor in a column that has a card."""
        for number, column in enumerate(self._columns):
            place = self._places[number] = min(max(self._places[number], 0), max(len(column) - 1, 0))
            top = max(min(self._tops[number], place), place - self._room + 1)
            self._tops[number] = min(max(top, 0), max(len(column) - self._room, 0))
        filled = [number for number, column in enumerate(self._columns) if len(column)]
        if not filled:
            self._column, self.cursor_key = 0, None
            return
        self._column = min(filled, key=lambda number: abs(number - self._column))
        self.cursor_key = self._columns[self._column].rows.key_at(self._places[self._column])

    def _region(self, number: int, place: int) -> Region:
        y = _ABOVE_CARDS + (place - self._tops[number]) * CARD_LINES
        return Region(self._left_of(number), y, self._widths[number], CARD_LINES)

    def _title(self, number: int, room: int, colours: Palette) -> list[Segment]:
        count, top = len(self._columns[number]), self._tops[number]
        title = clip(self._titles[number], room, self._glyphs.cut)
        below = count - top - self._room
        hidden = " ".join(
            words for words in (f"{top:,} above" if top else "", f"{below:,} below" if below > 0 else "") if words
        )
        gap = room - cells(title) - cells(hidden)
        style = colours.text + Style(bold=True) if number == self._column and self.cursor_key else colours.muted
        return [Segment(title, style), Segment(" " * gap + hidden if gap > 0 else " " * (room - cells(title)),
                                               colours.muted)]  # fmt: skip

    def _card_line(self, number: int, line: int, room: int, colours: Palette) -> list[Segment]:
        place, part = self._tops[number] + line // CARD_LINES, line % CARD_LINES
        if line < 0 or place >= len(self._columns[number]):
            return [Segment(" " * room)]
        drawn = self._card(number, place, room - _CURSOR_CELLS, colours)
        text = Strip([*drawn[part]] if part < len(drawn) else []).adjust_cell_length(room - _CURSOR_CELLS)
        if part == 0 and self._columns[number].rows.key_at(place) in self.marks:
            text = with_mark(text, self._glyphs, colours)
        has_cursor = number == self._column and place == self._places[number] and part < CARD_LINES - 1
        if not has_cursor:
            return [Segment(" "), *text]
        sign = Segment(self._glyphs.cursor if part == 0 else " ", colours.accent)
        return list(Segment.apply_style([sign, *text], post_style=colours.cursor))

    def _card(self, number: int, place: int, width: int, colours: Palette) -> Sequence[Sequence[Segment]]:
        """The lines of a card, made once for as long as they hold."""
        held = self._drawn.get((number, place))
        if held is None:
            card = self._columns[number].row(place)
            lines = self._lines(card, width) if card is not None else ()
            held = self._drawn[number, place] = [
                drawn_line(line, width, colours, self._glyphs, keymap_of(self)) for line in lines
            ]
        return held
