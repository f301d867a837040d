"""Ends the app when a signal asks for it, whatever the app is waiting for."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from types import FrameType

from tui.ending_signals import ENDING

_WITHIN_SECONDS = 1.5
"""How long the way out may take once the terminal is gone or a signal has come."""
_SIGNAL_BASE = 128
_AT_ONCE = 64
"""Signals that are taken in one go."""


def obey_signals(leave: Callable[[signal.Signals, asyncio.AbstractEventLoop], None]) -> None:
    """Call `leave` when a signal comes that would end the process with the terminal as the app has it.

    It is called at once and by a thread of its own: the main one may be waiting for a terminal that takes nothing,
    and does not wake when the system hands the signal to another one. The handlers of other signals, such as that
    for a new size, run in the main one, which is woken for them.
    """
    loop = asyncio.get_running_loop()
    woken, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    for number in ENDING:
        signal.signal(number, _obeyed_elsewhere)

    def obey() -> None:
        while True:
            came = os.read(woken, _AT_ONCE)
            for number in ENDING:
                if number in came:
                    leave(number, loop)
            loop.call_soon_threadsafe(lambda: None)

    threading.Thread(target=obey, name="signals", daemon=True).start()


def end(
    number: signal.Signals,
    loop: asyncio.AbstractEventLoop,
    leave: Callable[[int], None],
    give_back: Callable[[], None],
) -> None:
    """Let the event loop call `leave` with the exit status of a signal; where it cannot in time, end the process.

    `give_back` is called then, so that the terminal is left as it was found.
    """
    status = _SIGNAL_BASE + number

    def end_at_once() -> None:
        give_back()
        os._exit(status)

    last_resort = threading.Timer(_WITHIN_SECONDS, end_at_once)
    last_resort.daemon = True
    last_resort.start()
    loop.call_soon_threadsafe(leave, status)


def _obeyed_elsewhere(number: int, frame: FrameType | None) -> None:
    """Stand in the place of what the signal does by itself."""
