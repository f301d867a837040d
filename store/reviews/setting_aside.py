"""Sets all accounts of a review aside of which only the history is missing, as after an import of many."""

from __future__ import annotations

import sqlite3

from store import standing
from store.book import Book
from store.many import among
from store.records.review import PENDING, SKIPPED, Review
from store.reviewed import mark_seen
from store.reviews.entries import take_more, take_skipped, waiting_in
from store.reviews.waiting import ONLY_HISTORY_MISSING
from store.standing import settle_on
from store.steps import relabel

_LEFT = f"""
WITH left (account_id) AS (
  SELECT account_id FROM review_entry WHERE review_id = ?1 AND outcome = '{PENDING}'
  UNION ALL SELECT json_each.value FROM review, json_each(waiting) WHERE review.id = ?1
)
SELECT left.account_id FROM left JOIN account_standing ON account_standing.account_id = left.account_id
WHERE {ONLY_HISTORY_MISSING}
"""


def newcomers_left(book: Book, review: Review) -> int:
    """How many accounts are left in a review of which nothing is asked but when somebody last spoke with them."""
    standing.settle(book)
    with book.reading() as connection:
        return len(_left(connection, review))


def set_newcomers_aside(book: Book, review: Review) -> int:
    """Skip those of `newcomers_left` as one step; how many. No review asks about them again for four weeks."""
    standing.settle(book)
    today = book.clock.today()
    with book.writing("Set newcomers aside") as connection:
        aside = _left(connection, review)
        relabel(connection, f"Set {len(aside):,} accounts without history aside")
        connection.execute(
            "UPDATE review_entry SET outcome = ?, decided_at = ? WHERE review_id = ? AND outcome = ? "
            "AND account_id IN (SELECT value FROM json_each(?))",
            (SKIPPED, book.clock.utc(), review.id, PENDING, among(aside)),
        )
        waiting = waiting_in(connection, review.id)
        others = set(aside)
        take_skipped(connection, review.id, [one for one in waiting if one in others], book.clock)
        left = [one for one in waiting if one not in others]
        connection.execute("UPDATE review SET waiting = ? WHERE id = ?", (among(left), review.id))
        mark_seen(connection, aside, today)
        settle_on(connection, today)
        take_more(connection, review.id, today)
    return len(aside)


def _left(connection: sqlite3.Connection, review: Review) -> list[int]:
    return [one for (one,) in connection.execute(_LEFT, (review.id,)).fetchall()]
