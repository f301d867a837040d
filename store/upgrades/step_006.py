"""Schema version 6: the trash, and numbers that are never given a second time.

What is deleted can be restored long afterwards, when something else must not have its number by then.
"""

from __future__ import annotations

import sqlite3

COLUMNS = """
ALTER TABLE step ADD COLUMN deleted TEXT;
ALTER TABLE step ADD COLUMN restores INTEGER;
CREATE INDEX step_deleted ON step (id) WHERE deleted IS NOT NULL;
CREATE INDEX step_restores ON step (restores) WHERE restores IS NOT NULL
"""
"""`deleted` is the kind of the records that a step deleted, `restores` the step whose records another one restored."""

NUMBERED = (
    "stage", "account", "account_alias", "account_tag", "custom_field", "stage_change", "owner_change",
    "snooze", "person", "interaction", "interaction_person", "interaction_tag", "moment_template", "moment",
    "complaint", "complaint_step", "contract", "exit", "promise", "todo", "goal", "goal_reading", "signal",
    "import_batch", "column_mapping", "pause", "price_change", "review", "review_entry", "account_seen",
    "held_reply", "asked",
)  # fmt: skip
"""Tables whose records keep their numbers to themselves."""

_KINDS = ("person", "interaction", "complaint", "todo", "moment", "goal", "promise")
"""What could be deleted by itself before this version, beside accounts."""

MARK_EARLIER = f"""
UPDATE step SET deleted = (
  SELECT table_name FROM change WHERE step_id = step.id AND new IS NULL AND table_name IN ('account', {
    ", ".join(f"'{kind}'" for kind in _KINDS)
}) ORDER BY table_name <> 'account' LIMIT 1)
WHERE kind = 'do' AND label LIKE 'Deleted %'
"""


def never_number_again(connection: sqlite3.Connection) -> None:
    """Make the numbers of deleted records stay theirs, those that were deleted before too.

    The text of the schema is changed in place: on disk a table with AUTOINCREMENT is the same as one without, and
    SQLite has no statement for it.
    """
    tables = ", ".join(f"'{table}'" for table in NUMBERED)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, ' id INTEGER PRIMARY KEY,', ' id INTEGER PRIMARY KEY "
        f"AUTOINCREMENT,') WHERE type = 'table' AND name IN ({tables})"
    )
    connection.execute("PRAGMA writable_schema = RESET")
    connection.execute(
        "INSERT INTO sqlite_sequence (name, seq) SELECT table_name, max(row_id) FROM change "
        f"WHERE table_name IN ({tables}) GROUP BY table_name"
    )
