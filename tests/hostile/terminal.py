"""A pseudo-terminal with `gt` in it: what is typed, what stands on the screen, and every byte that was sent."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

import pyte

PATIENCE = 20.0
"""Seconds after which something awaited counts as never coming; the machine may be busy."""

_GT = [sys.executable, "-m", "tui"]
_NAMED = {"enter": "\r", "esc": "\x1b", "tab": "\t", "down": "\x1b[B", "up": "\x1b[A", "space": " ", "ctrl+c": "\x03",
          "ctrl+q": "\x11", "ctrl+p": "\x10", "ctrl+u": "\x15"}  # fmt: skip
_SWITCHES = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_KEYS_PUSHED = re.compile(rb"\x1b\[>\d+u")
_USUALLY_ON = {"7", "25"}
"""Wrapping of lines, and the cursor."""
_AT_ONCE = 2_000
"""Bytes; a terminal takes no more than a few thousand before they are read."""
_ASKS_FOR_FRAMES, _HAS_FRAMES = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
_FRAME_BEGINS, _FRAME_ENDS = b"\x1b[?2026h", b"\x1b[?2026l"
"""Our terminal shows a frame when it is whole, so that nobody looks at a half of one."""
_ESCAPE_PAUSE = 0.06
"""Seconds; an escape byte means the key only when nothing follows it for a while after it was read."""
_ASLEEP = {"S", "I", "T"}


class Terminal:
    """One program on a terminal of its own; leaving the `with` block ends it."""

    def __init__(
        self,
        *words: str,
        env: Mapping[str, str] | None = None,
        size: tuple[int, int] = (80, 24),
        program: Sequence[str] = _GT,
    ) -> None:
        self.written = bytearray()
        self.status: int | None = None
        """The exit status once it has ended; negative for the signal that killed it."""
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._is_lost = False
        self._is_watched = True
        self._has_answered = False
        # A build machine says that it is one, and the app would not open there.
        inherited = {name: value for name, value in os.environ.items() if name != "CI"}
        environment = {**inherited, "TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none", **(env or {})}
        self.process, self._ours = pty.fork()
        if self.process == 0:
            os.execvpe(program[0], [*program, *words], environment)
        self._set_size(*size)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.status is None:
            os.kill(self.process, signal.SIGKILL)
            self.wait_for_end()
        if not self._is_lost:
            os.close(self._ours)

    @property
    def lines(self) -> list[str]:
        """What stands on the screen now."""
        # The second cell of a wide letter holds nothing, also when the letter is gone, which `display` cannot read.
        screen = self._screen
        rows = (screen.buffer[y] for y in range(screen.lines))
        return ["".join(row[x].data for x in range(screen.columns)).rstrip() for row in rows]

    @property
    def text(self) -> str:
        """What stands on the screen now, as one text."""
        return "\n".join(self.lines)

    @property
    def echoes(self) -> bool:
        """Whether the terminal shows what is typed, as a shell expects to find it."""
        return bool(termios.tcgetattr(self._ours)[3] & termios.ECHO)

    @property
    def left_on(self) -> set[str]:
        """What was switched on in the terminal and not off again: modes by their numbers, and reports of keys."""
        on: set[str] = set()
        for numbers, switch in _SWITCHES.findall(bytes(self.written)):
            for number in numbers.decode().split(";"):
                (on.add if switch == b"h" else on.discard)(number)
        keys = len(_KEYS_PUSHED.findall(bytes(self.written))) - self.written.count(b"\x1b[<u")
        return (on - _USUALLY_ON) | ({"keys"} if keys else set())

    @property
    def manners(self) -> list[object]:
        """How the terminal treats what is typed and printed, to compare before and after."""
        return list(termios.tcgetattr(self._ours)[:6])

    def press(self, *keys: str) -> None:
        """Type keys by name, or text as it is."""
        for key in keys:
            os.write(self._ours, _NAMED.get(key, key).encode())
            if key == "esc":
                self.settle(_ESCAPE_PAUSE)

    def send(self, typed: bytes) -> None:
        """Hand in bytes of any number, taking what is sent meanwhile."""
        while typed:
            typed = typed[self._taken(typed[:_AT_ONCE]) :]

    def click(self, column: int, line: int) -> None:
        """Press and release the left button over a cell, counted from 0."""
        os.write(self._ours, f"\x1b[<0;{column + 1};{line + 1}M\x1b[<0;{column + 1};{line + 1}m".encode())

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size, as dragging its window does."""
        self._screen.resize(lines, columns)
        self._set_size(columns, lines)

    def storm(self, sizes: Sequence[tuple[int, int]], pause: float = 0.02) -> None:
        """Go through many sizes and back; what is drawn on the way is recorded, but drawn on no screen."""
        lines, columns = self._screen.lines, self._screen.columns
        self._is_watched = False
        for size in sizes:
            self._set_size(*size)
            self.read_for(pause)
        self._is_watched = True
        self._screen.reset()
        self._set_size(columns, lines)

    def wait_for(self, text: str, seconds: float = PATIENCE) -> float:
        """Wait until a text stands on the screen; the seconds it took."""
        return self.wait_until(lambda: text in self.text, text, seconds)

    def wait_until(self, holds: Callable[[], bool], what: str, seconds: float = PATIENCE) -> float:
        """Wait until something holds; the seconds it took. Fails with what is on the screen."""
        started = time.monotonic()
        while self._is_within_frame or not holds():
            assert time.monotonic() < started + seconds, f"never came: {what}\n{self.text}"
            assert self.read_for(0.02) or holds(), f"ended before: {what}\n{self.text}"
        return time.monotonic() - started

    def read_for(self, seconds: float) -> bool:
        """Take what is sent for a while; False once the program has let go of the terminal."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if select.select([self._ours], [], [], left)[0]:
                try:
                    piece = os.read(self._ours, 65536)
                except OSError:
                    piece = b""
                if not piece:
                    return False
                self._take(piece)
        return True

    def settle(self, quiet: float = 0.06) -> None:
        """Read until the program has sent nothing and done nothing for a while, however busy the machine is.

        A cursor that blinks is never quiet for as long as half a second.
        """
        until = time.monotonic() + PATIENCE
        done, before = self._done(), object()
        while done != before and time.monotonic() < until:
            self.read_for(quiet)
            done, before = self._done(), done

    def quit(self) -> None:
        """Quit the app as a person does; fails with what it says if it ends badly."""
        self.press("ctrl+q")
        self.wait_for_end()
        assert self.status == 0, self.text

    def lose(self) -> None:
        """Take the terminal away, as closing its window does."""
        os.close(self._ours)
        self._is_lost = True

    def drown(self, sizes: int) -> None:
        """Change the size so often that the app draws more than a terminal takes that is not read."""
        for number in range(sizes):
            self._set_size(100 + number % 100, 30 + number % 20)
            time.sleep(0.004)

    def signal_unread(self, number: signal.Signals) -> float:
        """Send a signal and wait for the end without reading what is sent; the seconds it took."""
        started = time.monotonic()
        os.kill(self.process, number)
        while self.status is None:
            assert time.monotonic() < started + PATIENCE, "still running"
            time.sleep(0.01)
            ended, status = os.waitpid(self.process, os.WNOHANG)
            if ended:
                self.status = os.waitstatus_to_exitcode(status)
        return time.monotonic() - started

    def signal(self, number: signal.Signals) -> float:
        """Send a signal and wait for the end; the seconds it took."""
        os.kill(self.process, number)
        return self.wait_for_end()

    def wait_for_stop(self, seconds: float = PATIENCE) -> None:
        """Wait until the program is stopped, as by ctrl+z."""
        started = time.monotonic()
        while os.waitpid(self.process, os.WNOHANG | os.WUNTRACED)[0] == 0:
            assert time.monotonic() < started + seconds, f"still running\n{self.text}"
            self.read_for(0.02)
        self.settle()

    def wait_for_end(self, seconds: float = PATIENCE) -> float:
        """Wait until the program has ended; the seconds it took."""
        started = time.monotonic()
        while self.status is None:
            assert time.monotonic() < started + seconds, f"still running\n{self.text}"
            if self._is_lost or not self.read_for(0.02):
                time.sleep(0.01)
            ended, status = os.waitpid(self.process, os.WNOHANG)
            if ended:
                self.status = os.waitstatus_to_exitcode(status)
        took = time.monotonic() - started
        if not self._is_lost:
            self.read_for(0.05)
        return took

    def _take(self, piece: bytes) -> None:
        self.written += piece
        if self._is_watched:
            self._stream.feed(piece)
        if not self._has_answered and _ASKS_FOR_FRAMES in self.written:
            self._has_answered = True
            os.write(self._ours, _HAS_FRAMES)

    @property
    def _is_within_frame(self) -> bool:
        return self.written.rfind(_FRAME_BEGINS) > self.written.rfind(_FRAME_ENDS)

    def _taken(self, typed: bytes) -> int:
        """How many of these bytes the terminal took."""
        readable, writable, _ = select.select([self._ours], [self._ours], [], PATIENCE)
        assert readable or writable, "nothing is taken any more"
        if readable:
            self.read_for(0.001)
        return os.write(self._ours, typed) if writable else 0

    def _done(self) -> object:
        """What the program has sent and how long it has run; like nothing else while it has more to do."""
        try:
            tasks = list(Path(f"/proc/{self.process}/task").iterdir())
            states = [(task / "stat").read_text().rpartition(")")[2].split()[0] for task in tasks]
            ran = [int((task / "schedstat").read_text().split()[0]) for task in tasks]
        except FileNotFoundError:
            # Other systems do not say; there the silence must do.
            return len(self.written)
        is_at_rest = set(states) <= _ASLEEP and not self._is_within_frame
        return (len(self.written), ran) if is_at_rest else object()

    def _set_size(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
