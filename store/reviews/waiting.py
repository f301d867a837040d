"""Counts the accounts that wait to be looked at, from what is kept of them."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta

from store.rules.attention import SNOOZED_FROM

ASKED_AGAIN_AFTER = timedelta(days=28)
"""How long an account of which only the history is missing is left alone once a review has asked."""

_OPEN = """
SELECT (SELECT count(*) FROM review_entry WHERE review_id = review.id AND outcome = 'pending')
FROM review WHERE finished_at IS NULL ORDER BY id DESC LIMIT 1
"""
_DONE = "SELECT 1 FROM review WHERE finished_at IS NOT NULL AND filter = '' AND week = ? LIMIT 1"
_TO_COME = """
SELECT count(*) FROM account_standing
WHERE listed = 1 AND rank < ?1
  AND (reasons > 0 OR review_reasons > 0 AND stage_position NOT IN (SELECT position FROM stage WHERE role = 'paused'))
  AND NOT (first_reason = 'contact_unknown' AND reasons = 1 AND review_reasons = 0
    AND account_id IN (SELECT account_id FROM account_seen WHERE seen_on > ?2))
"""


def left_to_review(connection: sqlite3.Connection, today: date, week: str) -> int:
    """How many accounts the open review has left, or a new one would have; none once the week's review is done.

    `week` is the one of today. The standing must be settled.
    """
    left = connection.execute(_OPEN).fetchone()
    if left is not None:
        return int(left[0])
    if connection.execute(_DONE, (week,)).fetchone():
        return 0
    asked = (today - ASKED_AGAIN_AFTER).isoformat()
    return int(connection.execute(_TO_COME, (SNOOZED_FROM, asked)).fetchone()[0])
