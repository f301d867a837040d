"""The tables of schema version 1 about what was agreed and planned, and about imports."""

from __future__ import annotations

TABLES = """
CREATE TABLE contract (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  period TEXT NOT NULL CONSTRAINT contract_period CHECK (period IN ('monthly','annual','other')),
  amount_minor INTEGER CONSTRAINT contract_amount CHECK (amount_minor >= 0),
  currency TEXT CONSTRAINT contract_currency CHECK (length(currency) = 3),
  plan TEXT,
  seats INTEGER,
  trial INTEGER NOT NULL DEFAULT 0 CONSTRAINT contract_trial CHECK (trial IN (0, 1)),
  started_on TEXT CONSTRAINT contract_started_on CHECK (started_on IS date(started_on)),
  renews_on TEXT CONSTRAINT contract_renews_on CHECK (renews_on IS date(renews_on)),
  ended_on TEXT CONSTRAINT contract_ended_on CHECK (ended_on IS date(ended_on)),
  external_id TEXT
) STRICT;
CREATE INDEX contract_by_account ON contract (account_id);
CREATE INDEX contract_by_external_id ON contract (external_id) WHERE external_id IS NOT NULL;

CREATE TABLE exit (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  left_on TEXT NOT NULL CONSTRAINT exit_left_on CHECK (left_on IS date(left_on)),
  reasons TEXT NOT NULL DEFAULT '[]' CONSTRAINT exit_reasons CHECK (json_valid(reasons)),
  stuck_at TEXT,
  words TEXT,
  went_to TEXT,
  would_return TEXT CONSTRAINT exit_would_return CHECK (would_return IN ('yes','no','maybe')),
  returned_on TEXT CONSTRAINT exit_returned_on CHECK (returned_on IS date(returned_on)),
  external_id TEXT
) STRICT;
CREATE INDEX exit_by_account ON exit (account_id, left_on);
CREATE INDEX exit_by_external_id ON exit (external_id) WHERE external_id IS NOT NULL;

CREATE TABLE promise (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  text TEXT NOT NULL,
  promised_by TEXT,
  promised_on TEXT CONSTRAINT promise_promised_on CHECK (promised_on IS date(promised_on)),
  due_on TEXT CONSTRAINT promise_due_on CHECK (due_on IS date(due_on)),
  state TEXT NOT NULL DEFAULT 'open' CONSTRAINT promise_state CHECK (state IN ('open','kept','broken','oversold')),
  settled_on TEXT CONSTRAINT promise_settled_on CHECK (settled_on IS date(settled_on))
) STRICT;
CREATE INDEX promise_by_account ON promise (account_id, state);

CREATE TABLE todo (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  text TEXT NOT NULL,
  due_on TEXT CONSTRAINT todo_due_on CHECK (due_on IS date(due_on)),
  done_on TEXT CONSTRAINT todo_done_on CHECK (done_on IS date(done_on)),
  assignee TEXT,
  external_id TEXT,
  created_at TEXT NOT NULL,
  folded TEXT
) STRICT;
CREATE INDEX todo_by_account ON todo (account_id, done_on, due_on);
CREATE INDEX todo_open ON todo (due_on) WHERE done_on IS NULL;
CREATE INDEX todo_by_external_id ON todo (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX todo_unfolded ON todo (id) WHERE folded IS NULL;

CREATE TABLE goal (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  text TEXT NOT NULL,
  measure TEXT,
  start_milli INTEGER,
  target_milli INTEGER,
  by_on TEXT CONSTRAINT goal_by_on CHECK (by_on IS date(by_on)),
  agreed_on TEXT CONSTRAINT goal_agreed_on CHECK (agreed_on IS date(agreed_on)),
  reached_on TEXT CONSTRAINT goal_reached_on CHECK (reached_on IS date(reached_on))
) STRICT;
CREATE INDEX goal_by_account ON goal (account_id);

CREATE TABLE goal_reading (
  id INTEGER PRIMARY KEY,
  goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  day TEXT NOT NULL CONSTRAINT goal_reading_day CHECK (day IS date(day)),
  value_milli INTEGER NOT NULL,
  proof TEXT
) STRICT;
CREATE INDEX goal_reading_by_goal ON goal_reading (goal_id, day);

CREATE TABLE signal (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  kind TEXT NOT NULL,
  day TEXT NOT NULL CONSTRAINT signal_day CHECK (day IS date(day)),
  value_milli INTEGER NOT NULL,
  UNIQUE (account_id, kind, day)
) STRICT;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  as_of TEXT NOT NULL CONSTRAINT import_batch_as_of CHECK (as_of IS date(as_of)),
  files TEXT NOT NULL CONSTRAINT import_batch_files CHECK (json_valid(files)),
  counts TEXT NOT NULL CONSTRAINT import_batch_counts CHECK (json_valid(counts))
) STRICT;

CREATE TABLE column_mapping (
  id INTEGER PRIMARY KEY,
  headers TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  columns TEXT NOT NULL CONSTRAINT column_mapping_columns CHECK (json_valid(columns))
) STRICT;
"""
