"""A list of lines under headings, where the cursor stops only at lines that are about something."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events

from tui.actions.keymap import Keymap
from tui.glyphs import Glyphs
from tui.literal import segment
from tui.safe_text import show
from tui.themes import Palette
from tui.widgets.keyed_app import keymap_of
from tui.widgets.line_list import LineList
from tui.widgets.rows import KnownRows, Rows
from tui.width import cells, clip_words
from tui.wrapping import wrap

_CURSOR_CELL = 1
_INDENT = 2
_MARKED = "marked"
_MOST_ABOVE = 40
"""Lines; more do not stand above the first that can be chosen."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line; `tone` is the name of a style of the palette, bold, marked, or a name and marked."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One line; `about` is the record that it shows, None for headings and blanks, which the cursor passes by."""

    key: Hashable
    pieces: tuple[Piece, ...] = ()
    about: object = None
    aside: str = ""
    """Words against the right edge, left out where there is no room for them."""
    aside_stays: bool = False
    """Whether the pieces are cut instead, down to half of the line."""
    names_keys: bool = False
    """Whether its words are our own, with `{undo}` for the key of that action; never for stored text."""
    aside_names_keys: bool = False
    """Whether those against the right edge are, whatever stands before them."""


Make = Callable[[int], Sequence[SectionLine]]
MakeRows = Callable[[int], Rows[SectionLine]]


def heading(title: str, aside: str = "") -> SectionLine:
    """Return the heading of a section, with a hint at its right, in which `{undo}` is the key of that action."""
    return SectionLine(("heading", title), (Piece(title, "bold"),), aside=aside, names_keys=True)


def own_words(key: Hashable, words: str) -> SectionLine:
    """Return a quiet line of our own words, in which `{undo}` is the key of that action."""
    return SectionLine(key, (Piece(words, "muted"),), names_keys=True)


def said_lines(sentences: Sequence[str], width: int) -> list[SectionLine]:
    """Return sentences in place of records, below a blank line: the first in ink, the others quiet."""
    lines = [blank("said")]
    for number, sentence in enumerate(sentences):
        for text in wrap(sentence, width - _INDENT):
            pieces = (Piece(" " * _INDENT + text, "muted" if number else ""),)
            lines.append(SectionLine(("said", len(lines)), pieces))
    return lines


def blank(key: Hashable) -> SectionLine:
    """Return an empty line."""
    return SectionLine(("blank", key))


class SectionList(LineList[SectionLine]):
    """Shows the lines that `make(width)` gives for the width it has."""

    def __init__(self, glyphs: Glyphs, *, shows_cursor_always: bool = False, id: str | None = None) -> None:
        super().__init__(self._draw_line, glyphs, id=id)
        self._shows_cursor_always = shows_cursor_always
        self._make: MakeRows | None = None
        self._made_for = 0

    def present(self, make: Make) -> None:
        """Show these lines; they are made again when the width changes."""
        self.present_rows(lambda width: KnownRows(make(width), lambda line: line.key))

    def present_rows(self, make: MakeRows) -> None:
        """Show these rows, which need not be made before they are drawn; they are made again for another width."""
        self._make = make
        self._made_for = 0
        self._present()

    def forget_place(self) -> None:
        """Have the lines that are shown next begin at the first one."""
        self._cursor = self.top = 0
        self.set_reactive(LineList.cursor_key, None)

    def go_to(self, is_wanted: Callable[[SectionLine], bool]) -> bool:
        """Put the cursor on the first line that is wanted; whether there is one."""
        lines = (self._rows.row(position) for position in range(self.length))
        found = next((number for number, line in enumerate(lines) if line is not None and is_wanted(line)), None)
        if found is not None:
            self.move_to(found)
        return found is not None

    @property
    def chosen(self) -> object:
        """The record that the line under the cursor is about."""
        return self.cursor_row.about if self.cursor_row else None

    def on_resize(self, event: events.Resize | None = None) -> None:
        super().on_resize()
        self._present()

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    @property
    def _shows_cursor(self) -> bool:
        # Only the list that has the keys, where there are two; also while a dialog is in front.
        has_keys = self._shows_cursor_always or self.screen.focused is self
        return has_keys and self._is_about(self._cursor)

    def _present(self) -> None:
        width = self.size.width - _CURSOR_CELL
        if self._make is None or width <= 0 or width == self._made_for:
            return
        self._made_for = width
        self.show(self._make(width))

    def _clamped(self, position: int) -> int:
        """Return the nearest line that is about something, in the direction the cursor moves if there is one."""
        position = super()._clamped(position)
        ahead = range(position, len(self._rows))
        behind = range(position, -1, -1)
        for way in (ahead, behind) if position >= self._cursor else (behind, ahead):
            for found in way:
                if self._is_about(found):
                    return found
        return position

    def _turn(self, lines: int) -> None:
        """Turn the page; where the cursor would have to go beyond it, past a heading, it stays on the page instead."""
        page = self._clamped_top(self.top + lines)
        super()._turn(lines)
        if self.top != page:
            seen = range(page, min(page + self.size.height, self.length))
            stops = [position for position in seen if self._is_about(position)]
            if stops:
                self._cursor = stops[-1] if lines > 0 else stops[0]
            self.top = page
            self.refresh()
            self._tell_key()

    def _keep_cursor_seen(self) -> None:
        super()._keep_cursor_seen()
        # What stands above the first line that can be chosen is seen with it, or before it where both have no room.
        if self.top and not self._covered and self._is_first_stop(self._cursor):
            self.top = 0

    def _is_first_stop(self, position: int) -> bool:
        """Whether this is the first line that can be chosen, of a list that begins with others."""
        return position < _MOST_ABOVE and self._is_about(position) and not any(map(self._is_about, range(position)))

    def _is_about(self, position: int) -> bool:
        line = self._rows.row(position)
        return line is not None and line.about is not None

    def _draw_line(self, line: SectionLine, width: int, colours: Palette) -> list[Segment]:
        return drawn_line(line, width, colours, self._glyphs, keymap_of(self))


def drawn_line(line: SectionLine, width: int, colours: Palette, glyphs: Glyphs, keymap: Keymap) -> list[Segment]:
    """Return a line in at most `width` cells."""
    drawn: list[Segment] = []
    says = keymap.says if line.names_keys else str
    used, aside = 0, show(keymap.says(line.aside) if line.aside_names_keys else says(line.aside))
    room = max(width - cells(aside) - 2, width // 2) if aside and line.aside_stays else width
    for piece in line.pieces:
        whole = show(says(piece.text))
        text = clip_words(whole, room - used, glyphs.cut) if used < room else ""
        drawn.append(segment(text, cells(text), _style(piece.tone, colours)))
        used += cells(text)
        if text != whole:
            break
    gap = width - used - cells(aside) - 1
    if aside and gap > 0:
        drawn += [Segment(" " * gap), segment(aside, cells(aside), colours.muted)]
    return drawn


def _style(tone: str, colours: Palette) -> Style:
    if tone == "bold":
        return colours.text + Style(bold=True)
    name, _, marked = tone.rpartition(" ") if tone.endswith(_MARKED) else (tone, "", "")
    style: Style = getattr(colours, name or ("accent" if marked else "text"))
    # Letters that were meant are told from others without colour too.
    return style + Style(bold=True, underline=True) if marked else style
