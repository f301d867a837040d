"""Schema version 1: every table, its checks and its indexes."""

from __future__ import annotations

TABLES = """
CREATE TABLE stage (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  role TEXT NOT NULL CONSTRAINT stage_role CHECK (role IN ('lead','customer','paused','lost','declined')),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CONSTRAINT account_name CHECK (length(name) BETWEEN 1 AND 500),
  stage TEXT NOT NULL REFERENCES stage (key) DEFERRABLE INITIALLY IMMEDIATE,
  segment TEXT,
  industry TEXT,
  size TEXT,
  source TEXT,
  owner TEXT,
  since TEXT CONSTRAINT account_since CHECK (since IS date(since)),
  ended TEXT CONSTRAINT account_ended CHECK (ended IS date(ended)),
  cadence_days INTEGER CONSTRAINT account_cadence CHECK (cadence_days BETWEEN 1 AND 3650),
  currency TEXT CONSTRAINT account_currency CHECK (length(currency) = 3),
  domain TEXT,
  website TEXT,
  phone TEXT,
  city TEXT,
  country TEXT,
  note TEXT,
  style TEXT,
  external_id TEXT,
  history_known INTEGER NOT NULL DEFAULT 1 CONSTRAINT account_history CHECK (history_known IN (0, 1)),
  created_at TEXT NOT NULL,
  sort_name TEXT,
  folded TEXT
) STRICT;
CREATE INDEX account_by_sort_name ON account (sort_name);
CREATE INDEX account_by_external_id ON account (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX account_by_domain ON account (domain) WHERE domain IS NOT NULL;
CREATE INDEX account_by_stage ON account (stage);
CREATE INDEX account_unfolded ON account (id) WHERE folded IS NULL;

CREATE TABLE account_alias (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  alias TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX account_alias_by_account ON account_alias (account_id);

CREATE TABLE account_tag (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  tag TEXT NOT NULL,
  UNIQUE (account_id, tag)
) STRICT;
CREATE INDEX account_tag_by_tag ON account_tag (tag);

CREATE TABLE custom_field (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (account_id, name)
) STRICT;

CREATE TABLE stage_change (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  from_stage TEXT,
  to_stage TEXT NOT NULL,
  day TEXT NOT NULL CONSTRAINT stage_change_day CHECK (day IS date(day))
) STRICT;
CREATE INDEX stage_change_by_account ON stage_change (account_id, day);

CREATE TABLE owner_change (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  from_owner TEXT,
  to_owner TEXT,
  day TEXT NOT NULL CONSTRAINT owner_change_day CHECK (day IS date(day))
) STRICT;
CREATE INDEX owner_change_by_account ON owner_change (account_id, day);

CREATE TABLE snooze (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  set_on TEXT NOT NULL CONSTRAINT snooze_set_on CHECK (set_on IS date(set_on)),
  until_on TEXT NOT NULL CONSTRAINT snooze_until_on CHECK (until_on IS date(until_on)),
  woken_on TEXT CONSTRAINT snooze_woken_on CHECK (woken_on IS date(woken_on))
) STRICT;
CREATE INDEX snooze_by_account ON snooze (account_id, until_on);

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  name TEXT NOT NULL CONSTRAINT person_name CHECK (length(name) BETWEEN 1 AND 500),
  role TEXT,
  email TEXT,
  phone TEXT,
  mobile TEXT,
  reach TEXT,
  standing TEXT CONSTRAINT person_standing CHECK (standing IN ('champion','good','neutral','strained','bad')),
  birthday TEXT CONSTRAINT person_birthday CHECK
    (birthday IS date(birthday) OR birthday GLOB '--[0-1][0-9]-[0-3][0-9]'),
  facts TEXT,
  left_on TEXT CONSTRAINT person_left_on CHECK (left_on IS date(left_on)),
  external_id TEXT,
  created_at TEXT NOT NULL,
  folded TEXT
) STRICT;
CREATE INDEX person_by_account ON person (account_id);
CREATE INDEX person_by_email ON person (email) WHERE email IS NOT NULL;
CREATE INDEX person_by_external_id ON person (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX person_unfolded ON person (id) WHERE folded IS NULL;

CREATE TABLE interaction (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  kind TEXT NOT NULL,
  day TEXT NOT NULL CONSTRAINT interaction_day CHECK (day IS date(day)),
  at TEXT,
  minutes INTEGER CONSTRAINT interaction_minutes CHECK (minutes BETWEEN 1 AND 1440),
  mood TEXT,
  text TEXT NOT NULL,
  contact TEXT NOT NULL CONSTRAINT interaction_contact CHECK (contact IN ('personal','attempt','none')),
  author TEXT,
  source TEXT NOT NULL DEFAULT 'logged' CONSTRAINT interaction_source CHECK (source IN ('logged','imported')),
  external_id TEXT,
  created_at TEXT NOT NULL,
  folded TEXT
) STRICT;
CREATE INDEX interaction_by_account_contact ON interaction (account_id, contact, day);
CREATE INDEX interaction_by_account_day ON interaction (account_id, day, id);
CREATE INDEX interaction_by_external_id ON interaction (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX interaction_unfolded ON interaction (id) WHERE folded IS NULL;

CREATE TABLE interaction_person (
  id INTEGER PRIMARY KEY,
  interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  UNIQUE (interaction_id, person_id)
) STRICT;
CREATE INDEX interaction_person_by_person ON interaction_person (person_id);

CREATE TABLE interaction_tag (
  id INTEGER PRIMARY KEY,
  interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  tag TEXT NOT NULL,
  UNIQUE (interaction_id, tag)
) STRICT;
CREATE INDEX interaction_tag_by_tag ON interaction_tag (tag);

CREATE TABLE moment_template (
  id INTEGER PRIMARY KEY,
  segment TEXT,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  due_days INTEGER NOT NULL CONSTRAINT moment_template_due CHECK (due_days BETWEEN 0 AND 3650),
  preparation TEXT
) STRICT;
CREATE UNIQUE INDEX moment_template_place ON moment_template (coalesce(segment, ''), position);

CREATE TABLE moment (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  due_on TEXT CONSTRAINT moment_due_on CHECK (due_on IS date(due_on)),
  preparation TEXT,
  prepared_on TEXT CONSTRAINT moment_prepared_on CHECK (prepared_on IS date(prepared_on)),
  done_on TEXT CONSTRAINT moment_done_on CHECK (done_on IS date(done_on)),
  went TEXT CONSTRAINT moment_went CHECK (went IN ('great','fine','poor')),
  repaired_on TEXT CONSTRAINT moment_repaired_on CHECK (repaired_on IS date(repaired_on)),
  note TEXT,
  known INTEGER NOT NULL DEFAULT 1 CONSTRAINT moment_known CHECK (known IN (0, 1)),
  UNIQUE (account_id, position)
) STRICT;
CREATE INDEX moment_by_due ON moment (due_on) WHERE done_on IS NULL AND known = 1;

CREATE TABLE complaint (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  person_id INTEGER REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
  severity TEXT NOT NULL CONSTRAINT complaint_severity CHECK (severity IN ('low','medium','high')),
  category TEXT,
  text TEXT NOT NULL,
  received_on TEXT NOT NULL CONSTRAINT complaint_received_on CHECK (received_on IS date(received_on)),
  acknowledged_on TEXT CONSTRAINT complaint_acknowledged_on CHECK (acknowledged_on IS date(acknowledged_on)),
  apologised_on TEXT CONSTRAINT complaint_apologised_on CHECK (apologised_on IS date(apologised_on)),
  waiting_on TEXT CONSTRAINT complaint_waiting_on CHECK (waiting_on IN ('us','them')),
  resolved_on TEXT CONSTRAINT complaint_resolved_on CHECK (resolved_on IS date(resolved_on)),
  resolution TEXT,
  told_on TEXT CONSTRAINT complaint_told_on CHECK (told_on IS date(told_on)),
  lesson TEXT,
  reopened INTEGER NOT NULL DEFAULT 0,
  source TEXT NOT NULL DEFAULT 'logged' CONSTRAINT complaint_source CHECK (source IN ('logged','imported')),
  external_id TEXT,
  created_at TEXT NOT NULL,
  folded TEXT
) STRICT;
CREATE INDEX complaint_by_account ON complaint (account_id, resolved_on);
CREATE INDEX complaint_open ON complaint (received_on) WHERE resolved_on IS NULL;
CREATE INDEX complaint_by_external_id ON complaint (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX complaint_unfolded ON complaint (id) WHERE folded IS NULL;

CREATE TABLE complaint_step (
  id INTEGER PRIMARY KEY,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  kind TEXT NOT NULL CONSTRAINT complaint_step_kind CHECK (kind IN
    ('received','acknowledged','apologised','waiting_us','waiting_them','resolved','told','lesson','reopened','severity','note')),
  day TEXT NOT NULL CONSTRAINT complaint_step_day CHECK (day IS date(day)),
  text TEXT,
  author TEXT
) STRICT;
CREATE INDEX complaint_step_by_complaint ON complaint_step (complaint_id, day);

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

STAGES = (
    ("prospect", "Prospect", "lead"),
    ("trial", "Trial", "lead"),
    ("onboarding", "Onboarding", "customer"),
    ("adoption", "Adoption", "customer"),
    ("growth", "Growth", "customer"),
    ("renewal", "Renewal", "customer"),
    ("paused", "Paused", "paused"),
    ("left", "Left", "lost"),
    ("declined", "Declined", "declined"),
)

MOMENTS = (
    ("Onboarding", 14, "Agenda, access list, and what success means to them"),
    ("First campaign", 30, "Brief, budget, start date, and who signs it off"),
    ("Call tracking", 45, "Numbers to track, where they ring, and a test call"),
)
