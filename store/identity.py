"""Who uses this book: the owner that the filter word `mine` means."""

from __future__ import annotations

from store.book import Book
from store.clean_text import clean_name

ME = "me"


def me(book: Book) -> str | None:
    """The owner's name that was set, or None."""
    with book.reading() as connection:
        row = connection.execute("SELECT value FROM setting WHERE key = ?", (ME,)).fetchone()
    return None if row is None else str(row[0])


def set_me(book: Book, name: str) -> str:
    """Set whose accounts are `mine`; the name as stored. Raises InvalidError for an empty one."""
    clean = clean_name(name, "Your name")
    with book.writing(None) as connection:
        connection.execute(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2", (ME, clean)
        )
    return clean
