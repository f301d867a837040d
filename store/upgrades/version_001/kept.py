"""The tables of schema version 1 that the book keeps beside its records: summaries, standing, undo log, settings."""

from __future__ import annotations

DERIVED = """
CREATE TABLE account_summary (
  account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  last_personal_on TEXT,
  last_personal_kind TEXT,
  attempts_since INTEGER NOT NULL DEFAULT 0,
  open_complaints INTEGER NOT NULL DEFAULT 0,
  worst_severity INTEGER NOT NULL DEFAULT 0,
  moments_done INTEGER NOT NULL DEFAULT 0,
  moments_total INTEGER NOT NULL DEFAULT 0,
  next_moment_due TEXT,
  next_todo_id INTEGER,
  next_todo_due TEXT,
  snoozed_until TEXT,
  snoozed_on TEXT
) STRICT;
CREATE INDEX account_summary_by_contact ON account_summary (last_personal_on);

CREATE TABLE account_standing (
  account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  valid_from TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  listed INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  since_day TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  contact_state TEXT NOT NULL,
  health_state TEXT NOT NULL,
  health_score INTEGER NOT NULL,
  mrr_minor INTEGER,
  renewal_on TEXT,
  reasons INTEGER NOT NULL
) STRICT;
CREATE INDEX account_standing_by_attention ON account_standing (listed, rank, since_day, sort_name, account_id);
CREATE INDEX account_standing_by_end ON account_standing (valid_until);
CREATE INDEX account_standing_by_start ON account_standing (valid_from);
CREATE INDEX account_standing_by_health ON account_standing (listed, health_score, sort_name, account_id);
CREATE INDEX account_standing_by_name ON account_standing (listed, sort_name, account_id);

CREATE TABLE unsettled (account_id INTEGER PRIMARY KEY) STRICT;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""

HISTORY = """
CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT step_kind CHECK (kind IN ('do','undo','redo')),
  of_step INTEGER,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX step_undone ON step (id) WHERE undone = 1;

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  old TEXT,
  new TEXT
) STRICT;
CREATE INDEX change_by_step ON change (step_id, id);

CREATE TABLE writing (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  step_id INTEGER
) STRICT;
INSERT INTO writing (id) VALUES (1);
"""
