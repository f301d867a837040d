"""Gives the customers of an import their key moments."""

from __future__ import annotations

import sqlite3
from datetime import date

_GIVE = """
INSERT INTO moment (account_id, position, name, due_on, preparation, known)
SELECT account.id, template.position, template.name, date(julianday(since) + due_days), preparation,
  history_known OR coalesce(date(julianday(since) + due_days) >= :today, 0)
FROM account NOT INDEXED JOIN moment_template AS template ON template.segment IS CASE WHEN account.segment IN
  (SELECT segment FROM moment_template WHERE segment IS NOT NULL) THEN account.segment END
WHERE account.id >= :first AND stage IN (SELECT key FROM stage WHERE role = 'customer')
  AND account.id NOT IN (SELECT account_id FROM moment WHERE account_id >= :first)
ORDER BY account.id
"""


def give_moments(connection: sqlite3.Connection, first_account: int, today: date) -> None:
    """Give every customer from the id `first_account` on the moments of its template, if it has none.

    Where the history is not known, moments whose day is gone or not known are unknown, not overdue.
    """
    connection.execute(_GIVE, {"first": first_account, "today": today.isoformat()})
