"""Lines of a long list under headings: only the lines that are drawn are read and made."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import NamedTuple

from tui.widgets.section_list import SectionLine, heading


class Group(NamedTuple):
    """The ids of the records under one heading."""

    title: str
    ids: Sequence[int]


class GroupedRows:
    """One line for each heading and each record; groups without any are left out.

    `lines` makes the lines of some ids; it may leave out those that are gone.
    """

    def __init__(self, groups: Sequence[Group], lines: Callable[[Sequence[int]], Mapping[int, SectionLine]]) -> None:
        self._groups = [group for group in groups if group.ids]
        self._lines = lines
        self._starts: list[int] = []
        start = 0
        for group in self._groups:
            self._starts.append(start)
            start += 1 + len(group.ids)
        self._length = start

    def __len__(self) -> int:
        return self._length

    def fetch(self, first: int, count: int) -> Sequence[SectionLine]:
        """Read and make the lines of a block."""
        keys = [self._at(position) for position in range(first, min(first + count, self._length))]
        ids = [one for one in keys if isinstance(one, int)]
        made = self._lines(ids) if ids else {}
        return [one if isinstance(one, SectionLine) else made.get(one, _gone(one)) for one in keys]

    def key_at(self, position: int) -> Hashable:
        found = self._at(position)
        return found.key if isinstance(found, SectionLine) else found

    def position_of(self, key: Hashable) -> int | None:
        for start, group in zip(self._starts, self._groups, strict=True):
            try:
                return start + 1 + group.ids.index(key)
            except ValueError:
                continue
        return None

    def _at(self, position: int) -> int | SectionLine:
        """The id of the record at a position, or the heading there."""
        number = bisect_right(self._starts, position) - 1
        group, offset = self._groups[number], position - self._starts[number]
        return group.ids[offset - 1] if offset else heading(f"{group.title}  {len(group.ids):,}")


def _gone(record: int) -> SectionLine:
    """An empty line, in the place of a record that another program has just removed."""
    return SectionLine(("gone", record))
