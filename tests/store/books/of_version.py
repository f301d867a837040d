"""Makes a book of an earlier schema version, as the program of that time wrote it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.store.books.as_sql import FOLDER


def book_of(version: int, folder: Path) -> Path:
    """Write the small book of a version as a file in a folder; its path."""
    path = folder / "book.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((FOLDER / f"version_{version}.sql").read_text(encoding="utf-8"))
    return path
