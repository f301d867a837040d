"""Draws on the terminal with as few changes of style as it takes."""

from __future__ import annotations

from collections.abc import Sequence

from tui.terminal_pieces import Run
from tui.terminal_styles import same_on_blanks, style_change


class Pen:
    """Begins and ends in the plain style."""

    def __init__(self) -> None:
        self._style = ""
        self._drawn: list[str] = []

    def draw(self, line: int, column: int, runs: Sequence[Run]) -> None:
        """Draw runs from a place on; lines and columns are counted from 1."""
        self._drawn.append(f"\x1b[{line};{column}H")
        for style, text in runs:
            if style != self._style and not (text.isspace() and same_on_blanks(style, self._style)):
                self._drawn.append(style_change(self._style, style))
                self._style = style
            self._drawn.append(text)

    def lift(self) -> str:
        """Return what was drawn since the pen was last lifted."""
        drawn = "".join(self._drawn) + style_change(self._style, "")
        self._style = ""
        self._drawn.clear()
        return drawn
