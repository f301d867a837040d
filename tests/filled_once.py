"""Fills a book once and copies it from then on, since writing takes much longer than copying."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import TypeVar

from store.book import Book, open_book

T = TypeVar("T")


def filled_once(fill: Callable[[Book], T]) -> Callable[[Book], T]:
    """Make what fills an empty book do so only once for each moment of the clock; the book has a folder of its own.

    What it returns is returned each time, so it is nothing that a test changes; of the book itself, each test's own.
    """
    filled: dict[tuple[datetime, str], tuple[tempfile.TemporaryDirectory[str], Book, T]] = {}

    @wraps(fill)
    def copied(book: Book) -> T:
        assert _is_empty(book), "only an empty book can become a copy of another"
        path = Path(book.path)
        one = book.clock.now(), path.name
        if one not in filled:
            folder = tempfile.TemporaryDirectory()
            made = open_book(str(shutil.copy(path, Path(folder.name) / path.name)), book.clock)
            filled[one] = folder, made, fill(made)
            made.close()
        _, made, answer = filled[one]
        book.close()
        shutil.copytree(Path(made.path).parent, path.parent, dirs_exist_ok=True)
        book.own_steps.update(made.own_steps)
        book.has_saved = made.has_saved
        return book if answer is made else answer  # type: ignore[return-value]

    return copied


def _is_empty(book: Book) -> bool:
    with book.reading() as connection:
        return not connection.execute("SELECT EXISTS (SELECT 1 FROM step)").fetchone()[0]
