"""A program on a pseudo-terminal: what it draws for a key, when, and what it takes."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import NamedTuple, Self

COLUMNS, LINES = 120, 36
_QUIET_SECONDS = 0.08
"""After so long without a letter a frame is held to be whole."""
_PATIENCE_SECONDS = 30
_ASKS_FOR_FRAMES, _HAS_FRAMES = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""Whether the terminal holds a frame back until it is whole; ours does."""


class Answer(NamedTuple):
    """What a program did: seconds until its last letter came, or on a processor; and how many bytes it wrote."""

    seconds: float
    size: int


class Terminal:
    """Runs a command from its start until it is left."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        variables = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **environment}
        # Without bytecode every process would compile again what it imports.
        variables.pop("PYTHONDONTWRITEBYTECODE", None)
        self.began = time.perf_counter()
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
            os.execvpe(command[0], tuple(command), variables)
        self._is_gone = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._is_gone:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
        os.close(self._terminal)

    def until(self, words: str) -> float:
        """Wait until these words come; the seconds since the start. Raises RuntimeError when they do not."""
        drawn = b""
        while words.encode() not in drawn:
            letters = self._read(_PATIENCE_SECONDS)
            if not letters:
                raise RuntimeError(f"{words!r} was never shown.")
            drawn += letters
        return time.perf_counter() - self.began

    def press(self, keys: str) -> Answer:
        """Press keys at once and wait until nothing more is drawn for them."""
        pressed = last = time.perf_counter()
        os.write(self._terminal, keys.encode())
        size = 0
        while letters := self._read(_QUIET_SECONDS):
            last = time.perf_counter()
            size += len(letters)
        return Answer(last - pressed, size)

    def quit(self, keys: str) -> float:
        """Press the keys that end it; the seconds until the process is gone."""
        pressed = time.perf_counter()
        os.write(self._terminal, keys.encode())
        while self._read(_PATIENCE_SECONDS):
            pass
        os.waitpid(self._process, 0)
        self._is_gone = True
        return time.perf_counter() - pressed

    def idle(self, seconds: float) -> Answer:
        """Leave it alone for a while; the seconds it was on a processor, and the bytes it wrote all the same."""
        before, until, size = self._processor(), time.perf_counter() + seconds, 0
        while (left := until - time.perf_counter()) > 0:
            size += len(self._read(left))
        return Answer(self._processor() - before, size)

    @property
    def memory(self) -> int:
        """The bytes of memory that it holds now."""
        with open(f"/proc/{self._process}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def _processor(self) -> float:
        """The seconds that all its threads were on a processor."""
        nanoseconds = 0
        for thread in os.listdir(f"/proc/{self._process}/task"):
            with open(f"/proc/{self._process}/task/{thread}/schedstat", encoding="ascii") as file:
                nanoseconds += int(file.read().split()[0])
        return nanoseconds / 1e9

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._terminal], [], [], seconds)
        try:
            letters = os.read(self._terminal, 65_536) if ready else b""
        except OSError:
            # So a terminal says that there is nobody left on it.
            return b""
        if _ASKS_FOR_FRAMES in letters:
            os.write(self._terminal, _HAS_FRAMES)
        return letters
