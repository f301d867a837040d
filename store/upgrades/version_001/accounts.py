"""The tables of schema version 1 about accounts themselves: stages, names, tags, and what changed when."""

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
"""
