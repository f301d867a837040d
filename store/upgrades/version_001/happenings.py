"""The tables of schema version 1 about people and what happened with them."""

from __future__ import annotations

TABLES = """
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
"""
