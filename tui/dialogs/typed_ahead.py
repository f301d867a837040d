"""A dialog around one line that loses no key, however fast they are pressed after the one that opens it."""

from __future__ import annotations

from typing import Generic

from textual import events
from textual.screen import ModalScreen, ScreenResultType

from tui.dialogs.line_input import LineInput


class TypedAhead(ModalScreen[ScreenResultType], Generic[ScreenResultType]):
    """Gives the keys to `line` only after those that came before it could take them, in their order."""

    AUTO_FOCUS = ""

    def __init__(self) -> None:
        super().__init__()
        self.line = LineInput()

    def on_mount(self) -> None:
        self._give_keys()

    def on_key(self, event: events.Key) -> None:
        """Hand on a key that came before the line had the keys; one that the line let pass has been there."""
        if self.focused is None and event.is_forwarded:
            event.stop()
            self.line.post_message(events.Key(event.key, event.character))

    def _give_keys(self) -> None:
        if self.message_queue_size:
            self.call_later(self._give_keys)
        else:
            self.set_focus(self.line)
