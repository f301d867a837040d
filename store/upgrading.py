"""Makes the tables of a new book, and brings a book of an earlier version to this one after a backup."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from store import backup, upgrades
from store.book import Book, silent
from store.connection import as_store_error, connect, version_of
from store.errors import StoreError
from store.looking_up import looking_up
from store.telling import share

if TYPE_CHECKING:
    from store.telling import Tell

UPGRADING = "Upgrading the book; interrupted, it stays as it was."
_MEMORY_KIB = 262_144
"""Of pages: a large book is upgraded in two thirds of the time when it needs not be read again and again."""


def make_tables(book: Book) -> None:
    """Make the tables of a new book; its file is taken away again where that fails. Raises StoreError."""
    try:
        _run_steps(book.path, silent)
    except sqlite3.Error as problem:
        os.unlink(book.path)
        raise as_store_error(problem, book.path) from None


def upgrade_book(book: Book) -> None:
    """Bring a book of an earlier version to this one in one transaction, after a backup, and tell how far it is.

    Raises StoreError, and KeyboardInterrupt when it is ended by a signal; the book is then as it was.
    """
    try:
        backup.back_up(book, reason="upgrade", doing=UPGRADING)
        _run_steps(book.path, book.tell)
    except sqlite3.Error as problem:
        raise as_store_error(problem, book.path) from None
    finally:
        book.tell("")


def _run_steps(path: str, tell: Tell) -> None:
    how_far = ""

    def told(done: int, of: int) -> None:
        nonlocal how_far
        how_far = f"{share(done, of)} of the texts."

    def look() -> None:
        tell(UPGRADING, how_far)

    with closing(connect(path)) as connection, looking_up(connection, look):
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(f"PRAGMA cache_size = -{_MEMORY_KIB}")
        connection.execute("BEGIN IMMEDIATE")
        try:
            told(0, 1)
            upgrades.upgrade(connection, version_of(connection), told)
            how_far = "Checking the records."
            if connection.execute("PRAGMA foreign_key_check").fetchone():
                raise StoreError("The book could not be upgraded: a record points to one that is missing.")
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
