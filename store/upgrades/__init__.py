"""The book's schema, step by step. A released step is never edited; a new need is a new step."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

from store.book_format import APPLICATION_ID, VERSION
from store.upgrades import step_002, step_003, triggers
from store.upgrades.version_001 import accounts, agreements, first_rows, happenings, kept
from store.upgrades.version_004 import columns, numbers, search


def _run(connection: sqlite3.Connection, *scripts: str) -> None:
    for script in scripts:
        for statement in script.split(";\n"):
            if statement.strip():
                connection.execute(statement)


def _first(connection: sqlite3.Connection) -> None:
    _run(connection, accounts.TABLES, happenings.TABLES, agreements.TABLES, kept.DERIVED, kept.HISTORY)
    connection.executemany(
        "INSERT INTO stage (key, title, role, position) VALUES (?, ?, ?, ?)",
        [(*stage, position) for position, stage in enumerate(first_rows.STAGES, start=1)],
    )
    connection.executemany(
        "INSERT INTO moment_template (position, name, due_days, preparation) VALUES (?, ?, ?, ?)",
        [(position, *moment) for position, moment in enumerate(first_rows.MOMENTS, start=1)],
    )
    triggers.create_search(connection)
    triggers.create_triggers(connection)


def _second(connection: sqlite3.Connection) -> None:
    _run(connection, step_002.COLUMNS, step_002.TABLES)
    triggers.add_triggers_of_2(connection, step_002.ALTERED)
    # The rules say more from now on: every account is settled again.
    connection.execute("INSERT OR IGNORE INTO unsettled SELECT id FROM account")


def _third(connection: sqlite3.Connection) -> None:
    _run(connection, step_003.COLUMNS, step_003.INDEXES)
    # What the new columns keep is not known yet.
    connection.execute("INSERT OR IGNORE INTO unsettled SELECT id FROM account")


def _fourth(connection: sqlite3.Connection) -> Iterator[tuple[int, int]]:
    search.take_old_indexes_away(connection)
    _run(connection, columns.COLUMNS, columns.TABLES)
    triggers.renew_triggers_of_4(connection, columns.ALTERED)
    numbers.never_number_again(connection)
    numbers.mark_earlier(connection)
    _run(connection, columns.UNSETTLED)
    yield from search.add_search(connection)
    _run(connection, columns.INDEXES)


Step = Callable[[sqlite3.Connection], Iterator[tuple[int, int]] | None]
"""One that takes long says how many texts of how many are done while it goes on."""

STEPS: tuple[Step, ...] = (_first, _second, _third, _fourth)


def _untold(done: int, of: int) -> None:
    """Say nothing."""


def upgrade(connection: sqlite3.Connection, version: int, told: Callable[[int, int], None] = _untold) -> None:
    """Run the steps above `version` inside the caller's transaction and mark the file.

    `told` is told how many texts of how many are done.
    """
    for step in STEPS[version:]:
        for done, of in step(connection) or ():
            told(done, of)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
