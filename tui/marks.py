"""Which rows of a list are marked, so that the next action is meant for all of them."""

from collections.abc import Hashable, Iterator, Sequence
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Marks(Generic[Key]):
    """Marked rows by their keys; they stay marked while a filter hides them."""

    def __init__(self) -> None:
        self._keys: set[Key] = set()
        self._range_from: Key | None = None
        self._before_range: set[Key] = set()
        """What was marked when the range began."""

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[Key]:
        return iter(self._keys)

    @property
    def has_range(self) -> bool:
        """Whether a range has begun and not ended."""
        return self._range_from is not None

    def turn(self, key: Key) -> None:
        """Mark a row, or take its mark away; a range ends before."""
        self.end_range()
        self._keys ^= {key}

    def begin_range(self, key: Key) -> None:
        """Mark this row, and from now on all rows between it and the one that the range is drawn to."""
        self._range_from, self._before_range = key, set(self._keys)
        self._keys.add(key)

    def draw_range(self, shown: Sequence[Key], key: Key) -> None:
        """Mark the rows from where the range began to this one, and no others that were not marked before it."""
        if self._range_from in shown and key in shown:
            ends = sorted((shown.index(self._range_from), shown.index(key)))
            self._keys = self._before_range.union(shown[ends[0] : ends[1] + 1])

    def end_range(self) -> None:
        """Keep what is marked by the range."""
        self._range_from = None

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
        self._before_range &= there

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
