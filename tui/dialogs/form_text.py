"""The area of a form's field that takes a text of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual import events
from textual.widgets import TextArea

from tui.dialogs.line_input import shown_character, without_controls
from tui.dialogs.too_much_pasted import TooMuchPasted
from tui.widgets.own_bindings import did_own_binding

if TYPE_CHECKING:
    from tui.dialogs.form_line import Obey


_MOST_PASTED = 200_000
"""Letters; with more the area is slow to draw."""


class FormText(TextArea):
    """The longer text of the field that the cursor is in; nothing in it can act on a terminal."""

    DEFAULT_CSS = """
    FormText, FormText:focus {
        width: 1fr; height: 1fr; min-width: 12; border: none; padding: 0; background: $background;
        scrollbar-size-vertical: 1;
    }
    FormText:light .text-area--cursor { color: $background; background: $foreground; }
    """

    def __init__(self, obey: Obey) -> None:
        super().__init__(id="typed-text", show_line_numbers=False, tab_behavior="focus", highlight_cursor_line=False)
        self.cursor_blink = False
        self._obey = obey

    def keeps(self, key: str) -> bool:
        """Return whether a key belongs to the text and not to the form: enter, and up and down within it."""
        if key == "up":
            return not self.cursor_at_first_line or self.get_cursor_up_location() != (0, 0)
        if key == "down":
            return not self.cursor_at_last_line or self.get_cursor_down_location() != self.document.end
        return key == "enter"

    def put(self, text: str) -> None:
        """Show this text, with the cursor behind it."""
        self.load_text(text)
        self.move_cursor(self.document.end)

    def get_line(self, line_index: int) -> Text:
        return Text("".join(map(_shown, self.document.get_line(line_index))), end="", no_wrap=True)

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        if len(event.text) > _MOST_PASTED:
            self.post_message(TooMuchPasted(len(event.text), _MOST_PASTED))
            return
        text = "\n".join(map(without_controls, event.text.splitlines()))
        if pasted := self._replace_via_keyboard(text, *self.selection):
            self.move_cursor(pasted.end_location)

    async def _on_key(self, event: events.Key) -> None:
        if self._obey(self, event):
            event.stop()
            event.prevent_default()
        elif event.is_printable or not await did_own_binding(self, event):
            await super()._on_key(event)


def _shown(character: str) -> str:
    return character if character == "\t" else shown_character(character)
