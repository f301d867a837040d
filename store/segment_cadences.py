"""How often a segment's accounts are to be contacted, where they do not say so themselves."""

from __future__ import annotations

import json

from store import standing
from store.account_facts import segment_cadences
from store.accounts import checked_cadence
from store.book import Book
from store.clean_text import clean_name
from store.contact_effect import SEGMENT_CADENCES


def cadences_of_segments(book: Book) -> dict[str, int]:
    """Days between personal contacts by segment."""
    with book.reading() as connection:
        return segment_cadences(connection)


def set_segment_cadence(book: Book, segment: str, days: int | None) -> None:
    """Set the cadence of a segment in days, or None to inherit the phase's. Raises InvalidError out of 1 to 3650."""
    name, checked = clean_name(segment, "The segment"), checked_cadence(days)
    with book.writing(None) as connection:
        held = segment_cadences(connection)
        held.pop(name, None)
        if checked is not None:
            held[name] = checked
        connection.execute(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            (SEGMENT_CADENCES, json.dumps(held)),
        )
        standing.forget(connection)
