"""All keys of a screen at once, in as many columns as it takes to see them whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from textual.content import Content

from tui.actions.action import Action, Group
from tui.actions.key_names import shown, shown_within
from tui.literal import content
from tui.width import cells, fit
from tui.wrapping import wrap

_MOST_COLUMNS = 4
_KEYS, _WORDS = 12, 28
_TOGETHER_FROM = 3
"""So many actions that begin with the same key can stand together."""
_STAYS = "\u00a0"
"""A blank at which no line is broken."""
_MARGIN, _BETWEEN = 2, 2
_FEET: tuple[tuple[str, ...], ...] = (
    (
        " gt is made for a keyboard; the mouse works too: click selects, double click opens, the wheel scrolls.",
        " Nothing needs colour; every state has a word or a sign beside it.",
    ),
    (),
)

Named = tuple[str, str]
"""Keys, or words to type, and what they do."""


class _Block(NamedTuple):
    """What stands under one heading."""

    title: str
    rows: Sequence[Named]

    @property
    def height(self) -> int:
        """Lines it takes, with the blank one before the next."""
        return len(self.rows) + 2


def overview(actions: Sequence[Action], in_the_log_line: Sequence[Named], width: int, height: int) -> list[Content]:
    """Return all keys under their headings; nothing where they cannot all be seen whole.

    Where it is tight, first what stands at the foot is left out, then actions that begin with the same key stand
    together, then what is typed in the log line is left out.
    """
    typed = _Block("In the log line", in_the_log_line)
    for together, more in ((False, [typed]), (True, [typed]), (True, [])):
        blocks = [block for group in Group if (block := _block(group, actions, together=together)).rows]
        for foot in _FEET:
            room = height - 1 - (len(foot) + 1 if foot else 0)
            if columns := _columns([*blocks, *more], width, room):
                below = [content(""), *(content(f" {line}", "$muted") for line in foot)] if foot else []
                return [content(""), *_side_by_side(columns), *below]
    return []


def _block(group: Group, actions: Sequence[Action], *, together: bool) -> _Block:
    found = [action for action in actions if action.group is group and action.keys]
    rows: list[Named] = []
    for first, begun in groupby(found, _begins_with):
        alike = list(begun)
        if together and first and len(alike) >= _TOGETHER_FROM:
            rows += _rows_together(first, alike)
        else:
            rows += [(shown_within(action.ways, _KEYS), action.title) for action in alike]
    return _Block(group, rows)


def _begins_with(action: Action) -> str:
    """The key that an action is begun with, where that is the only way to it; else empty."""
    first, _, rest = action.ways[0].partition(" ")
    return first if rest and len(action.ways) == 1 else ""


def _rows_together(first: str, together: Sequence[Action]) -> list[Named]:
    """Actions that begin with the same key in as few rows as they need."""
    words = (f"{shown(action.ways[0].partition(' ')[2])} {action.label}" for action in together)
    lines = wrap(", ".join(word.replace(" ", _STAYS) for word in words), _WORDS)
    keys = [f"{shown(first)} then", *[""] * len(lines)]
    return [(key, line.replace(_STAYS, " ")) for key, line in zip(keys, lines, strict=False)]


def _columns(blocks: Sequence[_Block], width: int, height: int) -> list[list[_Block]]:
    """The blocks in the fewest columns in which all have room, in their order if that can be; nothing where none is."""
    for count in range(1, _MOST_COLUMNS + 1):
        for packed in (_in_order(blocks, count, height), _by_size(blocks, count, height)):
            if packed and sum(_width(column) + _BETWEEN for column in packed) + _MARGIN <= width:
                return packed
    return []


def _in_order(blocks: Sequence[_Block], count: int, height: int) -> list[list[_Block]]:
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


def _by_size(blocks: Sequence[_Block], count: int, height: int) -> list[list[_Block]]:
    """The tallest blocks first, each in the column that is the shortest so far."""
    columns: list[list[_Block]] = [[] for _ in range(count)]
    for block in sorted(blocks, key=lambda block: -block.height):
        min(columns, key=_height).append(block)
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
