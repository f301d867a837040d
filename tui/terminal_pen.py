"""Draws on the terminal with as few letters of its own as it takes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from tui.terminal_pieces import Run
from tui.terminal_styles import same_on_blanks, style_change
from tui.width import ONE_CELL_EACH, cells


class _Stretch(NamedTuple):
    """Letters of one style from a place on; `end` is the column behind them, 0 where that is in doubt."""

    line: int
    column: int
    end: int
    style: str
    text: str


class Pen:
    """Begins and ends in the plain style.

    Letters may take more or fewer cells on the terminal than we know. What stands behind such ones is placed anew,
    so that columns stay where they are, and is drawn later, so that it covers what is too wide.
    """

    def __init__(self) -> None:
        self._stretches: list[_Stretch] = []

    def draw(self, line: int, column: int, runs: Sequence[Run]) -> None:
        """Draw runs from a place on; lines and columns are counted from 1."""
        for style, text in _joined(runs):
            end = column + cells(text)
            self._stretches.append(_Stretch(line, column, end if ONE_CELL_EACH.fullmatch(text) else 0, style, text))
            column = end

    def lift(self) -> str:
        """Return what was drawn since the pen was last lifted: side by side, or style by style where that is less."""
        stretches, self._stretches = self._stretches, []
        return min(_written(stretches), _written(_by_style(stretches)), key=len)


def _written(stretches: Iterable[_Stretch]) -> str:
    drawn: list[str] = []
    style = ""
    place = (0, 0)
    for line, column, end, wanted, text in stretches:
        if place != (line, column):
            drawn.append(f"\x1b[{column}G" if line == place[0] else f"\x1b[{line};{column}H")
        if wanted != style and not (text.isspace() and same_on_blanks(wanted, style)):
            drawn.append(style_change(style, wanted))
            style = wanted
        # Nothing of what was there is to be left where the letters take less room than we know.
        drawn.append(text if end else f"\x1b[{max(cells(text), 1)}X{text}")
        place = (line, end)
    return "".join(drawn) + style_change(style, "")


def _by_style(stretches: Sequence[_Stretch]) -> Iterable[_Stretch]:
    """Return the same in another order, which goes back for a style instead of setting it again; doubt comes first."""
    groups: dict[str, list[_Stretch]] = {}
    for one in stretches:
        groups.setdefault(one.style if one.end else "in doubt", []).append(one)
    return [*groups.pop("in doubt", ()), *chain.from_iterable(groups.values())]


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Return runs of which blanks belong to a neighbour that they look the same in."""
    joined: list[Run] = []
    for style, text in runs:
        before, known = joined[-1] if joined else ("", "")
        if known and text.isspace() and same_on_blanks(style, before):
            joined[-1] = before, known + text
        elif known.isspace() and same_on_blanks(style, before):
            joined[-1] = style, known + text
        else:
            joined.append((style, text))
    return joined
