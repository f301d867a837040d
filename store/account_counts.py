"""Counts the accounts that need attention, and what else is waiting."""

from __future__ import annotations

from datetime import timedelta

from store import standing
from store.book import Book
from store.records.account import AccountCounts
from store.reviews.waiting import left_to_review
from store.rules.attention import SNOOZED_FROM, SOON_FROM
from store.this_week import this_week

_RENEWS_WITHIN = 30
"""Days."""
_COUNTS = """
SELECT (SELECT count(*) FROM account_standing WHERE listed = 1),
  (SELECT count(*) FROM account_standing WHERE listed = 1 AND rank < :soon),
  (SELECT count(*) FROM account_standing WHERE listed = 1 AND contact_state IN ('over', 'late') AND rank < :snoozed
    AND stage_position NOT IN (SELECT position FROM stage WHERE role = 'paused')),
  (SELECT count(*) FROM complaint WHERE resolved_on IS NULL),
  (SELECT count(*) FROM account_standing
    WHERE listed = 1 AND (renewal_on IS NULL) = 0 AND renewal_on BETWEEN :day AND :until),
  (SELECT count(*) FROM todo WHERE done_on IS NULL)
"""


def counts(book: Book) -> AccountCounts:
    """The figures of the head line, for today; each is counted in an index of its own."""
    standing.settle(book)
    day, week = book.clock.today(), this_week(book)
    with book.snapshot() as connection:
        until = (day + timedelta(days=_RENEWS_WITHIN)).isoformat()
        values = {"day": day.isoformat(), "until": until, "soon": SOON_FROM, "snoozed": SNOOZED_FROM}
        listed, attention, over, complaints, renewals, todos = connection.execute(_COUNTS, values).fetchone()
        review = left_to_review(connection, day, week)
    return AccountCounts(listed, attention, over, complaints, renewals, todos, review)
