"""Holds keys back while what they are meant for is not on the screen yet."""

from __future__ import annotations

from collections import deque

from textual import events

from tui.widgets.action_screen import ActionScreen, key_name
from tui.widgets.typed_ahead import Typed, again


class HeldKeys(ActionScreen):
    """A key pressed between `hold_keys` and `release_keys` is done after the latter, in its order."""

    def __init__(self, *, name: str | None = None, id: str | None = None) -> None:
        super().__init__(name=name, id=id)
        self._holds = False
        self._kept: deque[Typed] = deque()

    def hold_keys(self) -> None:
        """Keep keys from now on."""
        self._holds = True

    async def release_keys(self) -> None:
        """Do what was pressed meanwhile, up to a key that makes the next ones wait again."""
        self._holds = False
        while self._kept and not self._holds:
            typed = self._kept.popleft()
            if self.app.screen is not self:
                self.hand_on(typed)
            elif isinstance(typed, events.Key):
                await self.press(key_name(typed))

    def goes_ahead(self, key: str) -> bool:
        """Return whether a key is done at once, whatever the others wait for."""
        return False

    async def on_key(self, event: events.Key) -> None:
        """Keep a key for later instead of doing it."""
        if self.app.screen is self and (self._holds or self._kept) and not self.goes_ahead(key_name(event)):
            self._kept.append(again(event))
            event.stop()
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Keep a text among the keys, one of which may open what it is meant for."""
        if self.app.screen is self and (self._holds or self._kept):
            self._kept.append(again(event))
            event.stop()
            event.prevent_default()
