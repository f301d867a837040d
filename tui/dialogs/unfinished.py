"""Lists what was typed and not saved, to go on with one of these texts, to throw it away or to bring it back."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget

from store.clock import local_time
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.safe_text import show
from tui.widgets.keyed_app import bound, keymap_of
from tui.widgets.left_once import LeftOnce
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.section_list import Piece, SectionLine, SectionList
from tui.width import cells, fit
from tui.wording import near_time

_AROUND = 2
_LEAST_TEXT = 12
_NONE_LEFT = "Nothing else was typed and not saved."


class UnfinishedTexts(LeftOnce[Hashable | None], ModalScreen[Hashable | None]):
    """Hands back what the chosen text is about, None when it is left; a text can be thrown away."""

    CSS = """
    UnfinishedTexts { align: left bottom; background: transparent; overflow: hidden; }
    UnfinishedTexts #panel { width: 100%; height: auto; background: $background; }
    UnfinishedTexts #title, UnfinishedTexts #foot { height: 1; }
    """
    AUTO_FOCUS = "SectionList"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("save-line", "go_on"),
        bound("cancel-line", "dismiss(None)"),
        bound("line-up", "move('move_up')"),
        bound("line-down", "move('move_down')"),
        Binding("k", "move('move_up')"),
        Binding("j", "move('move_down')"),
        bound("throw-away", "throw_away"),
        bound("bring-back-text", "bring_back"),
    ]

    def __init__(self, kept: KeptLines, glyphs: Glyphs) -> None:
        super().__init__()
        self._kept = kept
        self._glyphs = glyphs
        self._keymap = keymap_of(self)
        self._list = SectionList(glyphs, shows_cursor_always=True)
        self._foot = LinePane(self._foot_lines, id="foot")

    def compose(self) -> Iterator[Widget]:
        with Vertical(id="panel"):
            yield LinePane(self._title, id="title")
            yield self._list
            yield self._foot

    def on_mount(self) -> None:
        self._list.present(self._lines)

    def on_resize(self) -> None:
        self._list.styles.height = min(max(len(self._kept.all_unfinished), 1), max(self.size.height - _AROUND, 1))

    def on_line_list_row_opened(self) -> None:
        self.action_go_on()

    async def action_move(self, action: str) -> None:
        await self.app.run_action(action, self._list)

    def action_go_on(self) -> None:
        chosen = self._list.chosen
        self.dismiss(chosen.about if isinstance(chosen, _Chosen) else None)

    def action_throw_away(self) -> None:
        if isinstance(chosen := self._list.chosen, _Chosen):
            self._kept.throw_away(chosen.about)
            self._show_again()

    def action_bring_back(self) -> None:
        about = self._kept.bring_back()
        if about is not None:
            self._show_again()
            self._list.go_to(lambda line: line.key == about)

    def _show_again(self) -> None:
        self._list.present(self._lines)
        self.on_resize()
        self._foot.redraw()

    def _lines(self, width: int) -> list[SectionLine]:
        if not self._kept.all_unfinished:
            return [SectionLine("none", (Piece(f" {_NONE_LEFT}", "muted"),))]
        found = list(self._kept.all_unfinished.items())[::-1]
        now = self._kept.clock.now()
        times = {about: near_time(local_time(one.at), now) if one.at else "" for about, one in found}
        widest = max(cells(show(one.title)) for _, one in found)
        latest = max(map(cells, times.values()))
        titles = min(widest, max(width - latest - _LEAST_TEXT - 6, 1))
        return [
            SectionLine(
                about,
                (
                    Piece(f" {fit(show(one.title), titles, self._glyphs.cut)}  "),
                    Piece(f"{fit(times[about], latest)}  " if latest else "", "muted"),
                    Piece(one.text, "muted"),
                ),
                _Chosen(about),
            )
            for about, one in found
        ]

    def _title(self, width: int, height: int) -> list[Content]:
        keys = self._keymap.says(self._glyphs.beside(("{save-line} go on", "{throw-away} throw away")))
        return [rule(width, self._glyphs, "Typed and not saved", keys)]

    def _foot_lines(self, width: int, height: int) -> list[Content]:
        if self._kept.thrown_last is None:
            return [rule(width, self._glyphs)]
        _, thrown = self._kept.thrown_last
        said = f"Thrown away: {thrown.title}, {thrown.text}"
        return [rule(width, self._glyphs, said, self._keymap.says("{bring-back-text} brings it back"))]


class _Chosen:
    """What a line is about, which may be anything that a text is kept under."""

    def __init__(self, about: Hashable) -> None:
        self.about = about
