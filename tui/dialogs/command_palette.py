"""Finds a command, a filter, an account, a person or a place by a part of the name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from tui.dialogs.editor_line import EditorLine
from tui.dialogs.palette_entry import Entry, Kind, Match, Sources, matches, wanted_by
from tui.dialogs.palette_lines import SIGNS, about_words, counted_words, match_line, nothing_lines
from tui.dialogs.too_much_pasted import TooMuchPasted
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.widgets.card_board import CardBoard
from tui.widgets.keyed_app import bound, keymap_of
from tui.widgets.line_list import LineList
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.section_list import SectionLine, SectionList
from tui.widgets.typed_ahead import TypedAhead
from tui.width import cells, clip_words
from tui.wrapping import wrap

_KEYS = (
    ("{save-line} run", "{line-up} {line-down} choose", "{cancel-line} close"),
    ("{save-line} run", "{cancel-line} close"),
)
"""What the title line says of the keys, the widest way first."""
_AROUND = 16
"""Cells of the title line that are no words."""


class _Room(NamedTuple):
    """How many lines the list and what is said below it take on a terminal of some height."""

    from_height: int
    rows: int
    sentence: int
    has_count: bool


_ROOMS = (_Room(30, 8, 2, True), _Room(20, 6, 2, True), _Room(14, 4, 1, False), _Room(0, 3, 1, False))
_TITLE_AND_LINE = 2
_SIGNS_RULE_COUNT = 3


class CommandPalette(TypedAhead[Entry | None]):
    """Hands back the entry that was chosen. It lies over the foot of the screen, and the target stays in sight."""

    CSS_PATH = "command_palette.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("cancel-line", "dismiss(None)"),
        bound("line-up", "choose('move_up')", priority=True),
        bound("line-down", "choose('move_down')", priority=True),
        Binding("tab", "choose('move_down')", priority=True),
        Binding("pageup", "choose('page_up')"),
        Binding("pagedown", "choose('page_down')"),
    ]

    def __init__(self, about: str, sources: Sources, glyphs: Glyphs) -> None:
        """`about` is the name of what commands are meant for, empty where that is nothing."""
        self.line = EditorLine()
        super().__init__(self.line)
        self._about = about
        self._sources = sources
        self._glyphs = glyphs
        self._keymap = keymap_of(self)
        self._wanted = wanted_by("")
        self._found: Sequence[Match] = ()
        self._refused = self._not_pasted = ""
        self._room = _ROOMS[-1]
        self._covered: LineList[object] | CardBoard | None = None
        self._list = SectionList(glyphs, shows_cursor_always=True)
        self._list.can_focus = False
        self._foot = LinePane(self._foot_lines, id="foot")

    def compose(self) -> Iterator[Widget]:
        # At once in the size it has to have, or the whole screen would be painted twice.
        self._take_room(self.app.size.height)
        with Vertical(id="panel"):
            yield LinePane(self._title, id="title")
            with Horizontal(id="line"):
                yield LinePane(lambda width, height: [content(" : ", "bold $accent")], id="prompt")
                yield self.line
            yield self._list
            yield self._foot

    def on_mount(self) -> None:
        self.watch(self.line, "value", self._typed, init=True)
        self.watch(self._list, "cursor_key", self._cursor_moved, init=False)

    def on_unmount(self) -> None:
        if self._covered is not None:
            self._covered.cover(0)

    def on_resize(self, event: events.Resize) -> None:
        self._take_room(event.size.height)

    def on_input_submitted(self) -> None:
        """Hand back what the cursor is on; of what cannot be done now say why."""
        chosen = self._list.chosen
        if not isinstance(chosen, Entry):
            return
        if chosen.reason:
            self._refused = chosen.reason
            self._foot.redraw()
        else:
            self.dismiss(chosen)

    def on_too_much_pasted(self, event: TooMuchPasted) -> None:
        event.stop()
        self._not_pasted = event.sentence
        self._foot.redraw()

    def on_line_list_row_opened(self, event: LineList.RowOpened) -> None:
        self.on_input_submitted()

    def action_choose(self, move: str) -> None:
        getattr(self._list, f"action_{move}")()

    def _take_room(self, height: int) -> None:
        room = self._room = next(one for one in _ROOMS if height >= one.from_height)
        foot = room.sentence + (_SIGNS_RULE_COUNT if room.has_count else 0)
        self._list.styles.height, self._foot.styles.height = room.rows, foot
        self._keep_target_seen(height - _TITLE_AND_LINE - room.rows - foot)

    def _keep_target_seen(self, top: int) -> None:
        """Have the list below keep its cursor above the line on which the palette begins."""
        below = self.app.screen_stack[-2].focused if len(self.app.screen_stack) > 1 else None
        if isinstance(below, LineList | CardBoard):
            self._covered = below
            below.cover(max(below.region.bottom - top, 0))

    def _typed(self, typed: str) -> None:
        self._wanted = wanted_by(typed)
        self._found = matches(self._sources, self._wanted)
        self._list.present(self._lines)
        self._list.move_to(0)
        self._cursor_moved()

    def _cursor_moved(self) -> None:
        self._refused = self._not_pasted = ""
        self._foot.redraw()

    def _lines(self, width: int) -> list[SectionLine]:
        found = [match_line(one, width, self._glyphs) for one in self._found]
        return found or nothing_lines(self._wanted)

    def _title(self, width: int, height: int) -> list[Content]:
        title = f"Command for {show(self._about)}" if self._about else "Command"
        said = [self._keymap.says(self._glyphs.beside(keys)) for keys in _KEYS]
        keys = next((one for one in said if cells(title) + cells(one) + _AROUND <= width), said[-1])
        return [rule(width, self._glyphs, title, keys)]

    def _foot_lines(self, width: int, height: int) -> list[Content]:
        """What is said of the line under the cursor, what can be typed first, and how many fit."""
        about = self._not_pasted or about_words(self._list.chosen, self._refused)
        signs = next((line for line in SIGNS if cells(line) <= width), SIGNS[-1])
        if not self._room.has_count:
            is_about = self._wanted.words or self._not_pasted
            line = f" {clip_words(about, width - 2, self._glyphs.cut)}" if is_about else signs
            return [content(line, "$muted")]
        said = [content(f" {line}") for line in _in_lines(about, self._room.sentence, width - 2, self._glyphs)]
        commands = sum(one.kind == Kind.COMMAND for one in self._sources.entries)
        count = f" {counted_words(self._found, commands, self._wanted, self._glyphs)}"
        return [*said, content(signs, "$muted"), rule(width, self._glyphs), content(count, "$muted")]


def _in_lines(sentence: str, count: int, width: int, glyphs: Glyphs) -> list[str]:
    """A sentence in exactly so many lines; what has no room is cut behind a word."""
    lines = wrap(sentence, width)
    last = clip_words(" ".join(lines[count - 1 :]), width, glyphs.cut)
    return [*lines[: count - 1], last, *[""] * count][:count]
