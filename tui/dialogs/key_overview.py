"""All keys of a screen at once, in as many columns as it takes to see them whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.content import Content

from tui.actions.action import Action, Where, groups_on
from tui.dialogs.key_rows import APART, BRIEF, TOGETHER, Named, Style, key_rows
from tui.literal import content
from tui.width import cells, fit

_MOST_COLUMNS = 4
_MARGIN, _BETWEEN = 2, 2
_MOUSE = " gt is made for a keyboard; the mouse works too: click selects, double click opens, the wheel scrolls."
_COLOUR = " Nothing needs colour; every state has a word or a sign beside it."
_YOUR_KEYS = " Every key can be another one, such as by gt config set keys.undo ctrl+z; gt keys lists what has keys."
_FEET: tuple[tuple[str, ...], ...] = ((_MOUSE, _COLOUR, _YOUR_KEYS), (_MOUSE, _YOUR_KEYS), (_YOUR_KEYS,), ())
"""What stands below the keys, in the ways that take less and less room."""


class _Block(NamedTuple):
    """What stands under one heading."""

    title: str
    rows: Sequence[Named]

    @property
    def height(self) -> int:
        """Lines it takes, with the blank one before the next."""
        return len(self.rows) + 2


def overview(
    actions: Sequence[Action], where: Where, in_the_log_line: Sequence[Named], width: int, height: int
) -> list[Content]:
    """Return all keys under their headings; nothing where they cannot all be seen whole.

    Where it is tight, first what stands at the foot is left out, then actions that belong together stand so, then
    what is typed in the log line is left out, then titles give way to a word or two, and only then their order.
    """
    typed = _Block("In the log line", in_the_log_line)
    ways: tuple[tuple[Style, list[_Block]], ...] = (
        (APART, [typed]),
        (TOGETHER, [typed]),
        (TOGETHER, []),
        (BRIEF, [typed]),
        (BRIEF, []),
    )
    for arranged in (_in_order, _by_size):
        for style, more in ways:
            blocks = [_Block(group, rows) for group in groups_on(where) if (rows := key_rows(group, actions, style))]
            for foot in (foot for foot in _FEET if all(cells(line) < width for line in foot)):
                room = height - 1 - (len(foot) + 1 if foot else 0)
                if columns := _columns([*blocks, *more], width, room, arranged):
                    below = [content(""), *(content(f" {line}", "$muted") for line in foot)] if foot else []
                    return [content(""), *_side_by_side(columns), *below]
    return []


_Columns = list[list[_Block]]


def _columns(
    blocks: Sequence[_Block], width: int, height: int, arranged: Callable[[Sequence[_Block], int, int], _Columns]
) -> _Columns:
    """The blocks in the fewest columns in which all have room; nothing where none is."""
    for count in range(1, min(_MOST_COLUMNS, len(blocks)) + 1):
        packed = arranged(blocks, count, height)
        if packed and sum(_width(column) + _BETWEEN for column in packed) + _MARGIN <= width:
            return packed
    return []


def _in_order(blocks: Sequence[_Block], count: int, height: int) -> _Columns:
    """The blocks below each other, each column as short as `count` of them allow."""
    least = -(-sum(block.height for block in blocks) // count)
    for most in range(least, height + 2):
        columns: list[list[_Block]] = [[]]
        for block in blocks:
            if columns[-1] and _height(columns[-1]) + block.height > most:
                columns.append([])
            columns[-1].append(block)
        if len(columns) <= count and all(_height(column) - 1 <= height for column in columns):
            return columns
    return []


def _by_size(blocks: Sequence[_Block], count: int, height: int) -> _Columns:
    """The first block first, then the tallest, each in the column that is the shortest so far; in their order there."""
    columns: _Columns = [[] for _ in range(count)]
    for block in (*blocks[:1], *sorted(blocks[1:], key=lambda block: -block.height)):
        min(columns, key=_height).append(block)
    for column in columns:
        column.sort(key=blocks.index)
    return columns if all(_height(column) - 1 <= height for column in columns) else []


def _height(column: Sequence[_Block]) -> int:
    return sum(block.height for block in column)


def _keys_width(column: Sequence[_Block]) -> int:
    return max(cells(keys) for block in column for keys, _ in block.rows)


def _width(column: Sequence[_Block]) -> int:
    words = max(cells(words) for block in column for _, words in block.rows)
    return max(_MARGIN + _keys_width(column) + _BETWEEN + words, *(cells(block.title) for block in column))


def _side_by_side(columns: Sequence[Sequence[_Block]]) -> list[Content]:
    drawn = [_drawn(column) for column in columns if column]
    widths = [_width(column) for column in columns if column]
    lines = []
    for number in range(max(map(len, drawn))):
        line = content(" " * _MARGIN)
        for column, width in zip(drawn, widths, strict=True):
            one = column[number] if number < len(column) else content("")
            line += one + content(" " * (width + _BETWEEN - one.cell_length))
        lines.append(line)
    return lines


def _drawn(column: Sequence[_Block]) -> list[Content]:
    lines: list[Content] = []
    keys_width = _keys_width(column)
    for block in column:
        lines += [content("")] if lines else []
        lines.append(content(block.title.upper(), "bold"))
        for keys, words in block.rows:
            lines.append(content(f"{' ' * _MARGIN}{fit(keys, keys_width)}", "$accent") + content(f"  {words}"))
    return lines
