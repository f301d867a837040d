"""Fills the indexes of everything that was written, newest first, with what a book of an earlier version holds."""

from __future__ import annotations

import sqlite3

from store.sql_functions import add_folding
from store.upgrades.remarked import DAY_OF_TAGS, SOURCES, folded_remarks, remark_triggers
from store.upgrades.searched import NAMED, SEARCHED, filling, index_statements, joined, search_triggers
from store.upgrades.triggers import SEARCHED_SINCE_1, take_triggers_away

_GATHERING = "INSERT INTO text_search (text_search, rank) VALUES ('hashsize', {})"
_GATHERED, _GATHERED_OTHERWISE = 16 << 20, 1 << 20
"""Bytes of words that are put in order at once: more of them fill a large index in two thirds of the time."""
_NOT_LATIN = "GLOB '*[^' || char(1) || '-' || char(879) || ']*'"
"""Holds a letter beyond those of Latin writing; without one nothing is to be put in plain letters."""


def take_old_indexes_away(connection: sqlite3.Connection) -> None:
    """Drop the indexes that the new ones take the place of, and their triggers."""
    for table in SEARCHED_SINCE_1:
        for event in ("insert", "delete", "update", "stale"):
            connection.execute(f"DROP TRIGGER {table}_search_{event}")
        connection.execute(f"DROP TABLE {table}_search")


def add_search(connection: sqlite3.Connection) -> None:
    """Fold what the book holds, fill the new indexes and keep them by triggers."""
    add_folding(connection)
    # They would count every account again for each row.
    away = take_triggers_away(connection, "UPDATE")
    for table in SEARCHED_SINCE_1:
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
    for statement in (
        *(trigger for table in SEARCHED for trigger in search_triggers(table)),
        *(trigger for table in SOURCES for trigger in remark_triggers(table)),
        DAY_OF_TAGS,
    ):
        connection.execute(statement)


def _fold(connection: sqlite3.Connection, table: str) -> None:
    """Write the folded columns of a table in one go; where one text alone is searched it was folded before."""
    sources = SEARCHED[table]
    whole = joined(*sources)
    is_spelled, latin = f"{whole} {_NOT_LATIN}", f"plain_letters({whole})"
    if sources == SEARCHED_SINCE_1[table] and table not in NAMED:
        connection.execute(f"UPDATE {table} SET latin = {latin} WHERE {is_spelled}")
        return
    sets = f"latin = CASE WHEN {is_spelled} THEN {latin} END, folded = folded_text({{}})"
    if table in NAMED:
        sets = f"named = folded_text({sources[0]}), {sets.format(joined(*sources[1:]))}"
    connection.execute(f"UPDATE {table} SET {sets.format(whole)}")
