"""Asks once of an account without a history when somebody last spoke with it; one key answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget

from store.reviews.last_spoken import ANSWERS
from tui.actions.action import Where
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.widgets.action_screen import key_name
from tui.widgets.keyed_app import bound, keymap_of
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.width import cells, clip

ANOTHER_DAY = "d"
_OTHERS = (
    " d another day   {decide} not known, next   {skip} skip   {go-back} back   {answer-no} ask later   {leave} pause"
)
_OTHERS_SHORT = " d a day  {decide} next  {skip} skip  {go-back} back  {answer-no} later"
_GO_ON = ("decide", "skip", "go-back", "leave", "undo")
"""What the review does with its keys while it asks this."""


class LastSpoken(ModalScreen[str | None]):
    """Hands back the key that was pressed: one of `ANSWERS`, d for another day, or one that the review knows.

    None is the answer that it is to be asked later.
    """

    CSS = """
    LastSpoken { align: left bottom; background: transparent; overflow: hidden; }
    LastSpoken #panel { width: 100%; height: auto; background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [bound("answer-no", "dismiss(None)")]

    def __init__(self, account: str, glyphs: Glyphs) -> None:
        super().__init__()
        self._account = account
        self._glyphs = glyphs
        self._keymap = keymap_of(self)
        self._pane = LinePane(self._lines, id="question")

    def compose(self) -> Iterator[Widget]:
        with Vertical(id="panel"):
            yield self._pane

    def on_resize(self, event: events.Resize) -> None:
        self._pane.styles.height = min(len(self._lines(event.size.width, 0)), event.size.height)

    def on_key(self, event: events.Key) -> None:
        """Take an answer, or a key of the review."""
        key = key_name(event)
        call = self._keymap.table(Where.REVIEW).call((key,))
        if key in (*ANSWERS, ANOTHER_DAY) or (call is not None and call.action.id in _GO_ON):
            event.stop()
            self.dismiss(key)

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
        others = [self._keymap.says(words, Where.REVIEW) for words in (_OTHERS, _OTHERS_SHORT)]
        return [*lines, line, content(others[0] if cells(others[0]) < width else others[1], "$muted")]
