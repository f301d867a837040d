"""Keeps where somebody looks in a review that is not the next account to decide about; no part of undo."""

from __future__ import annotations

import json

from store.book import Book
from store.records.review import Review

_KEY = "review_place"


def place_in(book: Book, review: Review) -> int | None:
    """The account that was gone back to, or None when the next one to decide about is the place."""
    with book.reading() as connection:
        row = connection.execute("SELECT value FROM setting WHERE key = ?", (_KEY,)).fetchone()
    held = json.loads(row[0]) if row else {}
    return held.get("account") if held.get("review") == review.id else None


def keep_place(book: Book, review: Review, account_id: int | None) -> None:
    """Keep the account that was gone back to; None for the next one to decide about."""
    if place_in(book, review) == account_id:
        return
    with book.writing(None) as connection:
        if account_id is None:
            connection.execute("DELETE FROM setting WHERE key = ?", (_KEY,))
        else:
            connection.execute(
                "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
                (_KEY, json.dumps({"review": review.id, "account": account_id})),
            )
