"""A screen that is left once, however often the key comes that leaves it."""

from __future__ import annotations

from typing import Generic

from textual.await_complete import AwaitComplete
from textual.screen import Screen, ScreenResultType


class LeftOnce(Screen[ScreenResultType], Generic[ScreenResultType]):
    """Textual takes down whatever is in front when a screen is dismissed, which may be another one by then.

    Keys are on their way for a while: a second one that leaves this screen may come when it is gone already.
    """

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave the screen, unless it is not in front any more."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
