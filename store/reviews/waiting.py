"""Which accounts wait to be looked at, and how many, from what is kept of them."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta

from store.rules.attention import SNOOZED_FROM

ASKED_AGAIN_AFTER = timedelta(days=28)
"""How long an account of which only the history is missing is left alone once a review has asked."""

AWAKE = f"listed = 1 AND rank < {SNOOZED_FROM}"
"""SQL: live accounts that are not out of sight for now."""
IS_PAUSED = "stage_position IN (SELECT position FROM stage WHERE role = 'paused')"
"""SQL: accounts whose mild reasons are not heard."""
ONLY_HISTORY_MISSING = f"(first_reason = 'contact_unknown' AND reasons = 1 AND (review_reasons = 0 OR {IS_PAUSED}))"
"""SQL: accounts of which nothing is asked but when somebody last spoke with them."""

_OPEN = """
SELECT (SELECT count(*) FROM review_entry WHERE review_id = review.id AND outcome = 'pending')
  + json_array_length(waiting)
FROM review WHERE finished_at IS NULL ORDER BY id DESC LIMIT 1
"""
_DONE = "SELECT 1 FROM review WHERE finished_at IS NOT NULL AND filter = '' AND week = ? LIMIT 1"


def calls_on(today: date) -> str:
    """SQL: whether an account gives a reason to be gone through; one whose history is missing is asked for once."""
    asked = today - ASKED_AGAIN_AFTER
    return f"""((reasons > 0 OR review_reasons > 0 AND NOT {IS_PAUSED})
      AND NOT ({ONLY_HISTORY_MISSING}
        AND account_standing.account_id IN (SELECT account_id FROM account_seen WHERE seen_on > '{asked}')))"""


def left_to_review(connection: sqlite3.Connection, today: date, week: str) -> int:
    """How many accounts the open review has left, or a new one would have; none once the week's review is done.

    `week` is the one of today. The standing must be settled.
    """
    left = connection.execute(_OPEN).fetchone()
    if left is not None:
        return int(left[0])
    if connection.execute(_DONE, (week,)).fetchone():
        return 0
    query = f"SELECT count(*) FROM account_standing WHERE {AWAKE} AND {calls_on(today)}"
    return int(connection.execute(query).fetchone()[0])
