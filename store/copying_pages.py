"""Copies a book page by page while others read it and write to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from store.errors import StoreError

_PAGES = 4096
"""So many are copied at a time, 16 MB; between two times whoever waits to write has their turn."""
_MOST_BEGINNINGS = 4
"""What is written meanwhile lets the copy begin again. After so many beginnings writers have to wait for it."""


class NotWantedError(StoreError):
    """The copy was given up."""


class _BegunTooOften(Exception):
    """Others write too often for a copy between their writing."""


def copy_pages(
    source: sqlite3.Connection,
    copy: sqlite3.Connection,
    wanted: Callable[[], bool],
    told: Callable[[int, int], None],
) -> None:
    """Fill an empty file with a book as it is at the end, and say how many pages of how many are copied.

    Raises NotWantedError once it is not `wanted`.
    """
    # The file is put on the disk whole, or thrown away.
    copy.execute("PRAGMA synchronous = OFF")
    copy.execute("PRAGMA journal_mode = OFF")
    beginnings, left_before = 0, 0

    def look(_: int, left: int, pages: int) -> None:
        nonlocal beginnings, left_before
        if not wanted():
            raise NotWantedError("No backup was made: the book was closed meanwhile.")
        beginnings += left >= left_before
        left_before = left
        told(pages - left, pages)
        if beginnings > _MOST_BEGINNINGS:
            raise _BegunTooOften

    try:
        source.backup(copy, pages=_PAGES, progress=look, sleep=0)
    except _BegunTooOften:
        source.backup(copy)
