"""Counts what an old backup would bring back although it has been emptied from the trash since."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing

from store.connection import address_of, connect
from store.errors import StoreError
from store.record_names import KIND_WORDS

_IN_BACKUP = """INSERT OR IGNORE INTO coming SELECT ?1, id FROM backup.{0} WHERE id NOT IN (SELECT id FROM main.{0})
AND id <= (SELECT seq FROM main.sqlite_sequence WHERE name = ?1)"""
_IN_ITS_HISTORY = """INSERT OR IGNORE INTO coming SELECT table_name, row_id FROM backup.change WHERE table_name = ?1
AND row_id NOT IN (SELECT id FROM main.{0})
AND row_id <= (SELECT seq FROM main.sqlite_sequence WHERE name = ?1)"""
_KNOWN = "DELETE FROM coming WHERE (kind, id) IN (SELECT table_name, row_id FROM main.change)"


def coming_back(path: str, backup: str) -> Mapping[str, int]:
    """How many records of each kind a backup holds that the book at `path` has deleted for good; none are left out.

    Such a record has had a number in the book, of which neither the book nor its history knows anything any more.
    Nothing is counted where one of the files cannot be read.
    """
    try:
        with closing(connect(path, read_only=True)) as connection:
            connection.execute("ATTACH ? AS backup", (address_of(backup, read_only=True),))
            connection.execute("CREATE TEMP TABLE coming (kind TEXT, id INTEGER, PRIMARY KEY (kind, id)) WITHOUT ROWID")
            for kind in KIND_WORDS:
                for query in (_IN_BACKUP, _IN_ITS_HISTORY):
                    connection.execute(query.format(kind), (kind,))
            connection.execute(_KNOWN)
            return dict(connection.execute("SELECT kind, count(*) FROM coming GROUP BY kind").fetchall())
    except (sqlite3.Error, StoreError):
        return {}
