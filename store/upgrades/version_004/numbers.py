"""Keeps the numbers of deleted records theirs, and marks the steps that have deleted some.

What is deleted can be restored long afterwards, when something else must not have its number by then.
"""

from __future__ import annotations

import sqlite3

_NUMBERED = (
    "stage", "account", "account_alias", "account_tag", "custom_field", "stage_change", "owner_change",
    "snooze", "person", "interaction", "interaction_person", "interaction_tag", "moment_template", "moment",
    "complaint", "complaint_step", "contract", "exit", "promise", "todo", "goal", "goal_reading", "signal",
    "import_batch", "column_mapping", "pause", "price_change", "review", "review_entry", "account_seen",
    "held_reply", "asked",
)  # fmt: skip
"""Tables whose records keep their numbers to themselves."""

_DELETED_ALONE = ("person", "interaction", "complaint", "todo", "moment", "goal", "promise")
"""What could be deleted by itself before this version, beside accounts."""

_MARK_EARLIER = f"""
UPDATE step SET deleted = (
  SELECT table_name FROM change WHERE step_id = step.id AND new IS NULL AND table_name IN ('account', {
    ", ".join(f"'{kind}'" for kind in _DELETED_ALONE)
}) ORDER BY table_name <> 'account' LIMIT 1)
WHERE kind = 'do' AND label LIKE 'Deleted %'
"""


def never_number_again(connection: sqlite3.Connection) -> None:
    """Make the numbers of deleted records stay theirs, those that were deleted before too.

    The text of the schema is changed in place: on disk a table with AUTOINCREMENT is the same as one without, and
    SQLite has no statement for it.
    """
    tables = ", ".join(f"'{table}'" for table in _NUMBERED)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, ' id INTEGER PRIMARY KEY,', ' id INTEGER PRIMARY KEY "
        f"AUTOINCREMENT,') WHERE type = 'table' AND name IN ({tables})"
    )
    connection.execute("PRAGMA writable_schema = RESET")
    held = " UNION ALL ".join(f"SELECT '{table}' AS name, max(id) AS number FROM {table}" for table in _NUMBERED)
    gone = f"SELECT table_name, max(row_id) FROM change WHERE new IS NULL AND table_name IN ({tables}) GROUP BY 1"
    connection.execute(
        "INSERT INTO sqlite_sequence (name, seq) SELECT name, max(number) FROM "
        f"({held} UNION ALL {gone}) WHERE number IS NOT NULL GROUP BY name"
    )


def mark_earlier(connection: sqlite3.Connection) -> None:
    """Mark the steps that have deleted something before there was a trash."""
    connection.execute(_MARK_EARLIER)
