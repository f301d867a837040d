"""The line of a form's field.

A key that the form itself knows is obeyed at once and not when it has come up to the app, so that what is typed
behind it lands in the field that it leads to.
"""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.widget import Widget

from tui.dialogs.line_input import LineInput

Obey = Callable[[Widget, events.Key], bool]
"""Does what a key that has come to a widget means to the form; False for a key that is to be typed there."""


class FormLine(LineInput):
    """The line of the field that the cursor is in."""

    def __init__(self, obey: Obey) -> None:
        super().__init__(id="typed-line")
        self._obey = obey

    async def _on_key(self, event: events.Key) -> None:
        if self._obey(self, event):
            event.stop()
            event.prevent_default()
        else:
            await super()._on_key(event)
