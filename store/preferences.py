"""The preferences as the book keeps them: one row of settings that both lanes and every program on the book read."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from store.book import Book
from store.contact_effect import PREFERENCES, SEGMENT_CADENCES
from store.rules.preferences import DEFAULTS, Preferences

_SEGMENT_FIELD = "segment_days"
"""Kept in a row of its own, which can be set without the rest."""


def read_preferences(connection: sqlite3.Connection) -> Preferences:
    """The preferences of a book; what is not set is as it comes."""
    rows = dict(
        connection.execute(
            "SELECT key, value FROM setting WHERE key IN (?, ?)", (PREFERENCES, SEGMENT_CADENCES)
        ).fetchall()
    )
    if not rows:
        return DEFAULTS
    held = json.loads(rows.get(PREFERENCES, "{}"))
    values: dict[str, Any] = {name: value for name, value in held.items() if name in Preferences._fields}
    if "off" in values:
        values["off"] = frozenset(values["off"])
    if "heated_words" in values:
        values["heated_words"] = tuple(values["heated_words"])
    values["phase_days"] = {**DEFAULTS.phase_days, **held.get("phase_days", {})}
    values[_SEGMENT_FIELD] = json.loads(rows.get(SEGMENT_CADENCES, "{}"))
    return DEFAULTS._replace(**values)


def preferences_of(book: Book) -> Preferences:
    """As `read_preferences`."""
    with book.reading() as connection:
        return read_preferences(connection)


def save_preferences(book: Book, preferences: Preferences) -> None:
    """Keep preferences, all that were not set before as well, and let every account be settled by them.

    What is the same already is not written. They are checked by whoever reads them from the user.
    """
    from store import standing

    if preferences_of(book) == preferences:
        return
    values = preferences._asdict()
    values["off"] = sorted(preferences.off)
    segments = values.pop(_SEGMENT_FIELD)
    changed = {name: value for name, value in values.items() if getattr(DEFAULTS, name) != getattr(preferences, name)}
    with book.writing(None) as connection:
        for key, value in ((PREFERENCES, changed), (SEGMENT_CADENCES, dict(segments))):
            connection.execute(
                "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
                (key, json.dumps(value)),
            )
        standing.forget(connection)
