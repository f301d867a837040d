"""Schema version 2: reviews, pauses, price changes, held replies, a pulse set by hand and a renewal forecast."""

from __future__ import annotations

COLUMNS = """
ALTER TABLE account ADD COLUMN pulse TEXT
  CONSTRAINT account_pulse CHECK (pulse IN ('great','good','ok','worried','bad'));
ALTER TABLE account ADD COLUMN pulse_on TEXT CONSTRAINT account_pulse_on CHECK (pulse_on IS date(pulse_on));
ALTER TABLE contract ADD COLUMN notice_days INTEGER
  CONSTRAINT contract_notice CHECK (notice_days BETWEEN 0 AND 3650);
ALTER TABLE contract ADD COLUMN forecast TEXT CONSTRAINT contract_forecast CHECK (forecast IN ('good','unsure','risk'));
ALTER TABLE contract ADD COLUMN forecast_on TEXT
  CONSTRAINT contract_forecast_on CHECK (forecast_on IS date(forecast_on));
ALTER TABLE account_standing ADD COLUMN review_reasons INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account_standing ADD COLUMN first_reason TEXT
"""

ALTERED = ("account", "contract")
"""Tables that got columns: what the change log keeps of them is made again."""

TABLES = """
CREATE TABLE pause (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  from_on TEXT NOT NULL CONSTRAINT pause_from_on CHECK (from_on IS date(from_on)),
  until_on TEXT CONSTRAINT pause_until_on CHECK (until_on IS date(until_on)),
  fee_minor INTEGER CONSTRAINT pause_fee CHECK (fee_minor >= 0),
  currency TEXT CONSTRAINT pause_currency CHECK (length(currency) = 3),
  stage_before TEXT,
  returned_on TEXT CONSTRAINT pause_returned_on CHECK (returned_on IS date(returned_on)),
  note TEXT
) STRICT;
CREATE INDEX pause_by_account ON pause (account_id, from_on);

CREATE TABLE price_change (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  effective_on TEXT NOT NULL CONSTRAINT price_change_effective_on CHECK (effective_on IS date(effective_on)),
  amount_minor INTEGER CONSTRAINT price_change_amount CHECK (amount_minor >= 0),
  currency TEXT CONSTRAINT price_change_currency CHECK (length(currency) = 3),
  told_on TEXT CONSTRAINT price_change_told_on CHECK (told_on IS date(told_on)),
  note TEXT
) STRICT;
CREATE INDEX price_change_by_account ON price_change (account_id, effective_on);

CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  week TEXT NOT NULL,
  filter TEXT NOT NULL DEFAULT '',
  before TEXT NOT NULL DEFAULT '{}' CONSTRAINT review_before CHECK (json_valid(before)),
  after TEXT CONSTRAINT review_after CHECK (after IS NULL OR json_valid(after)),
  quiet TEXT NOT NULL DEFAULT '[]' CONSTRAINT review_quiet CHECK (json_valid(quiet)),
  quiet_seen_at TEXT,
  note TEXT
) STRICT;

CREATE TABLE review_entry (
  id INTEGER PRIMARY KEY,
  review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  position INTEGER NOT NULL,
  outcome TEXT NOT NULL DEFAULT 'pending' CONSTRAINT review_entry_outcome CHECK (outcome IN
    ('pending','reviewed','contacted','planned','snoozed','skipped')),
  decided_at TEXT,
  note TEXT,
  reasons TEXT NOT NULL DEFAULT '[]' CONSTRAINT review_entry_reasons CHECK (json_valid(reasons)),
  health_before INTEGER,
  UNIQUE (review_id, account_id)
) STRICT;
CREATE INDEX review_entry_by_position ON review_entry (review_id, position);
CREATE INDEX review_entry_by_account ON review_entry (account_id, review_id);

CREATE TABLE account_seen (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  seen_on TEXT NOT NULL CONSTRAINT account_seen_on CHECK (seen_on IS date(seen_on)),
  health_score INTEGER CONSTRAINT account_seen_score CHECK (health_score BETWEEN 0 AND 100)
) STRICT;

CREATE TABLE held_reply (
  id INTEGER PRIMARY KEY,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  text TEXT NOT NULL,
  written_on TEXT NOT NULL CONSTRAINT held_reply_written_on CHECK (written_on IS date(written_on)),
  until_on TEXT NOT NULL CONSTRAINT held_reply_until_on CHECK (until_on IS date(until_on)),
  sent_on TEXT CONSTRAINT held_reply_sent_on CHECK (sent_on IS date(sent_on)),
  dropped_on TEXT CONSTRAINT held_reply_dropped_on CHECK (dropped_on IS date(dropped_on))
) STRICT;
CREATE INDEX held_reply_by_complaint ON held_reply (complaint_id);

CREATE TABLE asked (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  day TEXT NOT NULL CONSTRAINT asked_day CHECK (day IS date(day))
) STRICT;
CREATE INDEX asked_by_account ON asked (account_id, day);
"""
