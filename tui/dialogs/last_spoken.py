"""Asks once of an account without a history when somebody last spoke with it; one key answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget

from store.reviews.last_spoken import ANSWERS
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.width import cells, clip

ANOTHER_DAY, LATER = "d", "escape"
_OTHERS = " d another day   enter not known, next   right skip   left back   esc ask later   q pause"
_OTHERS_SHORT = " d a day  enter next  right skip  left back  esc later"
_KEYS = (*ANSWERS, ANOTHER_DAY, "enter", "right", "left", "escape", "q", "u")


class LastSpoken(ModalScreen[str | None]):
    """Hands back the key that was pressed: one of `ANSWERS`, d for another day, or one that the review knows."""

    CSS = """
    LastSpoken { align: left bottom; background: transparent; overflow: hidden; }
    LastSpoken #panel { width: 100%; height: auto; background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding(key, f"dismiss('{key}')") for key in _KEYS]

    def __init__(self, account: str, glyphs: Glyphs) -> None:
        super().__init__()
        self._account = account
        self._glyphs = glyphs
        self._pane = LinePane(self._lines, id="question")

    def compose(self) -> Iterator[Widget]:
        with Vertical(id="panel"):
            yield self._pane

    def on_resize(self, event: events.Resize) -> None:
        self._pane.styles.height = min(len(self._lines(event.size.width, 0)), event.size.height)

    def _lines(self, width: int, height: int) -> list[Content]:
        asked = clip(f"When did you last speak with {show(self._account)}?", width - 2, self._glyphs.cut)
        lines = [rule(width, self._glyphs, "Asked once"), content(f" {asked}", "bold")]
        line = content(" ")
        for key, (words, _) in ANSWERS.items():
            answer = content(key, "bold $accent") + content(f" {words}   ")
            if line.cell_length + answer.cell_length > width:
                lines.append(line)
                line = content(" ")
            line += answer
        return [*lines, line, content(_OTHERS if cells(_OTHERS) < width else _OTHERS_SHORT, "$muted")]
