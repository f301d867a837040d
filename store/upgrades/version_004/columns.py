"""The columns, tables and indexes that schema version 4 adds."""

from __future__ import annotations

COLUMNS = """
ALTER TABLE review ADD COLUMN waiting TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT review_waiting CHECK (json_valid(waiting));
ALTER TABLE step ADD COLUMN deleted TEXT;
ALTER TABLE step ADD COLUMN restores INTEGER;
ALTER TABLE account ADD COLUMN named TEXT;
ALTER TABLE account ADD COLUMN latin TEXT;
ALTER TABLE person ADD COLUMN named TEXT;
ALTER TABLE person ADD COLUMN latin TEXT;
ALTER TABLE interaction ADD COLUMN latin TEXT;
ALTER TABLE complaint ADD COLUMN latin TEXT;
ALTER TABLE todo ADD COLUMN latin TEXT
"""
"""`deleted` is the kind of the records that a step deleted, `restores` the step whose records another one restored.

`waiting` are the accounts of a long review behind those that are next.
"""

ALTERED = ("review",)
"""Tables whose change log keeps one of these columns, so that it is made again."""

TABLES = """
CREATE TABLE remark (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  account_id INTEGER,
  about_id INTEGER,
  day TEXT,
  text TEXT NOT NULL,
  folded TEXT,
  latin TEXT
) STRICT
"""

INDEXES = """
CREATE INDEX review_entry_by_outcome ON review_entry (review_id, outcome, position, account_id);
CREATE INDEX change_of_review ON change (row_id) WHERE table_name = 'review';
CREATE INDEX account_by_owner ON account (owner);
CREATE INDEX complaint_by_person ON complaint (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX step_deleted ON step (id) WHERE deleted IS NOT NULL;
CREATE INDEX step_restores ON step (restores) WHERE restores IS NOT NULL;
CREATE INDEX remark_unfolded ON remark (id) WHERE folded IS NULL;
CREATE INDEX remark_unspelled ON remark (id) WHERE latin = '';
CREATE INDEX interaction_unspelled ON interaction (id) WHERE latin = '';
CREATE INDEX todo_unspelled ON todo (id) WHERE latin = ''
"""

UNSETTLED = """
INSERT OR IGNORE INTO unsettled SELECT account_id FROM account_standing WHERE reasons = 0 AND review_reasons > 0
"""
"""The first reason is kept of mild ones too."""
