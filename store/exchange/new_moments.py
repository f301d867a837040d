"""Gives the customers of an import their key moments."""

from __future__ import annotations

import sqlite3
from datetime import date

_GIVE = """
INSERT INTO moment (account_id, position, name, due_on, preparation, known)
SELECT account.id, template.position, template.name, date(since, '+' || due_days || ' days'), preparation,
  history_known OR coalesce(date(since, '+' || due_days || ' days') >= :today, 0)
FROM account JOIN moment_template AS template ON template.segment IS
  (SELECT segment FROM moment_template AS own WHERE own.segment = account.segment LIMIT 1)
WHERE account.id >= :first AND stage IN (SELECT key FROM stage WHERE role = 'customer')
  AND account.id NOT IN (SELECT account_id FROM moment WHERE account_id >= :first)
ORDER BY account.id, template.position
"""


def give_moments(connection: sqlite3.Connection, first_account: int, today: date) -> None:
    """Give every customer from the id `first_account` on the moments of its template, if it has none.

    Where the history is not known, moments whose day is gone or not known are unknown, not overdue.
    """
    connection.execute(_GIVE, {"first": first_account, "today": today.isoformat()})
