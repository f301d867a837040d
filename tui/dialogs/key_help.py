"""Every key of a screen, to be read, searched and run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from tui.actions.action import Action, Where
from tui.actions.matching import matching
from tui.dialogs.editor_line import EditorLine
from tui.dialogs.key_lines import all_lines, found_lines
from tui.dialogs.key_overview import overview
from tui.glyphs import Glyphs
from tui.literal import content
from tui.widgets.keyed_app import bound, keymap_of
from tui.widgets.line_list import LineList
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.section_list import SectionLine, SectionList
from tui.widgets.typed_ahead import TypedAhead
from tui.width import cells

_LINES_AROUND = 3
_IN_THE_LOG_LINE = (
    ("c m v e n h g", "kind, first word"),
    ("today yest mon 3d", "day, at the end"),
    ("30m 1h", "length"),
    ("+good +ok +worried", "mood"),
    ("@petra", "who took part"),
    ("t:fri", "to-do for Friday"),
    ("done:2", "tick key moment 2"),
    ('"quoted"', "always text"),
    ("{open-editor}", "in $EDITOR"),
)


class KeyHelp(TypedAhead[Action | None]):
    """Hands back the action that is to be run. Where there is room all keys are seen at once until one types."""

    CSS_PATH = "key_help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("cancel-line", "dismiss(None)"),
        bound("keys", "dismiss(None)"),
        bound("line-up", "choose('move_up')", priority=True),
        bound("line-down", "choose('move_down')", priority=True),
        Binding("tab", "choose('move_down')", priority=True),
        Binding("pageup", "choose('page_up')"),
        Binding("pagedown", "choose('page_down')"),
    ]

    def __init__(self, where: Where, actions: Sequence[Action], glyphs: Glyphs, begun: str = "") -> None:
        """`begun` is looked for at first, such as a prefix key of which all that follows is to be seen."""
        self.line = EditorLine()
        super().__init__(self.line)
        self._where = where
        self._actions = actions
        self._glyphs = glyphs
        self._keymap = keymap_of(self)
        self._begun = begun
        self._is_choosing = False
        self._all = LinePane(self._columns, id="all")
        self._list = SectionList(glyphs, shows_cursor_always=True)
        self._list.can_focus = False

    def compose(self) -> Iterator[Widget]:
        self._arrange()
        yield LinePane(self._title, id="title")
        yield self._all
        yield self._list
        with Horizontal(id="line"):
            yield LinePane(lambda width, height: [content(" Search the keys: ", "$muted")], id="prompt")
            yield self.line

    def on_mount(self) -> None:
        self.line.put(self._begun)
        self.watch(self.line, "value", self._typed, init=True)

    def on_resize(self, event: events.Resize) -> None:
        self._arrange()

    def on_input_submitted(self) -> None:
        if self._list.display and isinstance(chosen := self._list.chosen, Action):
            self.dismiss(chosen)

    def on_line_list_row_opened(self, event: LineList.RowOpened) -> None:
        self.on_input_submitted()

    def action_choose(self, move: str) -> None:
        """Move among the keys; the first such key turns the overview into a list."""
        if self._list.display:
            getattr(self._list, f"action_{move}")()
        self._is_choosing = True
        self._arrange()

    def _typed(self, typed: str) -> None:
        found = matching(self._actions, typed) if typed.strip() else None

        def lines(width: int) -> list[SectionLine]:
            if found is None:
                return all_lines(self._actions, self._where, self._in_the_log_line(), width)
            return found_lines(found, typed, width)

        self._list.present(lines)
        self._list.move_to(0)
        self._arrange()

    def _arrange(self) -> None:
        is_plain = not self.line.value and not self._is_choosing
        # Before the first layout a screen has no size, and what is wrong in it would be painted.
        width, height = self.size or self.app.size
        self._all.display = is_plain and bool(self._columns(width, height - _LINES_AROUND))
        self._list.display = not self._all.display
        self._all.redraw()

    def _in_the_log_line(self) -> list[tuple[str, str]]:
        return [(self._keymap.says(words), meaning) for words, meaning in _IN_THE_LOG_LINE]

    def _title(self, width: int, height: int) -> list[Content]:
        left = content(" gt   ", "bold $accent") + content(f"Keys: {self._where}", "bold")
        between = f" {self._glyphs.between} "
        aside = self._keymap.says(between.join(("type to search", "{save-line} runs", "{cancel-line} closes")))
        gap = width - left.cell_length - cells(aside) - 1
        if gap > 0:
            left += content(" " * gap + aside, "$muted")
        return [left, rule(width, self._glyphs)]

    def _columns(self, width: int, height: int) -> list[Content]:
        return overview(self._actions, self._where, self._in_the_log_line(), width, height)
