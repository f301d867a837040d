"""Fetches rows in blocks and keeps a few of them."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Generic

from tui.widgets.rows import Row, Rows

BLOCK = 32
_KEPT = 16


class RowBlocks(Generic[Row]):
    """Hands out single rows, fetched 32 at a time; at most 16 blocks are in memory."""

    def __init__(self, rows: Rows[Row]) -> None:
        self.rows = rows
        self._blocks: OrderedDict[int, Sequence[Row]] = OrderedDict()

    def __len__(self) -> int:
        return len(self.rows)

    def row(self, position: int) -> Row | None:
        """Return the row at a position, or None where there is none any more."""
        number, offset = divmod(position, BLOCK)
        block = self._block(number)
        return block[offset] if 0 <= offset < len(block) else None

    def _block(self, number: int) -> Sequence[Row]:
        if number in self._blocks:
            self._blocks.move_to_end(number)
        else:
            self._blocks[number] = self.rows.fetch(number * BLOCK, BLOCK)
            if len(self._blocks) > _KEPT:
                self._blocks.popitem(last=False)
        return self._blocks[number]
