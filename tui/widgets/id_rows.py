"""Rows known by their ids alone, read when they are drawn."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic

from tui.widgets.rows import Row


class IdRows(Generic[Row]):
    """Rows in the order of `ids`; `read` returns those of some ids, fewer if some are gone. It raises nothing."""

    def __init__(self, ids: Sequence[int], read: Callable[[Sequence[int]], Sequence[Row]]) -> None:
        self.ids = ids
        self._read = read

    def __len__(self) -> int:
        return len(self.ids)

    def fetch(self, first: int, count: int) -> Sequence[Row]:
        """Read a block of rows."""
        return self._read(self.ids[first : first + count])

    def key_at(self, position: int) -> Hashable:
        return self.ids[position]

    def position_of(self, key: Hashable) -> int | None:
        try:
            return self.ids.index(key)
        except ValueError:
            return None
