"""Schema version 7: everything that was written is found, newest first, and in plain letters too."""

from __future__ import annotations

import sqlite3

from store.sql_functions import add_folding
from store.upgrades.searched import (
    DAY_OF_TAGS,
    NAMED,
    SEARCHED,
    SOURCES,
    filling,
    folded_remarks,
    index_statements,
    joined,
    remark_triggers,
    search_triggers,
)
from store.upgrades.triggers import take_triggers_away

TABLES = """
CREATE TABLE remark (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  about_id INTEGER,
  day TEXT,
  text TEXT NOT NULL,
  folded TEXT,
  latin TEXT
) STRICT;
CREATE INDEX remark_unfolded ON remark (id) WHERE folded IS NULL;
CREATE INDEX remark_unspelled ON remark (id) WHERE latin = '';
CREATE INDEX interaction_unspelled ON interaction (id) WHERE latin = '';
CREATE INDEX todo_unspelled ON todo (id) WHERE latin = ''
"""

COLUMNS = """
ALTER TABLE account ADD COLUMN named TEXT;
ALTER TABLE account ADD COLUMN latin TEXT;
ALTER TABLE person ADD COLUMN named TEXT;
ALTER TABLE person ADD COLUMN latin TEXT;
ALTER TABLE interaction ADD COLUMN latin TEXT;
ALTER TABLE complaint ADD COLUMN latin TEXT;
ALTER TABLE todo ADD COLUMN latin TEXT
"""

_BEFORE = ("account", "person", "interaction", "complaint", "todo")
"""The tables that each had an index of their own."""
_GATHERING = "INSERT INTO text_search (text_search, rank) VALUES ('hashsize', {})"
_GATHERED, _GATHERED_OTHERWISE = 16 << 20, 1 << 20
"""Bytes of words that are put in order at once: more of them fill a large index in two thirds of the time."""
_NOT_LATIN = "GLOB '*[^' || char(1) || '-' || char(879) || ']*'"
"""Holds a letter beyond those of Latin writing; without one nothing is to be put in plain letters."""


def take_old_indexes_away(connection: sqlite3.Connection) -> None:
    """Drop the indexes that the new ones take the place of, and their triggers."""
    for table in _BEFORE:
        for event in ("insert", "delete", "update", "stale"):
            connection.execute(f"DROP TRIGGER {table}_search_{event}")
        connection.execute(f"DROP TABLE {table}_search")


def add_search(connection: sqlite3.Connection) -> None:
    """Fold what the book holds, fill the new indexes and keep them by triggers."""
    add_folding(connection)
    # They would count every account again for each row.
    away = take_triggers_away(connection, "UPDATE")
    for table in _BEFORE:
        _fold(connection, table)
    for statement in away:
        connection.execute(statement)
    for table in SOURCES:
        connection.execute(folded_remarks(table, "1"))
    for statement in index_statements():
        connection.execute(statement)
    connection.execute(_GATHERING.format(_GATHERED))
    for table in SEARCHED:
        connection.execute(filling(table))
    connection.execute(_GATHERING.format(_GATHERED_OTHERWISE))
    for table in SEARCHED:
        for statement in search_triggers(table):
            connection.execute(statement)
    for table in SOURCES:
        for statement in remark_triggers(table):
            connection.execute(statement)
    connection.execute(DAY_OF_TAGS)


def _fold(connection: sqlite3.Connection, table: str) -> None:
    sources = SEARCHED[table]
    if table in NAMED:
        rest = joined(*sources[1:])
        connection.execute(f"UPDATE {table} SET named = folded_text(name), folded = folded_text({rest})")
    elif len(sources) > 1:
        connection.execute(f"UPDATE {table} SET folded = folded_text({joined(*sources)})")
    whole = joined(*sources)
    connection.execute(f"UPDATE {table} SET latin = plain_letters({whole}) WHERE {whole} {_NOT_LATIN}")
