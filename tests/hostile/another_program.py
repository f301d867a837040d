"""Another program at work on the same book."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def writing(book: Path) -> Iterator[None]:
    """Hold the book as a program does that is in the midst of writing."""
    connection = sqlite3.connect(book, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
        connection.close()


@contextmanager
def writing_for(book: Path, seconds: float) -> Iterator[None]:
    """Hold the book for a while, beside what is done meanwhile."""
    held, free = threading.Event(), threading.Event()

    def hold() -> None:
        with writing(book):
            held.set()
            free.wait(seconds)

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait()
    try:
        yield
    finally:
        free.set()
        thread.join()


def is_whole(book: Path) -> bool:
    """Whether SQLite finds the file whole, and every record that another points to."""
    connection = sqlite3.connect(book)
    try:
        whole = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return whole and not connection.execute("PRAGMA foreign_key_check").fetchall()
    finally:
        connection.close()


def count(book: Path, table: str) -> int:
    """How many rows a table of the book has."""
    connection = sqlite3.connect(book)
    try:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    finally:
        connection.close()
