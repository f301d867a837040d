"""Asks before something is deleted or done that reaches far."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget

from tui.glyphs import Glyphs
from tui.literal import content
from tui.widgets.keyed_app import bound, keymap_of
from tui.widgets.left_once import LeftOnce
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.width import clip_words
from tui.wrapping import wrap

_KEEP, _DELETE = 0, 1
_MOST_LINES = 3


class Confirmation(NamedTuple):
    """What is asked, what comes of it, and what the two answers do."""

    asked: str
    consequence: str
    title: str = "Delete"
    yes: str = "delete it"
    no: str = "keep it"
    keys: tuple[str, str] = ("{answer-yes} deletes", "{answer-no} keeps")


class ConfirmDialog(LeftOnce[bool | None], ModalScreen[bool | None]):
    """Returns True only for an explicit yes, or for the answer marked after the cursor was moved onto that."""

    CSS_PATH = "confirm.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("answer-yes", "answer(True)"),
        bound("answer-no", "answer(False)"),
        bound("choose-answer", "choose"),
        Binding("left,right,tab,shift+tab,h,l,j,k,up,down", "turn"),
    ]

    def __init__(self, confirmation: Confirmation, glyphs: Glyphs) -> None:
        super().__init__()
        self._confirmation = confirmation
        self._glyphs = glyphs
        self._chosen = _KEEP
        self._keymap = keymap_of(self)
        self._answers = [
            self._keymap.says(words)
            for words in (f"{{answer-no}} {confirmation.no}", f"{{answer-yes}} {confirmation.yes}")
        ]
        self._pane = LinePane(self._lines, id="question")

    def compose(self) -> Iterator[Widget]:
        with Vertical(id="panel"):
            yield self._pane

    def on_resize(self, event: events.Resize) -> None:
        self._pane.styles.height = min(len(self._words(event.size.width)) + 4, event.size.height)

    def on_click(self, event: events.Click) -> None:
        """Take a click on one of the two answers; the question itself does nothing."""
        line = event.screen_y - self._pane.region.y
        if line == self._pane.size.height - 1 and event.screen_x in self._answer_cells(_DELETE):
            self.dismiss(True)
        elif line == self._pane.size.height - 1 and event.screen_x in self._answer_cells(_KEEP):
            self.dismiss(False)

    def action_answer(self, answer: bool) -> None:
        self.dismiss(answer)

    def action_turn(self) -> None:
        self._chosen = _DELETE if self._chosen == _KEEP else _KEEP
        self._pane.redraw()

    def action_choose(self) -> None:
        self.dismiss(self._chosen == _DELETE)

    def _words(self, width: int) -> list[str]:
        asked = wrap(self._confirmation.asked.replace("\n", " "), width - 2)
        if len(asked) > _MOST_LINES:
            rest = " ".join(asked[_MOST_LINES - 1 :])
            asked[_MOST_LINES - 1 :] = [f"{clip_words(rest, width - 3, self._glyphs.cut)}?"]
        return [*asked, *wrap(self._confirmation.consequence, width - 2)]

    def _lines(self, width: int, height: int) -> list[Content]:
        asked, *rest = (content(f" {line}") for line in self._words(width))
        keys = self._glyphs.beside(self._confirmation.keys)
        answers = content(" ") + self._answer(_KEEP) + content("   ") + self._answer(_DELETE)
        lines = [
            rule(width, self._glyphs, self._confirmation.title, self._keymap.says(keys)),
            asked.stylize("bold"),
            *rest,
        ]
        return [*lines[: max(height - 2, 1)], content(""), answers]

    def _answer(self, answer: int) -> Content:
        sign = self._glyphs.cursor if answer == self._chosen else " "
        words = self._answers[answer]
        return content(f"{sign} {words}", "bold" if answer == self._chosen else "$muted")

    def _answer_cells(self, answer: int) -> range:
        start = 1 if answer == _KEEP else 1 + 2 + len(self._answers[_KEEP]) + 3
        return range(start, start + 2 + len(self._answers[answer]))
