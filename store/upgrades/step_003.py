"""Schema version 3: every order of the account list by an index of what is kept of how an account stands."""

from __future__ import annotations

COLUMNS = """
ALTER TABLE account_standing ADD COLUMN contacted_on TEXT;
ALTER TABLE account_standing ADD COLUMN complaints_open INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account_standing ADD COLUMN complaint_worst INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account_standing ADD COLUMN stage_position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account_standing ADD COLUMN todo_due TEXT
"""

INDEXES = """
CREATE INDEX account_standing_by_contact ON account_standing (listed, contacted_on, sort_name, account_id);
CREATE INDEX account_standing_by_renewal
  ON account_standing (listed, renewal_on IS NULL, renewal_on, sort_name, account_id);
CREATE INDEX account_standing_by_complaints
  ON account_standing (listed, complaint_worst DESC, complaints_open DESC, sort_name, account_id);
CREATE INDEX account_standing_by_mrr ON account_standing (listed, mrr_minor DESC, sort_name, account_id);
CREATE INDEX account_standing_by_stage ON account_standing (listed, stage_position, sort_name, account_id);
CREATE INDEX account_standing_by_next ON account_standing (listed, todo_due IS NULL, todo_due, sort_name, account_id);
CREATE INDEX account_standing_counted ON account_standing
  (listed, rank, contact_state, stage_position, reasons, review_reasons, first_reason, account_id)
"""
