"""A pilot that goes on as soon as the app has come to rest, where Textual's own pauses for a fixed time."""

from __future__ import annotations

import asyncio
import time
import unicodedata
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from textual import events
from textual.app import App
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.timer import Timer

_LONGEST_SECONDS = 20.0
"""How long anything that is read or written is waited for."""
_MOMENT_SECONDS = 0.002
_SOON_SECONDS = 0.06
"""A timer of no more than this is waited for, a longer one is not: Textual shows another view 0.05 seconds later."""

Left = TypeVar("Left")


class RestingPilot(Pilot[Left]):
    """Presses real keys, and waits after each for all messages, what is read and written, and the next frame."""

    def __init__(self, app: App[Left], is_busy: Callable[[], bool] = lambda: False) -> None:
        super().__init__(app)
        self._is_busy = is_busy

    async def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        assert self.app._driver is not None
        for key in keys:
            self.app._driver.send_message(key_event(key).set_sender(self.app))
            await self.rest()

    async def pause(self, delay: float | None = None) -> None:
        """Wait for some seconds if they are given, then until the app has come to rest."""
        await asyncio.sleep(delay or 0)
        await self.rest()

    async def rest(self) -> None:
        """Wait until nothing is left to do but to wait for the next key or a timer."""
        latest = time.monotonic() + _LONGEST_SECONDS
        while time.monotonic() < latest:
            await asyncio.sleep(0)
            if self._has_more():
                continue
            if self._is_busy() or self._is_about_to_look_again():
                await asyncio.sleep(_MOMENT_SECONDS)
            elif not self._draws():
                break

    def _has_more(self) -> bool:
        """Whether the event loop has anything to run after this task, which itself has just been run."""
        return bool(vars(asyncio.get_running_loop())["_ready"])

    def _is_about_to_look_again(self) -> bool:
        timers = [timer for pump in (self.app, *self.app.screen_stack) for timer in pump._timers]
        return self.app.animator._animations != {} or any(map(_runs_out_soon, timers))

    def _draws(self) -> bool:
        """Draw at once what the next frame would draw; False if nothing is left to draw."""
        behind = [screen for screen in self.app.screen_stack if screen.is_current and _is_behind(screen)]
        for screen in behind:
            screen._on_timer_update()
        return bool(behind)


@asynccontextmanager
async def running(
    app: App[Left], size: tuple[int, int], is_busy: Callable[[], bool] = lambda: False
) -> AsyncIterator[RestingPilot[Left]]:
    """Run an app without a terminal."""
    async with app.run_test(size=size):
        pilot = RestingPilot(app, is_busy)
        await pilot.rest()
        yield pilot


def key_event(key: str) -> events.Key:
    """Return the key as the driver of a terminal would."""
    name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
    try:
        character: str | None = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(name, name)))
    except KeyError:
        character = key if len(key) == 1 else None
    return events.Key(name, character)


def _is_behind(screen: Screen[Any]) -> bool:
    return screen._update_timer._active.is_set() or bool(screen._callbacks)


def _runs_out_soon(timer: Timer) -> bool:
    return timer._repeat == 0 and timer._interval < _SOON_SECONDS and timer._task is not None and not timer._task.done()
