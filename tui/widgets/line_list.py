"""A list of any length, one row a line, that fetches and draws only what is seen."""

from collections.abc import Callable, Container, Hashable, Sequence
from typing import Any, Generic, NamedTuple

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from tui.glyphs import Glyphs
from tui.themes import Palette, palette
from tui.widgets.fetched_rows import FetchedRows
from tui.widgets.mark_sign import with_mark
from tui.widgets.rows import KnownRows, Row, Rows

Draw = Callable[[Row, int, Palette], Sequence[Segment]]
_WHEEL_LINES = 3
_SIGN = 1
"""Cells before each row, where the cursor's sign stands."""
_STRIPS_KEPT = 512


class Place(NamedTuple):
    """Where somebody was in a list: the row by its key, and its line on the screen."""

    key: Hashable
    line: int


class LineList(Widget, Generic[Row], can_focus=True):
    """Shows rows and moves a cursor over them; the cursor stays on its row by key when the rows change.

    `draw` makes one row of exactly the given width in cells. The cursor's sign, its weight and its ground are
    added here, so a row is drawn once however often the cursor passes. Keys reach it as actions.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = "LineList { width: 1fr; height: 1fr; }"

    top: var[int] = var(0)
    """The position of the first row on the screen."""

    cursor_key: var[Hashable] = var(None)
    """The key of the row under the cursor. Watching it updates a preview in the same frame as the list."""

    view: var[tuple[range, Hashable]] = var((range(0), None))
    """The positions on the screen and the key of the row under the cursor; changed once for each move."""

    class RowOpened(Message):
        """A row was double-clicked, or enter was pressed on it."""

        def __init__(self, line_list: "LineList[Any]", row: object) -> None:
            super().__init__()
            self.line_list = line_list
            self.row = row

        @property
        def control(self) -> "LineList[Any]":
            return self.line_list

    def __init__(self, draw: Draw[Row], glyphs: Glyphs, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draw = draw
        self._glyphs = glyphs
        self._rows: FetchedRows[Row] = FetchedRows(KnownRows([], lambda row: None))
        self._strips: dict[Hashable, tuple[Row | None, Strip]] = {}
        self._strips_for: tuple[int, str] = (0, "")
        self._cursor = 0
        self._covered = 0
        self._top_before: int | None = None
        self.marks: Container[Hashable] = frozenset()
        """The keys of the rows that are drawn as marked; whoever changes them has the list drawn again."""

    @property
    def cursor_row(self) -> Row | None:
        """The row under the cursor, or None when there are no rows."""
        self._rows.want(self.seen)
        return self._rows.row(self._cursor) if len(self._rows) else None

    @property
    def cursor_position(self) -> int:
        """The cursor's place among the rows, counted from 0."""
        return self._cursor

    @property
    def length(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def seen(self) -> range:
        """The positions of the rows on the screen."""
        return range(self.top, min(self.top + self.size.height, len(self._rows)))

    def show(self, rows: Rows[Row]) -> None:
        """Show these rows instead, in one frame and without a layout.

        The cursor stays on its row and the row on its line, but a list at its top stays there while that row is in
        sight. If it is gone, the cursor stays at its place. `cursor_key` changes only with the row itself.
        """
        line, is_at_top = self._cursor - self.top, self.top == 0
        position = None if self.cursor_key is None else rows.position_of(self.cursor_key)
        self._rows = FetchedRows(rows)
        if position is None:
            self._rows.want(self.seen)
        self._cursor = self._clamped(self._cursor if position is None else position)
        stays_at_top = is_at_top and self._cursor < self.size.height - self._covered
        self.top = 0 if stays_at_top else self._cursor - line
        self._keep_cursor_seen()
        self.refresh()
        self._tell_key()

    @property
    def place(self) -> Place:
        """Where the cursor is, for going back there."""
        return Place(self.cursor_key, self._cursor - self.top)

    def go_back(self, place: Place) -> bool:
        """Put the cursor on the row where it was, on the line it had; whether that row is there."""
        position = self._rows.rows.position_of(place.key)
        if position is None:
            return False
        self._cursor, self.top = position, position - place.line
        self._keep_cursor_seen()
        self.refresh()
        self._tell_key()
        return True

    def cover(self, lines: int) -> None:
        """Keep the cursor above so many of the lowest lines, over which something lies; 0 when it is gone.

        What was seen before is then seen again.
        """
        self._top_before = self.top if self._top_before is None else self._top_before
        self._covered, before = min(lines, max(self.size.height - 1, 0)), self.top
        self.top = self._top_before
        self._keep_cursor_seen()
        if not lines:
            self._top_before = None
        if self.top != before:
            self.refresh()
            self._tell_key()

    def move_to(self, position: int) -> None:
        """Put the cursor on a row, the nearest one if the position is beyond either end."""
        before, top = self._cursor, self.top
        self._cursor = self._clamped(position)
        self._keep_cursor_seen()
        if self.top != top:
            self.refresh()
            self._look_ahead(self.top - top)
        elif self._cursor != before:
            self.refresh(*(Region(0, one - self.top, self.size.width, 1) for one in (before, self._cursor)))
        self._tell_key()

    def action_move_down(self) -> None:
        self.move_to(self._cursor + 1)

    def action_move_up(self) -> None:
        self.move_to(self._cursor - 1)

    def action_half_page_down(self) -> None:
        self._turn(max(self.size.height // 2, 1))

    def action_half_page_up(self) -> None:
        self._turn(-max(self.size.height // 2, 1))

    def action_page_down(self) -> None:
        self._turn(max(self.size.height, 1))

    def action_page_up(self) -> None:
        self._turn(-max(self.size.height, 1))

    def action_first_row(self) -> None:
        self.move_to(0)

    def action_last_row(self) -> None:
        self.move_to(len(self._rows) - 1)

    def open_row(self) -> None:
        """Tell that the row under the cursor is to be opened."""
        if len(self._rows):
            self.post_message(self.RowOpened(self, self.cursor_row))

    def on_click(self, event: events.Click) -> None:
        """One click puts the cursor on a row, two open it."""
        position = self.top + event.y
        if event.button != 1 or position >= len(self._rows):
            return
        self.move_to(position)
        if event.chain == 2:
            self.open_row()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self._scroll(_WHEEL_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self._scroll(-_WHEEL_LINES)

    def on_resize(self) -> None:
        self._keep_cursor_seen()
        # What was painted before this was heard was painted at the old place, or before anything is shown at all.
        self.refresh()
        self._tell_key()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines as they are: without border, padding and tint, nothing is left to be done to them."""
        self._rows.want(self.seen)
        width, theme = self.size.width, self.app.theme
        drawn = [self._line(y, width, theme) for y in crop.line_range]
        for one in self.get_line_filters():
            drawn = [strip.apply_filter(one, self.background_colors[1]) for strip in drawn]
        return drawn if crop.width == width else [strip.crop(*crop.column_span) for strip in drawn]

    def _line(self, y: int, width: int, theme: str) -> Strip:
        colours = palette(theme)
        position = self.top + y
        if position >= len(self._rows):
            return Strip.blank(width, colours.text)
        if self._strips_for != (width, theme) or len(self._strips) > _STRIPS_KEPT:
            self._strips.clear()
            self._strips_for = (width, theme)
        key = self._rows.rows.key_at(position)
        drawn = self._drawn_once(key, self._rows.row(position), width, colours)
        if key in self.marks:
            drawn = Strip.join([drawn.crop(0, _SIGN), with_mark(drawn.crop(_SIGN), self._glyphs, colours)])
        if position != self._cursor or not self._shows_cursor:
            return drawn
        sign = Segment(self._glyphs.cursor, colours.accent)
        # Laid over the row's own ground, which it would otherwise keep.
        return Strip(Segment.apply_style([sign, *drawn.crop(_SIGN)], post_style=colours.cursor), width)

    @property
    def _shows_cursor(self) -> bool:
        """Whether the row under the cursor is marked."""
        return True

    def _drawn_once(self, key: Hashable, row: Row | None, width: int, colours: Palette) -> Strip:
        """Draw a row, unless it was drawn before: a filter that is typed shows many rows again at other places."""
        known = self._strips.get(key)
        # A row that was read again may say something else; it is another object.
        if known is None or known[0] is not row:
            known = self._strips[key] = row, self._drawn(row, width, colours)
        return known[1]

    def _drawn(self, row: Row | None, width: int, colours: Palette) -> Strip:
        if row is None or width <= _SIGN:
            return Strip.blank(width, colours.text)
        pieces = [Segment(" " * _SIGN), *self._draw(row, width - _SIGN, colours)]
        drawn = Strip(Segment.simplify(Segment.apply_style(pieces, colours.text)))
        return drawn.adjust_cell_length(width, colours.text)

    def _turn(self, lines: int) -> None:
        """Move the cursor and what is seen by the same number of lines."""
        self.top = self._clamped_top(self.top + lines)
        cursor = self._clamped(self._cursor + lines)
        if cursor not in self.seen:
            # It has passed by lines that it cannot stand on; nothing must be turned over unseen.
            seen = self.seen if lines < 0 else reversed(self.seen)
            cursor = next((place for place in seen if self._clamped(place) == place), cursor)
        self._cursor = cursor
        self._keep_cursor_seen()
        self.refresh()
        self._tell_key()
        self._look_ahead(lines)

    def _scroll(self, lines: int) -> None:
        """Move what is seen, and the cursor only as far as it must to stay in sight."""
        self.top = self._clamped_top(self.top + lines)
        self._cursor = min(max(self._cursor, self.seen.start), max(self.seen.stop - 1, 0))
        self.refresh()
        self._tell_key()
        self._look_ahead(lines)

    def _look_ahead(self, lines: int) -> None:
        """Once this frame is painted, fetch what the same key would show next."""
        seen = self.seen
        more = range(seen.stop, seen.stop + len(seen)) if lines > 0 else range(seen.start - len(seen), seen.start)
        if len(self._rows.missing(more)) > len(more) // 2:
            self.call_after_refresh(self._rows.want, more)

    def _keep_cursor_seen(self) -> None:
        self.top = max(min(self.top, self._cursor), self._cursor - max(self.size.height - self._covered, 1) + 1)
        self.top = self._clamped_top(self.top)

    def _clamped(self, position: int) -> int:
        return min(max(position, 0), max(len(self._rows) - 1, 0))

    def _clamped_top(self, top: int) -> int:
        return min(max(top, 0), max(len(self._rows) - self.size.height + self._covered, 0))

    def _tell_key(self) -> None:
        self.cursor_key = self._rows.rows.key_at(self._cursor) if len(self._rows) else None
        self.view = (self.seen, self.cursor_key)
