"""Asks a question that one key answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget

from tui.actions.action import Where
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.widgets.action_screen import key_name
from tui.widgets.keyed_app import bound, keymap_of
from tui.widgets.left_once import LeftOnce
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.typed_ahead import again
from tui.width import cells, clip
from tui.wrapping import wrap

_MOST_LINES = 3
_NO_OTHERS = ("{answer-no} cancel",)


class Choices(NamedTuple):
    """What is asked, and the words behind each key that answers; `others` are keys that are handed back as well.

    So are the keys of the actions `goes_on` on the screen `where`. `others_said` says what all of these do, in the
    ways to say it, the widest first; `{undo}` in it is the key of that action.
    """

    title: str
    question: str
    answers: Mapping[str, str]
    others: Sequence[str] = ()
    others_said: Sequence[str] = _NO_OTHERS
    where: Where = Where.QUESTION
    goes_on: Sequence[str] = ()


class OneKey(LeftOnce[str | None], ModalScreen[str | None]):
    """Hands back the key that was pressed or clicked, None when it is left without an answer."""

    CSS = """
    OneKey { align: left bottom; background: transparent; overflow: hidden; }
    OneKey #panel { width: 100%; height: auto; background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [bound("answer-no", "dismiss(None)")]

    def __init__(self, choices: Choices, glyphs: Glyphs) -> None:
        super().__init__()
        self._choices = choices
        self._glyphs = glyphs
        self._keymap = keymap_of(self)
        self._places: list[tuple[int, range, str]] = []
        self._pane = LinePane(self._lines, id="question")

    def compose(self) -> Iterator[Widget]:
        with Vertical(id="panel"):
            yield self._pane

    def on_resize(self, event: events.Resize) -> None:
        self._pane.styles.height = min(len(self._lines(event.size.width, 0)), event.size.height)

    def on_key(self, event: events.Key) -> None:
        """Take an answer, or a key of the screen below; one that comes after the answer goes to what is in front."""
        if not self.is_active:
            self.app.post_message(again(event))
            return
        key, choices = key_name(event), self._choices
        call = self._keymap.table(choices.where).call((key,))
        goes_on = call is not None and call.action.id in choices.goes_on
        if key in (*choices.answers, *choices.others) or goes_on:
            event.stop()
            event.prevent_default()
            self.dismiss(key)

    def on_click(self, event: events.Click) -> None:
        """Take a click on one of the answers."""
        line = event.screen_y - self._pane.region.y
        for place, columns, key in self._places:
            if place == line and event.screen_x in columns:
                self.dismiss(key)
                return

    def _lines(self, width: int, height: int) -> list[Content]:
        asked = wrap(self._choices.question, width - 2)
        cut = self._glyphs.cut if len(asked) > _MOST_LINES else ""
        lines = [rule(width, self._glyphs, self._choices.title)]
        lines += [content(f" {line}", "bold") for line in asked[:_MOST_LINES]]
        lines[-1] += content(cut)
        self._places = []
        line = content(" ")
        for key, words in self._choices.answers.items():
            answer = content(key, "bold $accent") + content(f" {clip(show(words), width - 6, self._glyphs.cut)}   ")
            if line.cell_length > 1 and line.cell_length + answer.cell_length > width:
                lines.append(line)
                line = content(" ")
            self._places.append((len(lines), range(line.cell_length, line.cell_length + answer.cell_length - 3), key))
            line += answer
        said = [self._keymap.says(words, self._choices.where) for words in self._choices.others_said]
        others = next((words for words in said if cells(words) < width), said[-1])
        return [*lines, line, content(f" {others}", "$muted")]
