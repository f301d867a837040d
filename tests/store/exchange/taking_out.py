"""Writes a book, or one kind of it, to a file as the shell does."""

from __future__ import annotations

import io
from pathlib import Path

from store.book import Book
from store.exchange.writers.atomic_file import atomic_file
from store.exchange.writers.book_json import write_book_json
from store.exchange.writers.csv_files import write_csv


def book_to(book: Book, path: Path, *, force: bool = False) -> None:
    """The whole book as JSON."""
    with atomic_file(path, force=force) as out:
        write_book_json(book, out)


def kind_to(book: Book, path: Path, kind: str, *, raw: bool = False, force: bool = False) -> int:
    """One kind as CSV; how many records it has."""
    with atomic_file(path, force=force, byte_order_mark=not raw) as out:
        return write_csv(book, kind, out, raw=raw)


def csv_of(book: Book, kind: str, *, raw: bool = False) -> str:
    """One kind as CSV text."""
    out = io.StringIO()
    write_csv(book, kind, out, raw=raw)
    return out.getvalue()
