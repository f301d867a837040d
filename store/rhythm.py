"""How often there was personal contact with accounts, month by month."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

MONTHS = 6
_MONTH_DAYS = 30

_QUERY = """
SELECT account_id, CAST((julianday(?1) - julianday(day)) / ?2 AS INTEGER) AS ago, count(*) FROM interaction
WHERE account_id IN (SELECT value FROM json_each(?4)) AND contact = 'personal' AND day > ?3 AND day <= ?1
GROUP BY account_id, ago
"""


def contact_rhythm(connection: sqlite3.Connection, ids: Sequence[int], today: date) -> dict[int, tuple[int, ...]]:
    """Personal contacts in each of the last six times 30 days, the latest last; accounts without any are left out."""
    begins = (today - timedelta(days=MONTHS * _MONTH_DAYS)).isoformat()
    values = (today.isoformat(), _MONTH_DAYS, begins, json.dumps(list(ids)))
    found: dict[int, list[int]] = defaultdict(lambda: [0] * MONTHS)
    for account, ago, contacts in connection.execute(_QUERY, values).fetchall():
        found[account][MONTHS - 1 - ago] = contacts
    return {account: tuple(months) for account, months in found.items()}
