"""Keeps one setting in the settings file, as the app does for what is chosen in it."""

from __future__ import annotations

from typing import Any

from store.book import Book
from store.settings.editing import with_setting
from store.settings.file import settings_text, write_settings
from store.settings.statements import Key
from store.settings.taking_over import take_over


def keep_setting(book: Book, key: Key, value: Any) -> None:
    """Set a setting in the file and take it over into the book; every other line stays. Raises StoreError."""
    write_settings(with_setting(settings_text(), key, value))
    take_over(book)
