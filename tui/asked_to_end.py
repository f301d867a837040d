"""Ends the app when a signal asks for it, whatever the app is waiting for."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from types import FrameType

_ENDING = (
    signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM,
)  # fmt: skip
_WITHIN_SECONDS = 1.5
"""How long the way out may take once the terminal is gone or a signal has come."""
_SIGNAL_BASE = 128


def obey_signals(leave: Callable[[signal.Signals], None]) -> None:
    """Call `leave` when a signal comes that would end the process with the terminal as the app has it.

    It is called at once, and not by the event loop, which may be waiting for a terminal that takes nothing.
    """

    def obey(number: int, frame: FrameType | None) -> None:
        leave(signal.Signals(number))

    for number in _ENDING:
        signal.signal(number, obey)


def end(number: signal.Signals, leave: Callable[[int], None], give_back: Callable[[], None]) -> None:
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
    asyncio.get_running_loop().call_soon_threadsafe(leave, status)
