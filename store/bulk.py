"""Inserts many rows at once: the insert triggers are away, and what they keep is made set by set at the end.

A trigger that only finds out that it is not wanted still more than doubles the time of an insert.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from store.sql_functions import add_folding
from store.upgrades.remarked import SOURCES, are_remarks_of, folded_remarks
from store.upgrades.searched import SEARCHED, filling
from store.upgrades.triggers import (
    SETTLED_FROM,
    SETTLED_THROUGH,
    SUMMARY_PARTS,
    TRACKED,
    accounts_through,
    logged_columns,
    row_as_json,
    take_triggers_away,
)

_SPILL_PAGES = 65_536
"""Pages kept in memory before the file is locked for readers too: 256 MB."""


@contextmanager
def bulk_insert(connection: sqlite3.Connection) -> Iterator[None]:
    """Insert any number of rows inside one step's transaction; the book ends as if each had been inserted alone.

    Inside the block only insert, with or without ids of your own; change and delete before or after it. The
    folded columns are the caller's to supply (`search.folded_columns`); what lacks them is folded at the next
    reading. The block may be entered again in the same transaction. Raises RuntimeError when a row was
    changed or deleted inside it, since the order of the undo log would be lost.
    """
    connection.execute(f"PRAGMA cache_spill = {_SPILL_PAGES}")
    away = take_triggers_away(connection, "INSERT")
    highest = {table: _highest(connection, table) for table in TRACKED}
    logged = _highest(connection, "change")
    _watch_gaps(connection, highest)
    yield
    if _highest(connection, "change") != logged:
        raise RuntimeError("a bulk insert may not change or delete rows")
    new = {table: condition for table in TRACKED if (condition := _inserted(connection, table, highest[table]))}
    for table, condition in new.items():
        _log(connection, table, condition)
    _index(connection, new)
    _summarise(connection, new)
    _forget_gaps(connection)
    for statement in away:
        connection.execute(statement)


def _highest(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0])


def _watch_gaps(connection: sqlite3.Connection, highest: dict[str, int]) -> None:
    """Note the rows that are inserted with an id below the highest one there was; only where ids are free there."""
    connection.execute("CREATE TEMP TABLE bulk_gap (table_name TEXT, row_id INTEGER)")
    for table, last in highest.items():
        if connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == last:
            continue
        connection.execute(
            f"CREATE TEMP TRIGGER bulk_gap_{table} AFTER INSERT ON main.{table} WHEN new.id <= {last} "
            f"BEGIN INSERT INTO bulk_gap VALUES ('{table}', new.id); END"
        )


def _forget_gaps(connection: sqlite3.Connection) -> None:
    for table in TRACKED:
        connection.execute(f"DROP TRIGGER IF EXISTS temp.bulk_gap_{table}")
    connection.execute("DROP TABLE temp.bulk_gap")


def _inserted(connection: sqlite3.Connection, table: str, last: int) -> str:
    """The SQL condition that fits the rows inserted into a table; empty when there are none."""
    gaps = connection.execute("SELECT row_id FROM bulk_gap WHERE table_name = ? LIMIT 1", (table,)).fetchone()
    if gaps is None:
        return f"id > {last}" if _highest(connection, table) > last else ""
    return f"(id > {last} OR id IN (SELECT row_id FROM bulk_gap WHERE table_name = '{table}'))"


def _log(connection: sqlite3.Connection, table: str, condition: str) -> None:
    row = row_as_json(logged_columns(connection, table), table)
    connection.execute(
        "INSERT INTO change (step_id, table_name, row_id, old, new) "
        f"SELECT (SELECT step_id FROM writing), '{table}', id, NULL, {row} FROM {table} WHERE {condition} ORDER BY id"
    )


def _index(connection: sqlite3.Connection, new: dict[str, str]) -> None:
    """Put new rows into the indexes by which they are found, and copy what is found among the remarks."""
    add_folding(connection)
    for table in SEARCHED.keys() & new.keys():
        connection.execute(filling(table, new[table]))
    for table in SOURCES.keys() & new.keys():
        if connection.execute(folded_remarks(table, new[table])).rowcount:
            connection.execute(filling("remark", are_remarks_of(table, new[table])))


def _summarise(connection: sqlite3.Connection, new: dict[str, str]) -> None:
    if "account" in new:
        accounts = f"SELECT id FROM account WHERE {new['account']}"
        connection.execute(f"INSERT INTO account_summary (account_id) {accounts}")
        connection.execute(f"INSERT OR IGNORE INTO unsettled {accounts}")
    for table in (*SUMMARY_PARTS, *SETTLED_FROM):
        if table not in new:
            continue
        touched = f"SELECT account_id FROM {table} WHERE {new[table]}"
        if table in SUMMARY_PARTS:
            part = SUMMARY_PARTS[table].format(id="account_summary.account_id")
            connection.execute(f"UPDATE account_summary SET {part} WHERE account_id IN ({touched})")
        connection.execute(f"INSERT OR IGNORE INTO unsettled {touched}")
    for table, (_, link) in SETTLED_THROUGH.items():
        if table in new:
            accounts = accounts_through(table, f"IN (SELECT {link} FROM {table} WHERE {new[table]})")
            connection.execute(f"INSERT OR IGNORE INTO unsettled {accounts}")
