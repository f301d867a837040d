"""Looks at what the book keeps beside the records: summaries, standing, the search index, the undo log."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date

from store import search, standing
from store.records.report import Finding
from store.upgrades.searched import INDEXES, SEARCHED, filling
from store.upgrades.triggers import SUMMARY_PARTS


def examine_summaries(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Whether every account's summary says what its records come to."""
    connection.execute("CREATE TEMP TABLE counted_again AS SELECT * FROM account_summary")
    for part in SUMMARY_PARTS.values():
        connection.execute(f"UPDATE counted_again SET {part.format(id='counted_again.account_id')}")
    wrong = connection.execute(
        "SELECT count(*) FROM (SELECT * FROM account_summary EXCEPT SELECT * FROM counted_again)"
    ).fetchone()[0]
    missing = connection.execute(
        "SELECT count(*) FROM account WHERE id NOT IN (SELECT account_id FROM account_summary)"
    ).fetchone()[0]
    connection.execute("DROP TABLE temp.counted_again")
    if wrong or missing:
        text = f"The summaries of {wrong + missing} accounts do not fit their records."
        yield Finding("mistake", "summaries", text, mendable=True)
    else:
        yield Finding("fine", "summaries", "Every account's summary fits its records.")


def mend_summaries(connection: sqlite3.Connection) -> None:
    """Count every summary again, and settle every account again when it is next read."""
    connection.execute("INSERT OR IGNORE INTO account_summary (account_id) SELECT id FROM account")
    connection.execute("DELETE FROM account_summary WHERE account_id NOT IN (SELECT id FROM account)")
    for part in SUMMARY_PARTS.values():
        connection.execute(f"UPDATE account_summary SET {part.format(id='account_summary.account_id')}")
    standing.forget(connection)


def examine_standing(connection: sqlite3.Connection, today: date) -> Iterator[Finding]:
    """Whether what is kept for today is what the rules say today."""
    standing.shadow(connection)
    standing.forget(connection)
    standing.settle_on(connection, today)
    outcome = ", ".join(("account_id", *standing.OUTCOME))
    wrong = connection.execute(
        f"SELECT count(*) FROM (SELECT {outcome} FROM main.account_standing "
        "WHERE valid_from <= ?1 AND valid_until > ?1 AND account_id NOT IN (SELECT account_id FROM main.unsettled) "
        f"EXCEPT SELECT {outcome} FROM temp.account_standing)",
        (today.isoformat(),),
    ).fetchone()[0]
    standing.leave_shadow(connection)
    if wrong:
        text = f"{wrong} accounts stand in the list as they should not today."
        yield Finding("mistake", "standing", text, mendable=True)
    else:
        yield Finding("fine", "standing", "Every account stands where the rules put it today.")


def examine_search(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Whether everything is found by its text. Takes the writer's lock for a moment, and writes nothing."""
    if search.has_unfolded(connection):
        text = "Another program wrote text that is not found yet."
        yield Finding("advice", "unfolded", text, mendable=True)
        return  # SQLite counts the rows, and takes what is not indexed yet for damage
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        yield Finding("advice", "search", "The search index was not checked: the book cannot be written now.")
        return
    wrong = []
    for index in INDEXES:
        try:
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:
            wrong.append(index.removesuffix("_search"))
    connection.execute("ROLLBACK")
    if wrong:
        text = f"The search index of {', '.join(wrong)} does not fit the records."
        yield Finding("mistake", "search", text, mendable=True)
    else:
        yield Finding("fine", "search", "The search index fits the records.")


def mend_search(connection: sqlite3.Connection) -> None:
    """Make the search indexes again."""
    for index in INDEXES:
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
    for table in SEARCHED:
        connection.execute(filling(table))


def examine_history(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Whether a step was left open, and what other programs wrote."""
    if connection.execute("SELECT 1 FROM writing WHERE step_id IS NOT NULL").fetchone():
        text = "A step was left open; what other programs write would be taken for a part of it."
        yield Finding("mistake", "history", text, mendable=True)
    foreign = connection.execute("SELECT count(*) FROM change WHERE step_id IS NULL").fetchone()[0]
    if foreign:
        yield Finding("fine", "foreign", f"Another program changed {foreign} rows; gt undo can take them back.")


def mend_history(connection: sqlite3.Connection) -> None:
    """Close a step that was left open."""
    connection.execute("UPDATE writing SET step_id = NULL")
