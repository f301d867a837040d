"""Runs the program that has the terminal meanwhile, and passes on to it what would end this one."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType

from tui.ending_signals import ENDING

_KEYS = (signal.SIGINT, signal.SIGQUIT)
"""What the terminal sends to everybody in it for ctrl+c, a key of many editors, and for ctrl+\\."""
_GRACE_SECONDS = 1.0
"""How long an editor may take to end when it is asked to."""
_AT_ONCE = 64


def run_to_its_end(arguments: Sequence[str]) -> int | None:
    """Run a program; its exit status, below zero for the signal that killed it, None if it goes on without us.

    A signal that would end this process asks the program first, so that it can put its text and the terminal in
    order; after that it is obeyed. Raises OSError when there is no such program.
    """
    ending = None
    with _manners_kept(), _signals() as came:
        process = subprocess.Popen(arguments)
        while ending is None and process.poll() is None:
            numbers = came()
            ending = next((one for one in ENDING if one in numbers and one not in _KEYS), None)
        if ending is not None:
            process.send_signal(signal.SIGHUP if ending is signal.SIGHUP else signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                process.wait(_GRACE_SECONDS)
    if ending is not None:
        signal.raise_signal(ending)
    return process.returncode


@contextmanager
def _manners_kept() -> Iterator[None]:
    """Have the terminal treat what is typed as before, even after a program that was killed."""
    try:
        before = termios.tcgetattr(sys.__stdin__.fileno()) if sys.__stdin__ else None
    except (OSError, termios.error, ValueError):
        before = None
    yield
    if before and sys.__stdin__:
        with suppress(termios.error):
            termios.tcsetattr(sys.__stdin__.fileno(), termios.TCSANOW, before)


@contextmanager
def _signals() -> Iterator[Callable[[], bytes]]:
    """Note signals instead of obeying them; what is given waits for some and returns their numbers.

    A signal is noted even when the system hands it to another thread, which does not end the waiting of this one.
    """
    woken, wake = os.pipe()
    os.set_blocking(wake, False)
    wakes_usually = signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    # Handlers, since what is ignored would be ignored by the program as well.
    usual = {number: signal.signal(number, _note) for number in (*ENDING, signal.SIGCHLD)}

    def came() -> bytes:
        select.select([woken], [], [])
        return os.read(woken, _AT_ONCE)

    try:
        yield came
    finally:
        for number, handler in usual.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(wakes_usually)
        os.close(woken)
        os.close(wake)


def _note(number: int, frame: FrameType | None) -> None:
    """Do nothing: the number has been written where it is waited for."""
