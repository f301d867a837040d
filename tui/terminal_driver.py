"""Reads the terminal so that leaving takes no time, idling costs nothing, and a lost terminal ends the app."""

from __future__ import annotations

import io
import os
import selectors
import sys
import termios
from types import FrameType
from typing import Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.message import Message

from tui.lacking_letters import IN_AS_MANY_CELLS
from tui.terminal_output import TerminalOutput

_CHUNK = 4096
_AS_IT_WAS = b"".join((
    b"\x1b[?2026l", b"\x1b[m", b"\x1b[r", b"\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l", b"\x1b[?2004l",
    b"\x1b[?1004l", b"\x1b[<u", b"\x1b[?7h", b"\x1b[?1049l", b"\x1b[?25h",
))  # fmt: skip
"""No frame held back, plain letters, no margins, no reports of the mouse, no marks around a paste, no reports of
focus, keys, wrapping, screen and cursor as usual.
"""


class TerminalLost(Message):
    """There is nobody at the terminal any more."""


class TerminalDriver(LinuxDriver):
    """Textual's own driver, but it sends less, and its input thread sleeps until there is input and is woken to end.

    The original asks ten times a second whether to stop and waits two such turns when it does; on a terminal
    that is gone it asks without a pause.
    """

    _has_terminal = False
    """Whether the terminal is as the app needs it."""
    _told_size: Size | None = None
    """What the app was told last of the terminal's size."""
    _is_stopped = False
    """Whether we have stopped ourselves and are to come back."""

    def __init__(self, app: App[Any], **given: Any) -> None:
        super().__init__(app, **given)
        # The original draws on stderr, which may go elsewhere: gt 2>errors.txt.
        self._file = sys.__stdout__
        if isinstance(self._file, io.TextIOWrapper):
            self._file.reconfigure(errors=IN_AS_MANY_CELLS)

    def start_application_mode(self) -> None:
        """Take over the terminal, at the start and after each time the app was left running behind the shell."""
        self._woken, self._wake = os.pipe()
        self._output = TerminalOutput(self._get_terminal_size()[0])
        self._has_terminal = True
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._is_resized = False

    def _query_in_band_window_resize(self) -> None:
        """Do not ask for sizes among what is typed: a signal tells of each.

        Where a terminal can do so the original has the mouse reported in pixels, too, and never takes that back.
        """

    def write(self, data: str) -> None:
        """Send what the terminal does not show already."""
        if shortened := self._output.shortened(data):
            super().write(shortened)
        if self._told_size and self._app.screen._compositor.size != self._told_size:
            # Drawn for another size than the terminal has now, which has put it elsewhere.
            self._output.forget(self._told_size.width)

    def take_size(self, before: Size, now: Size) -> bool:
        """Send everything again if the terminal had another size, even if it has its old one back; whether it had."""
        self._told_size = now
        is_resized, self._is_resized = self._is_resized or now != before, False
        if is_resized:
            self._output.forget(now.width)
        return is_resized

    def _get_terminal_size(self) -> tuple[int, int]:
        # Asked at the start, and each time the terminal tells that its size has changed.
        self._is_resized = True
        try:
            # The terminal itself, since COLUMNS and LINES say how large another one was.
            width, height = os.get_terminal_size(self.fileno)
        except OSError:
            width = height = 0
        return (width, height) if width and height else super()._get_terminal_size()

    def run_input_thread(self) -> None:
        """Hand on what is typed until the thread is woken to end, or the terminal is gone."""
        # Loaded by the thread that needs it: nothing is drawn later for it.
        from tui.terminal_input import TerminalInput

        terminal = TerminalInput()
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            while True:
                ready = {key.fd for key, _ in selector.select(terminal.waits)}
                if self._woken in ready:
                    break
                sent = self._read() if ready else None
                if sent == b"":
                    self.send_message(TerminalLost())
                    break
                for message in terminal.pause() if sent is None else terminal.read(sent):
                    self.process_message(message)

    def disable_input(self) -> None:
        """Wake the input thread, wait for its end and leave nothing typed behind."""
        if self._key_thread is not None and self._key_thread.is_alive():
            os.write(self._wake, b".")
            self._key_thread.join()
            os.read(self._woken, 1)
        super().disable_input()

    def close(self) -> None:
        """Let go of the terminal."""
        super().close()
        self._has_terminal = False
        os.close(self._woken)
        os.close(self._wake)

    def give_back(self) -> None:
        """Give the terminal back at once, without what was still to be sent to it."""
        if not self._has_terminal:
            return
        try:
            terminal = os.open(os.ttyname(self.fileno), os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
            if self.attrs_before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
            termios.tcflush(terminal, termios.TCOFLUSH)
            os.write(terminal, _AS_IT_WAS)
        except (OSError, termios.error):
            return

    def _sigtstp_application(self, number: int, frame: FrameType | None) -> None:
        self._is_stopped = True
        super()._sigtstp_application(number, frame)

    def _sigcont_application(self, number: int, frame: FrameType | None) -> None:
        """Come back; after a stop that nobody announced the terminal is taken over again, since it may be anyhow."""
        if not self._is_stopped and self._auto_restart:
            self.suspend_application_mode()
            self._must_signal_resume = True
        self._is_stopped = False
        super()._sigcont_application(number, frame)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, _CHUNK)
        except OSError:
            return b""
