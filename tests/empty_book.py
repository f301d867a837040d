"""Empty books, copied from one, since making one from nothing takes as long as writing to it ten times."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path

from store.book import Book, open_book
from store.clock import Clock, clock_from


@cache
def _content() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "book.db")
        open_book(str(path), clock_from("2026-11-23"), create=True).close()
        return path.read_bytes()


def empty_book(path: Path, clock: Clock) -> Book:
    """An empty book at a place where none lies; its folder, if it is new, is its owner's alone, as the file is."""
    path.parent.mkdir(mode=0o700, exist_ok=True)
    with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(_content())
    return open_book(str(path), clock)
