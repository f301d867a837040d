"""The lines of a form: its title, the fields around the one that is typed in, and what is allowed or wrong there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import events
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from store.editing.field import Field
from tui.dialogs.filled_form import FilledForm
from tui.dialogs.form_hint import choices_of, hint_lines, hint_room, refusal_lines, remark_lines
from tui.dialogs.form_keys import field_keys, form_keys
from tui.dialogs.form_line import FormLine
from tui.dialogs.form_lines import Sight, drawn_fields, in_sight, label, label_width, text_height
from tui.dialogs.question import Question
from tui.dialogs.reading import Problem
from tui.glyphs import Glyphs
from tui.widgets.keyed_app import keymap_of
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule

if TYPE_CHECKING:
    from tui.dialogs.form_text import FormText

_TITLE = 1


class FormPanes(Vertical):
    """Shows a form around `line`, or around `text` in a field of several lines; it takes no keys itself."""

    class FieldClicked(Message):
        """A field was clicked; `place` is its number from 0."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(
        self, question: Question, form: FilledForm, line: FormLine, text: FormText | None, glyphs: Glyphs
    ) -> None:
        super().__init__(id="panel")
        self._question, self._form, self._line, self._text = question, form, line, text
        self._glyphs = glyphs
        self._keymap = keymap_of(self)
        self._place = 0
        self._refusal: Problem | None = None
        self._remark = ""
        self._sight, self._top, self._tallest = Sight((), ()), 0, 0
        self._title = LinePane(self._title_lines, id="title")
        self._above = LinePane(lambda width, height: [line.drawn for line in self._sight.above], id="above")
        self._label = LinePane(lambda width, height: [label(self._field, True, width, self._glyphs)], id="label")
        self._below = LinePane(lambda width, height: [line.drawn for line in self._sight.below], id="below")
        self._hint = LinePane(self._hint_lines, id="hint")

    def compose(self) -> Iterator[Widget]:
        yield self._title
        yield self._above
        with Horizontal(id="field"):
            yield self._label
            yield self._line
            if self._text is not None:
                yield self._text
        yield self._below
        yield self._hint

    def on_click(self, event: events.Click) -> None:
        """Tell which field was clicked."""
        for pane, lines in ((self._above, self._sight.above), (self._below, self._sight.below)):
            line = event.screen_y - pane.region.y
            if pane.region.contains(event.screen_x, event.screen_y) and line < len(lines):
                self.post_message(self.FieldClicked(lines[line].field))
                return

    def begin_anew(self) -> None:
        """Take only the room that is needed now, since the terminal has another size."""
        self._tallest = 0

    def show(self, place: int, refusal: Problem | None, remark: str) -> None:
        """Show the fields around the one that is typed in, as many as there is room for, and what was refused.

        A remark stands where else the hint of the field is.
        """
        self._place, self._refusal, self._remark = place, refusal, remark
        width, height = self.screen.size
        hint = 1 + hint_room(len(self._hint_lines(width, 0)) - 1, height)
        room = height - _TITLE - hint
        if room < 1:
            return
        lines = drawn_fields(self._form, place, width, self._glyphs)
        before = label_width(self._form.fields)
        tall = text_height(self._form.typed(self._field.name), width - before, room - 1) if self._field.is_long else 1
        # It grows with what is to be shown, but does not shrink under the hand.
        self._tallest = min(max(self._tallest, len(lines) + tall), room)
        self._sight, self._top = in_sight(lines, place, tall, self._tallest, self._top)
        self._line.display = not self._field.is_long
        if self._text is not None:
            self._text.display = self._field.is_long
        self._above.styles.height = len(self._sight.above)
        self._label.styles.width = before
        self.query_one("#field").styles.height = tall
        self._below.styles.height = self._tallest - len(self._sight.above) - tall
        self._hint.styles.height = hint
        for pane in (self._title, self._above, self._label, self._below, self._hint):
            pane.redraw()

    @property
    def _field(self) -> Field:
        return self._form.fields[self._place]

    def _title_lines(self, width: int, height: int) -> list[Content]:
        return [rule(width, self._glyphs, self._question.words, form_keys(self._keymap, self._glyphs))]

    def _hint_lines(self, width: int, height: int) -> list[Content]:
        keys = field_keys(self._keymap, self._glyphs, width, is_long=self._field.is_long)
        if self._refusal:
            return refusal_lines(keys, self._refusal, width, self._glyphs)
        if self._remark:
            return remark_lines(keys, self._remark, width, self._glyphs)
        return hint_lines(keys, self._field.hint, self._choices(), width, height, self._glyphs)

    def _choices(self) -> str:
        field, line = self._field, self._line
        if field.is_long:
            return ""
        before = line.value[: line.cursor_position]
        return choices_of(field, before, is_typed=self._form.is_changed(field.name))
