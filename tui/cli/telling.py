"""Says on stderr what takes longer than a second, and on a terminal how far it is."""

from __future__ import annotations

from contextlib import suppress
from time import monotonic

from tui.cli import output

_SAY_AFTER_SECONDS, _SAY_AGAIN_SECONDS = 1.0, 0.2


class Telling:
    """On a terminal one line that is gone in the end; elsewhere one line for each thing that takes long."""

    def __init__(self) -> None:
        self._began: float | None = None
        self._first: dict[str, float] = {}
        """When each thing was told of first: one that goes on after a pause is said at once."""
        self._last = 0.0
        self._said: set[str] = set()
        self._is_shown = False

    def __call__(self, doing: str, how_far: str = "") -> None:
        """Take what is being done and how far it is; nothing when it is over."""
        now = monotonic()
        if not doing:
            self._end()
            return
        if self._began is None:
            self._began = now
        if now - min(self._began, self._first.setdefault(doing, now)) < _SAY_AFTER_SECONDS:
            return
        if now - self._last < _SAY_AGAIN_SECONDS and doing in self._said:
            return
        # The work goes on, though nobody may hear of it any more.
        with suppress(output.ReaderGone, output.OutputRefused, OSError):
            self._say(doing, how_far)
        self._said.add(doing)
        self._last = now

    def _say(self, doing: str, how_far: str) -> None:
        self._is_shown = output.say_in_passing(f"{doing} {how_far}".rstrip())
        if not self._is_shown and doing not in self._said:
            output.narrate(doing)

    def _end(self) -> None:
        self._began = None
        if self._is_shown:
            self._is_shown = False
            with suppress(OSError):
                output.say_in_passing("")
