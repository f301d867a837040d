"""Which rows of a list are marked, so that the next action is meant for all of them."""

from collections.abc import Hashable, Iterator, Sequence
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Marks(Generic[Key]):
    """Marked rows by their keys; they stay marked while a filter hides them."""

    def __init__(self) -> None:
        self._keys: set[Key] = set()
        self._range_from: Key | None = None

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[Key]:
        return iter(self._keys)

    def turn(self, key: Key) -> None:
        """Mark a row, or take its mark away; a range can begin at one that was marked."""
        self._keys ^= {key}
        self._range_from = key if key in self._keys else None

    def mark_range(self, shown: Sequence[Key], key: Key) -> bool:
        """Mark the rows from where a range began to this one; without a beginning, begin one here and return False."""
        if self._range_from is None or self._range_from not in shown:
            self._keys.add(key)
            self._range_from = key
            return False
        ends = sorted((shown.index(self._range_from), shown.index(key)))
        self._keys.update(shown[ends[0] : ends[1] + 1])
        self._range_from = None
        return True

    def turn_all(self, shown: Sequence[Key]) -> None:
        """Mark every row that is shown, or take their marks away if all of them are marked."""
        if self._keys.issuperset(shown):
            self._keys.difference_update(shown)
        else:
            self._keys.update(shown)
        self._range_from = None

    def keep(self, there: set[Key]) -> None:
        """Forget the rows that are not there any more."""
        self._keys &= there

    def clear(self) -> None:
        """Take every mark away."""
        self._keys.clear()
        self._range_from = None

    def without(self, shown: Sequence[Key]) -> set[Key]:
        """Return the keys of the marked rows that are not among these."""
        return self._keys.difference(shown)

    def words(self, shown: Sequence[Key]) -> str:
        """Return how many rows are marked, and how many of them are not among those shown; empty without any."""
        if not self._keys:
            return ""
        hidden = len(self.without(shown))
        return f"{len(self._keys):,} marked" + (f", {hidden:,} not shown" if hidden else "")
