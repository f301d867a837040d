"""Gives the customers of an import their key moments."""

from __future__ import annotations

import sqlite3
from datetime import date

_GIVE = """
INSERT INTO moment (account_id, position, name, due_on, preparation, known)
SELECT id, position, name, due_on, preparation, history_known OR (due_on IS NOT NULL AND due_on >= :today)
FROM (
  SELECT account.id, history_known, template.position, template.name, template.preparation,
    date(since, '+' || due_days || ' days') AS due_on
  FROM account JOIN stage ON stage.key = account.stage AND stage.role = 'customer'
  JOIN moment_template AS template ON template.segment IS (
    SELECT segment FROM moment_template AS own WHERE own.segment = account.segment LIMIT 1
  )
  WHERE account.id >= :first AND NOT EXISTS (SELECT 1 FROM moment WHERE account_id = account.id)
  ORDER BY account.id, template.position
)
"""


def give_moments(connection: sqlite3.Connection, first_account: int, today: date) -> None:
    """Give every customer from the id `first_account` on the moments of its template, if it has none.

    Where the history is not known, moments whose day is gone or not known are unknown, not overdue.
    """
    connection.execute(_GIVE, {"first": first_account, "today": today.isoformat()})
