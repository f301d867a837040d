"""Ends a review, and hands out what it came to."""

from __future__ import annotations

from store.book import Book
from store.clean_text import clean_text
from store.editing.editable import refuse_typed_over
from store.records.review import Review, ReviewSummary
from store.reviews.held import week_number
from store.reviews.kept_summary import from_json, to_json
from store.reviews.summary import summary_of


def finish_review(book: Book, review: Review) -> ReviewSummary:
    """Finish a review and keep its summary with it."""
    summary = summary_of(book, review)
    with book.writing(f"Finished the review of week {week_number(review)}") as connection:
        connection.execute(
            "UPDATE review SET finished_at = ?, after = ? WHERE id = ?", (book.clock.utc(), to_json(summary), review.id)
        )
    return summary


def note_review(book: Book, review: Review, text: str, typed_over: str | None = None) -> str:
    """Keep a closing note with a review, an empty one takes it away; the note as it is kept.

    Raises EditedElsewhereError where the note is not `typed_over` any more, the one that was there before.
    """
    note = clean_text(text).strip()
    with book.writing(f"Note on the review of week {week_number(review)}") as connection:
        if typed_over is not None:
            query = "SELECT coalesce(note, '') FROM review WHERE id = ?"
            (now,) = connection.execute(query, (review.id,)).fetchone()
            refuse_typed_over({"note": now}, {"note": typed_over})
        connection.execute("UPDATE review SET note = ? WHERE id = ?", (note or None, review.id))
    return note


def summary_as_kept(book: Book, review: Review) -> ReviewSummary:
    """The summary that was kept when the review was finished; of an open one as it is now."""
    with book.reading() as connection:
        row = connection.execute("SELECT after FROM review WHERE id = ?", (review.id,)).fetchone()
    return from_json(row[0]) if row and row[0] else summary_of(book, review)
