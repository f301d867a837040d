"""A one-line field that underlines the words it has understood and shows nothing that could act on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar
from unicodedata import category

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input

from tui.dialogs.too_much_pasted import TooMuchPasted
from tui.safe_text import show
from tui.themes import palette
from tui.widgets.keyed_app import bound
from tui.widgets.own_bindings import did_own_binding

if TYPE_CHECKING:
    from tui.dialogs.reading import Span

PROBLEM = "problem"
_MOST_PASTED = 20_000
"""Letters; a line of so many is read and drawn again with every key in a tenth of a second."""
_UNSHOWN = "\ufffd"
_CONTROL = "Cc"


class LineInput(Input, inherit_bindings=False):
    """Keeps the text exactly as typed; pasted control characters are left out, pasted lines are told."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(one for one in Input.BINDINGS if isinstance(one, Binding) and one.key != "enter"),
        bound("save-line", "submit"),
    ]
    DEFAULT_CSS = """
    LineInput, LineInput:focus {
        width: 1fr; height: 1; border: none; padding: 0; background: $background; background-tint: $background 0%;
    }
    """

    virtual_size = Reactive(Size(0, 0))
    """How long the text is. The original has the whole screen laid out again for it, with each letter."""

    class LinesPasted(Message):
        """A text of several lines was pasted; none of it is in the field."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, *, id: str | None = None, tells_lines: bool = False) -> None:
        """With `tells_lines` a pasted text of several lines is told; without it becomes one line."""
        super().__init__(id=id, select_on_focus=False)
        self._tells_lines = tells_lines
        self.cursor_blink = False
        self._spans: Sequence[Span] = ()

    def mark(self, spans: Sequence[Span]) -> None:
        """Underline these words; those of a problem in the colour of risk."""
        self._spans = spans
        self.refresh()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.scroll_to_region(Region(self._cursor_offset, 0, 1, 1), force=True, animate=False)

    def put(self, text: str) -> None:
        """Show this text, with the cursor behind it."""
        self.value = text
        self.cursor_position = len(text)

    async def _on_key(self, event: events.Key) -> None:
        if event.is_printable or not await did_own_binding(self, event):
            await super()._on_key(event)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        if len(event.text) > _MOST_PASTED:
            self.post_message(TooMuchPasted(len(event.text), _MOST_PASTED))
            return
        lines = [without_controls(line) for line in event.text.splitlines()]
        if self._tells_lines and len([line for line in lines if line.strip()]) > 1:
            self.post_message(self.LinesPasted("\n".join(lines)))
        else:
            self.replace(" ".join("\n".join(lines).split()), *sorted(self.selection))

    @property
    def _value(self) -> Text:
        colours = palette(self.app.theme)
        text = Text("".join(map(shown_character, self.value)), no_wrap=True, overflow="ignore", end="")
        for start, end, role in self._spans:
            text.stylize("underline", start, end)
            text.stylize(colours.risk if role == PROBLEM else colours.accent, start, end)
        return text


def without_controls(line: str) -> str:
    """Return a pasted line without what is no text."""
    return "".join(character for character in line.replace("\t", " ") if category(character) != _CONTROL)


def shown_character(character: str) -> str:
    """Return one character for one, so that the cursor stays where it belongs."""
    shown = show(character)
    return shown if len(shown) == 1 else _UNSHOWN
