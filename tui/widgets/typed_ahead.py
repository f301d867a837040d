"""A dialog around one line that loses no key, however fast they are pressed after the one that opens it."""

from __future__ import annotations

from typing import Generic

from textual import events
from textual.message_pump import MessagePump
from textual.screen import ModalScreen, ScreenResultType
from textual.widget import Widget

from tui.widgets.left_once import LeftOnce

_LOOK_AGAIN_SECONDS = 0.005

Typed = events.Key | events.Paste


def again(typed: Typed) -> Typed:
    """Return what was typed once more, for whom it is meant."""
    return events.Key(typed.key, typed.character) if isinstance(typed, events.Key) else events.Paste(typed.text)


def has_more(pump: MessagePump | None) -> bool:
    """Whether messages wait for their turn; one that Textual has looked at already is not in its queue any more."""
    return pump is not None and bool(pump.message_queue_size or pump._pending_message)


class TypedAhead(LeftOnce[ScreenResultType], ModalScreen[ScreenResultType], Generic[ScreenResultType]):
    """Gives the keys to `line` only after those that came before it could take them, in their order.

    Such a key is still on its way through the screen below, which hands it on, or comes here too early. A text
    that is pasted is as good as a key.
    """

    AUTO_FOCUS = ""

    def __init__(self, line: Widget) -> None:
        super().__init__()
        self._takes_keys = line
        self._through_below: list[Typed] = []
        self._too_early: list[Typed] = []

    def on_mount(self) -> None:
        self._give_keys()

    def on_key(self, event: events.Key) -> None:
        self._keep_early(event)

    def on_paste(self, event: events.Paste) -> None:
        self._keep_early(event)

    def _keep_early(self, event: Typed) -> None:
        """Keep a key that comes before the line can take it; one that the line let pass is not forwarded here."""
        if self.focused is None and event.is_forwarded:
            event.stop()
            self._too_early.append(self._again(event))

    def take_ahead(self, event: Typed) -> None:
        """Take a key that the screen below had got before this one was in front of it."""
        if self.focused is None:
            self._through_below.append(self._again(event))
        else:
            self._takes_keys.post_message(self._again(event))

    def _give_keys(self) -> None:
        below = self.app.screen_stack[-2] if len(self.app.screen_stack) > 1 else None
        if has_more(self) or has_more(below) or has_more(below.focused if below else None):
            self.set_timer(_LOOK_AGAIN_SECONDS, self._give_keys)
            return
        for key in (*self._through_below, *self._too_early):
            self._takes_keys.post_message(key)
        self.set_focus(self._takes_keys)

    def _again(self, event: Typed) -> Typed:
        # A message is not handed up to whoever sent it, and enter must come as far as the app.
        return again(event).set_sender(self._takes_keys)
