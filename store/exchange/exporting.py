"""Takes the book out: whole as JSON, or one kind of record as CSV."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from store.book import Book
from store.errors import InvalidError
from store.exchange.writers.atomic_file import atomic_file
from store.exchange.writers.book_json import write_book_json
from store.exchange.writers.csv_columns import CSV_KINDS
from store.exchange.writers.csv_files import write_csv

FORMATS = ("json", "csv")
WHOLE_BOOK = "book"
KINDS_EXPORTED = (WHOLE_BOOK, *CSV_KINDS)


def export_to(book: Book, out: TextIO, what: str = WHOLE_BOOK, *, form: str = "json", raw: bool = False) -> int:
    """Write the book or one kind of it to an open text stream; how many accounts or records it wrote.

    The whole book is written as JSON only. Raises InvalidError for anything else.
    """
    if form not in FORMATS:
        raise InvalidError(f'There is no format "{form}".', hint=f"Choose one of {', '.join(FORMATS)}.")
    if form == "csv":
        return write_csv(book, "accounts" if what == WHOLE_BOOK else what, out, raw=raw)
    if what != WHOLE_BOOK:
        raise InvalidError(
            "JSON holds the whole book.", hint=f"Take one kind out with --as csv: gt export {what} --as csv."
        )
    return write_book_json(book, out)


def export_file(
    book: Book, path: Path, what: str = WHOLE_BOOK, *, form: str = "json", raw: bool = False, force: bool = False
) -> int:
    """Write the book or one kind of it to a new file, whole or not at all; how many it wrote.

    CSV for spreadsheets begins with a byte order mark, raw CSV does not. Raises StoreError when the file
    exists (unless `force`) or cannot be written.
    """
    with atomic_file(path, force=force, byte_order_mark=form == "csv" and not raw) as out:
        return export_to(book, out, what, form=form, raw=raw)
