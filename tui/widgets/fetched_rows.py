"""Fetches the rows that are drawn, and keeps some of them."""

from typing import Generic

from tui.widgets.rows import Row, Rows

_LEAST = 16
"""Fetching one row costs almost as much as fetching this many."""
_MOST = 512


class FetchedRows(Generic[Row]):
    """Hands out single rows; those that are wanted together are fetched together."""

    def __init__(self, rows: Rows[Row]) -> None:
        self.rows = rows
        self._fetched: dict[int, Row | None] = {}

    def __len__(self) -> int:
        return len(self.rows)

    def row(self, position: int) -> Row | None:
        """Return the row at a position, or None where there is none any more."""
        if position not in self._fetched:
            self.want(range(position, position + 1))
        return self._fetched.get(position)

    def missing(self, positions: range) -> list[int]:
        """Return which of these rows would have to be fetched."""
        return [one for one in positions if one not in self._fetched and 0 <= one < len(self.rows)]

    def want(self, positions: range) -> None:
        """Fetch at once what is missing between two positions, and a few more in the direction one has come from."""
        if len(self._fetched) > _MOST:
            self._fetched.clear()
        missing = self.missing(positions)
        if not missing:
            return
        first, last = missing[0], missing[-1]
        more = max(_LEAST - (last - first + 1), 0)
        if last + 1 in self._fetched:
            first = max(first - more, 0)
        else:
            last = min(last + more, len(self.rows) - 1)
        found = self.rows.fetch(first, last - first + 1)
        for place, position in enumerate(range(first, last + 1)):
            self._fetched[position] = found[place] if place < len(found) else None
