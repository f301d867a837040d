"""What a line list shows: rows by position, each known by a key."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, Protocol, TypeVar

Row = TypeVar("Row")
RowOut = TypeVar("RowOut", covariant=True)


class Rows(Protocol[RowOut]):
    """Rows in one order; another order, filter or content is a new object, shown in place of the old one."""

    def __len__(self) -> int:
        """Return how many rows there are."""

    def fetch(self, first: int, count: int) -> Sequence[RowOut]:
        """Return up to `count` rows from position `first`; fewer if some are gone. It raises nothing."""

    def key_at(self, position: int) -> Hashable:
        """Return the key of a row by its position, without fetching the row."""

    def position_of(self, key: Hashable) -> int | None:
        """Return where the row with this key stands, or None if it is not among them."""


class KnownRows(Generic[Row]):
    """A short list of rows that are all in memory."""

    def __init__(self, rows: Sequence[Row], key: Callable[[Row], Hashable]) -> None:
        self._rows = rows
        self._keys = [key(row) for row in rows]
        self._positions = {key: position for position, key in enumerate(self._keys)}

    def __len__(self) -> int:
        return len(self._rows)

    def fetch(self, first: int, count: int) -> Sequence[Row]:
        return self._rows[first : first + count]

    def key_at(self, position: int) -> Hashable:
        return self._keys[position]

    def position_of(self, key: Hashable) -> int | None:
        return self._positions.get(key)
