"""Shortens what is drawn: what the terminal shows already is left out, and what only moves is moved."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from tui.terminal_pen import Pen
from tui.terminal_pieces import difference, runs_of, text_of
from tui.width import cells

_PLACE = re.compile(r"\x1b\[(\d+);(\d+)H")
_BEGIN, _END = "\x1b[?2026h", "\x1b[?2026l"
"""What stands around a frame where the terminal can hold it back until it is whole."""
_WORTH_MOVING = 3
"""Fewer lines than this are as well drawn again."""

Pieces = dict[int, str]
"""What was drawn in one line, by the column it begins in, counted from 1."""


class _Move(NamedTuple):
    """The lines `top` to `bottom`, of which all but the last or the first few go up or down."""

    top: int
    bottom: int
    up: int
    """How far they go up; less than nothing for down."""


class TerminalOutput:
    """Remembers what was drawn last in each line, and sends what differs.

    Textual draws whole regions, each run of letters with its whole style. What it has written is four times as
    long as what is needed to see the same, and over ssh that is felt. A frame begins and ends by placing the
    cursor; whatever does not is sent as it is.
    """

    def __init__(self, width: int) -> None:
        """The terminal has `width` columns."""
        self._lines: dict[int, Pieces] = {}
        self._width = width
        self._place = ""
        self._is_begun = False
        self._pen = Pen()

    def forget(self, width: int) -> None:
        """Leave nothing out of what is drawn next, since the terminal may show anything; it has `width` columns."""
        self._lines.clear()
        self._width = width
        self._place = ""

    def shortened(self, written: str) -> str:
        """Return what has to be sent for what was written; nothing if the terminal shows it already."""
        if written == _BEGIN:
            self._is_begun = True
            return ""
        if written == _END and self._is_begun:
            self._is_begun = False
            return ""
        sent = self._frame(written) if _PLACE.match(written) else written
        if sent and self._is_begun:
            self._is_begun = False
            return _BEGIN + sent
        return sent

    def _frame(self, written: str) -> str:
        _, *parts = _PLACE.split(written)
        *pieces, place = zip(parts[0::3], parts[1::3], parts[2::3], strict=True)
        if place[2]:
            self._lines.clear()
            return written
        lines: dict[int, Pieces] = {}
        for line, column, piece in pieces:
            lines.setdefault(int(line), {})[int(column)] = piece.rstrip("\n")
        moved = self._move(self._movable(lines))
        for number, line_pieces in lines.items():
            self._draw(number, line_pieces)
        drawn = moved + self._pen.lift()
        cursor = f"\x1b[{place[0]};{place[1]}H"
        if not drawn and cursor == self._place:
            return ""
        self._place = cursor
        return drawn + cursor

    def _draw(self, line: int, pieces: Pieces) -> None:
        """Draw from the first piece on that differs, since a piece may be wider on the terminal than we know."""
        known = self._lines.get(line, {})
        differs = False
        for column, piece in pieces.items():
            before = known.get(column, "")
            if differs:
                self._pen.draw(line, column, runs_of(piece))
            elif piece != before:
                differs = True
                skipped, runs = difference(runs_of(before), runs_of(piece))
                self._pen.draw(line, column + skipped, runs)
        if differs:
            self._lines[line] = pieces

    def _movable(self, lines: dict[int, Pieces]) -> _Move | None:
        """Return the most lines that stand elsewhere on the screen already, all by the same distance."""
        new = {line: pieces for line, pieces in lines.items() if self._lines.get(line) != pieces}
        if len(new) < _WORTH_MOVING:
            return None
        standing = {pieces[1]: line for line, pieces in self._lines.items() if list(pieces) == [1]}
        ways = Counter(
            standing[pieces[1]] - line for line, pieces in new.items() if list(pieces) == [1] and pieces[1] in standing
        )
        if not ways:
            return None
        up = ways.most_common(1)[0][0]
        run = _longest_run([line for line, pieces in new.items() if self._lines.get(line + up) == pieces])
        if len(run) < _WORTH_MOVING:
            return None
        move = _Move(run[0], run[-1] + up, up) if up > 0 else _Move(run[0] + up, run[-1], up)
        return move if all(self._is_whole(lines.get(line)) for line in range(move.top, move.bottom + 1)) else None

    def _is_whole(self, pieces: Pieces | None) -> bool:
        """Whether one piece fills the line."""
        return pieces is not None and list(pieces) == [1] and cells(text_of(runs_of(pieces[1]))) == self._width

    def _move(self, move: _Move | None) -> str:
        if move is None:
            return ""
        top, bottom, up = move
        before = {line: self._lines.pop(line) for line in range(top, bottom + 1) if line in self._lines}
        for line, pieces in before.items():
            if top <= line - up <= bottom:
                self._lines[line - up] = pieces
        # Between margins, the lines that are taken out or put in at the top move those below them.
        return f"\x1b[{top};{bottom}r\x1b[{top};1H\x1b[{abs(up)}{'M' if up > 0 else 'L'}\x1b[r"


def _longest_run(numbers: list[int]) -> list[int]:
    longest: list[int] = []
    run: list[int] = []
    for number in sorted(numbers):
        run = [*run, number] if run and number == run[-1] + 1 else [number]
        longest = max(longest, run, key=len)
    return longest
