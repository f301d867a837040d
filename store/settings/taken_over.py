"""What a book keeps of the settings file, and whether the file has changed since; light, since every command asks."""

from __future__ import annotations

import json
import zlib
from typing import Any

from store.book import Book
from store.errors import StoreError
from store.settings.file import settings_bytes

TAKEN_OVER = "settings"
"""The setting that holds what was taken over: the file's mark, the values, and what was left out."""

_FORMAT = 2
"""Raised when what is kept of the same file changes."""


def is_taken_over(book: Book) -> bool:
    """Whether the book keeps what the settings file says now."""
    return bool(mark_of_file() == what_is_kept(book).get("mark", _mark(b"")))


def what_is_kept(book: Book) -> dict[str, Any]:
    """What was taken over; empty for a book that has never seen a settings file."""
    with book.reading() as connection:
        row = connection.execute("SELECT value FROM setting WHERE key = ?", (TAKEN_OVER,)).fetchone()
    return dict(json.loads(row[0])) if row else {}


def kept_values(book: Book) -> dict[str, Any]:
    """What the settings file set when it was taken over, by keys such as `look.theme`."""
    return {".".join(key): value for key, value in what_is_kept(book).get("values", ())}


def mark_of_file() -> str:
    """Tells one content of the file from another; an empty file and none are the same."""
    try:
        return _mark(settings_bytes())
    except StoreError:
        return "unread"


def _mark(text: bytes) -> str:
    return f"{_FORMAT}-{len(text)}-{zlib.crc32(text):08x}"
