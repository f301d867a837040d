"""Schema version 5: the accounts of a long review that wait behind those that are next."""

from __future__ import annotations

COLUMNS = """
ALTER TABLE review ADD COLUMN waiting TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT review_waiting CHECK (json_valid(waiting))
"""

ALTERED = ("review",)
"""Tables that got columns: what the change log keeps of them is made again."""
