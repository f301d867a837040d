"""Reads the words that the settings add to the log line from the book, where both lanes find them."""

from __future__ import annotations

from store.rules.vocabulary import ENGLISH, Vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

    from store.book import Book

VOCABULARY = "vocabulary"
"""The setting that holds them: a JSON object of the objects `kinds`, `counts`, `moods` and `days`."""

_WORDS = """SELECT part.key, word.key, word.value FROM setting, json_each(setting.value) AS part,
json_each(part.value) AS word WHERE setting.key = ?"""


def read_vocabulary(connection: sqlite3.Connection) -> Vocabulary:
    """The words that are understood in this book."""
    # SQLite reads the JSON: Python's own reader would cost the fast lane as much as all the rest.
    rows = connection.execute(_WORDS, (VOCABULARY,)).fetchall()
    if not rows:
        return ENGLISH
    parts: dict[str, dict[str, str]] = {"kinds": {}, "counts": {}, "moods": {}, "days": {}}
    for part, word, meant in rows:
        parts[part][word] = meant
    return Vocabulary(**parts)


def vocabulary_of(book: Book) -> Vocabulary:
    """As `read_vocabulary`."""
    with book.reading() as connection:
        return read_vocabulary(connection)
