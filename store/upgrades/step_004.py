"""Schema version 4: where a review of 100,000 accounts stands, by an index; the first reason also of mild ones."""

from __future__ import annotations

INDEXES = """
CREATE INDEX review_entry_by_outcome ON review_entry (review_id, outcome, position, account_id);
CREATE INDEX change_of_review ON change (row_id) WHERE table_name = 'review'
"""

UNSETTLED = """
INSERT OR IGNORE INTO unsettled SELECT account_id FROM account_standing WHERE reasons = 0 AND review_reasons > 0
"""
