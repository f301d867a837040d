"""Fills the indexes of everything that was written, newest first, with what a book of an earlier version holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping

from store.sql_functions import add_folding
from store.upgrades.remarked import DAY_OF_TAGS, SOURCES, folded_remarks, remark_triggers
from store.upgrades.searched import NAMED, SEARCHED, filling, index_statements, joined, search_triggers
from store.upgrades.triggers import SEARCHED_SINCE_1, take_triggers_away

_GATHERING = "INSERT INTO text_search (text_search, rank) VALUES ('hashsize', {})"
_GATHERED, _GATHERED_OTHERWISE = 16 << 20, 1 << 20
"""Bytes of words that are put in order at once: more of them fill a large index in two thirds of the time."""
_AT_ONCE = 50_000
"""Rows that are folded by one statement."""
_NOT_LATIN = "GLOB '*[^' || char(1) || '-' || char(879) || ']*'"
"""Holds a letter beyond those of Latin writing; without one nothing is to be put in plain letters."""


def take_old_indexes_away(connection: sqlite3.Connection) -> None:
    """Drop the indexes that the new ones take the place of, and their triggers."""
    for table in SEARCHED_SINCE_1:
        for event in ("insert", "delete", "update", "stale"):
            connection.execute(f"DROP TRIGGER {table}_search_{event}")
        connection.execute(f"DROP TABLE {table}_search")


def add_search(connection: sqlite3.Connection) -> Iterator[tuple[int, int]]:
    """Fold what the book holds, fill the new indexes and keep them by triggers.

    Yields how many texts of how many were gone through, where those of a record are indexed as one.
    """
    rows = {table: _count(connection, table) for table in (*SEARCHED_SINCE_1, *SOURCES)}
    done, of = 0, sum(rows.values()) + sum(rows[table] * len(SEARCHED[table]) for table in SEARCHED_SINCE_1)
    for texts in _fold_and_index(connection, rows):
        done += texts
        yield done, of
    for statement in (
        *(trigger for table in SEARCHED for trigger in search_triggers(table)),
        *(trigger for table in SOURCES for trigger in remark_triggers(table)),
        DAY_OF_TAGS,
    ):
        connection.execute(statement)


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _fold_and_index(connection: sqlite3.Connection, rows: Mapping[str, int]) -> Iterator[int]:
    """Fold what there is and put it into the indexes; yields after each part how many texts it was about."""
    add_folding(connection)
    # They would count every account again for each row.
    away = take_triggers_away(connection, "UPDATE")
    for table in SEARCHED_SINCE_1:
        for share in _fold(connection, table):
            yield int(rows[table] * len(SEARCHED[table]) * share)
    for statement in away:
        connection.execute(statement)
    for table in SOURCES:
        connection.execute(folded_remarks(table, "1"))
        yield rows[table]
    for statement in index_statements():
        connection.execute(statement)
    connection.execute(_GATHERING.format(_GATHERED))
    for table in SEARCHED:
        connection.execute(filling(table))
        yield rows.get(table, 0)
    connection.execute(_GATHERING.format(_GATHERED_OTHERWISE))


def _fold(connection: sqlite3.Connection, table: str) -> Iterator[float]:
    """Write the folded columns of a table, so many rows at a time; yields what share of the table each time was."""
    (last,) = connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()
    folding = _folding(table)
    for first in range(0, last, _AT_ONCE):
        connection.execute(folding, (first, first + _AT_ONCE))
        yield min(_AT_ONCE, last - first) / last


def _folding(table: str) -> str:
    """The statement that folds a table; where one text alone is searched it was folded before."""
    sources = SEARCHED[table]
    whole, among_these = joined(*sources), "id > ?1 AND id <= ?2"
    is_spelled, latin = f"{whole} {_NOT_LATIN}", f"plain_letters({whole})"
    if sources == SEARCHED_SINCE_1[table] and table not in NAMED:
        return f"UPDATE {table} SET latin = {latin} WHERE {among_these} AND {is_spelled}"
    sets = f"latin = CASE WHEN {is_spelled} THEN {latin} END, folded = folded_text({{}})"
    if table in NAMED:
        sets = f"named = folded_text({sources[0]}), {sets.format(joined(*sources[1:]))}"
    return f"UPDATE {table} SET {sets.format(whole)} WHERE {among_these}"
