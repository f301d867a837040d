"""Chooses the theme; the one that the cursor is on is shown at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from store.rules.folding import fold_letters
from tui.dialogs.editor_line import EditorLine
from tui.glyphs import Glyphs
from tui.literal import content
from tui.themes import called, known_theme, show_theme
from tui.widgets.keyed_app import bound, keymap_of
from tui.widgets.line_list import LineList
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.section_list import Piece, SectionLine, SectionList
from tui.widgets.typed_ahead import TypedAhead
from tui.width import fit

_ROWS = 8
_LINES_AROUND = 2
_NAME = 24
_KEYS = ("{save-line} keep", "{line-up} {line-down} look", "{cancel-line} as it was")


class ThemeChoice(TypedAhead[str | None]):
    """Hands back the name of the theme that is to stay; without one the app is drawn as it was before."""

    CSS = """
    ThemeChoice { align: left bottom; background: transparent; overflow: hidden; }
    ThemeChoice #panel { width: 100%; height: auto; background: $background; }
    ThemeChoice #title, ThemeChoice #line { height: 1; }
    ThemeChoice #prompt { width: 8; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("cancel-line", "keep_none"),
        bound("line-up", "choose('move_up')", priority=True),
        bound("line-down", "choose('move_down')", priority=True),
        Binding("tab", "choose('move_down')", priority=True),
    ]

    def __init__(self, themes: Sequence[str], glyphs: Glyphs) -> None:
        self.line = EditorLine()
        super().__init__(self.line)
        self._themes = themes
        self._glyphs = glyphs
        self._before = self.app.theme
        self._list = SectionList(glyphs, shows_cursor_always=True)
        self._list.can_focus = False

    def compose(self) -> Iterator[Widget]:
        with Vertical(id="panel"):
            yield LinePane(self._title, id="title")
            with Horizontal(id="line"):
                yield LinePane(lambda width, height: [content(" Theme ", "bold")], id="prompt")
                yield self.line
            yield self._list

    def on_mount(self) -> None:
        self.watch(self.line, "value", self._typed, init=True)
        self._list.move_to(self._themes.index(self._before))
        self.watch(self._list, "cursor_key", self._look, init=False)

    def on_resize(self, event: events.Resize) -> None:
        self._list.styles.height = max(min(_ROWS, event.size.height - _LINES_AROUND), 1)

    def on_input_submitted(self) -> None:
        if isinstance(chosen := self._list.chosen, str):
            self.dismiss(chosen)

    def on_line_list_row_opened(self, event: LineList.RowOpened) -> None:
        self.on_input_submitted()

    def action_choose(self, move: str) -> None:
        """Go to another theme, and so draw the app in it."""
        getattr(self._list, f"action_{move}")()

    def action_keep_none(self) -> None:
        show_theme(self.app, self._before)
        self.dismiss(None)

    def _typed(self, typed: str) -> None:
        wanted = fold_letters(typed).split()
        fitting = [name for name in self._themes if all(word in called(name) for word in wanted)]
        self._list.present(lambda width: self._lines(fitting))
        if typed:
            self._list.move_to(0)

    def _look(self) -> None:
        if isinstance(chosen := self._list.chosen, str):
            show_theme(self.app, chosen)

    def _lines(self, themes: Sequence[str]) -> list[SectionLine]:
        return [_line(name, name == self._before) for name in themes] or [
            SectionLine("none", (Piece(" No theme is called that.", "muted"),))
        ]

    def _title(self, width: int, height: int) -> list[Content]:
        keys = keymap_of(self).says(f" {self._glyphs.between} ".join(_KEYS))
        return [rule(width, self._glyphs, "Theme", keys)]


def _line(name: str, is_now: bool) -> SectionLine:
    kind = "the terminal's own" if (theme := known_theme(name)).ansi else "dark" if theme.dark else "light"
    pieces = (Piece(f" {fit(called(name), _NAME)}"), Piece(kind, "muted"))
    return SectionLine(name, pieces, name, aside="as it was" if is_now else "")
