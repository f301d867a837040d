"""Reads the filters that are kept under a name; standard library only, for completion's sake."""

from __future__ import annotations

import json

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

SAVED_FILTERS = "saved_filters"
"""The setting that holds the kept filters by name, as JSON."""


def kept_on(connection: sqlite3.Connection) -> dict[str, str]:
    """The kept filters as typed, by name, in the order of their names."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (SAVED_FILTERS,)).fetchone()
    return dict(sorted(json.loads(row[0]).items())) if row else {}
