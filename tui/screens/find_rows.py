"""The hits of a search by their keys, read and made into lines when they are drawn."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence

from store.records.found import Key
from tui.widgets.section_list import SectionLine


class HitRows:
    """One line for each hit; `lines` makes those of some keys, without what is gone meanwhile."""

    def __init__(self, keys: Sequence[Key], lines: Callable[[Sequence[Key]], Mapping[Key, SectionLine]]) -> None:
        self._keys = keys
        self._lines = lines
        self._positions = {key: position for position, key in enumerate(keys)}

    def __len__(self) -> int:
        return len(self._keys)

    def fetch(self, first: int, count: int) -> Sequence[SectionLine]:
        """Read and make the lines of a block."""
        keys = self._keys[first : first + count]
        made = self._lines(keys)
        return [made.get(key) or SectionLine(("gone", key)) for key in keys]

    def key_at(self, position: int) -> Hashable:
        return self._keys[position]

    def position_of(self, key: Hashable) -> int | None:
        return self._positions.get(key)  # type: ignore[call-overload, no-any-return]
