"""Fills a book once and copies it from then on, since writing takes much longer than copying."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Hashable
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from store.book import Book, open_book

T = TypeVar("T")
Said = ParamSpec("Said")


def filled_once(fill: Callable[Concatenate[Book, Said], T]) -> Callable[Concatenate[Book, Said], T]:
    """Make what fills an empty book do so only once for each moment of the clock; the book has a folder of its own.

    What it returns is returned each time, so it is nothing that a test changes; of the book itself, each test's own.
    What else it is told can be hashed. A book that holds something already is filled each time.
    """
    filled: dict[Hashable, tuple[tempfile.TemporaryDirectory[str], Book, T]] = {}

    @wraps(fill)
    def copied(book: Book, *said: Said.args, **named: Said.kwargs) -> T:
        if not _is_empty(book):
            return fill(book, *said, **named)
        path = Path(book.path)
        one = book.clock.now(), path.name, said, *named.items()
        if one not in filled:
            folder = tempfile.TemporaryDirectory()
            made = open_book(str(shutil.copy(path, Path(folder.name) / path.name)), book.clock)
            filled[one] = folder, made, fill(made, *said, **named)
            made.close()
        _, made, answer = filled[one]
        book.close()
        shutil.copytree(Path(made.path).parent, path.parent, dirs_exist_ok=True)
        book.own_steps.update(made.own_steps)
        book.has_saved = made.has_saved
        return book if answer is made else answer  # type: ignore[return-value]

    # pytest hands over a fixture by its name.
    return copied  # type: ignore[return-value]


def _is_empty(book: Book) -> bool:
    with book.reading() as connection:
        return not connection.execute("SELECT EXISTS (SELECT 1 FROM step)").fetchone()[0]
