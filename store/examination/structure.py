"""Looks at the file itself: whether every page is whole, records point to records, and the schema is ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import cache

from store import upgrades
from store.book_format import VERSION
from store.records.report import Finding

_RESTORE = "gt restore DATE brings a backup back; the damaged file is kept beside it."
_SHOWN = 3


def examine_pages(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Whether SQLite finds every page, index and constraint whole."""
    found = [row[0] for row in connection.execute("PRAGMA integrity_check(10)").fetchall()]
    if found == ["ok"]:
        yield Finding("fine", "pages", "Every page of the file is whole.")
    else:
        yield Finding("damage", "pages", f"The file is damaged in at least {len(found)} places.", _RESTORE)


def examine_keys(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Whether every record that another one points to is there."""
    lost = connection.execute("PRAGMA foreign_key_check").fetchall()
    if not lost:
        yield Finding("fine", "keys", "Every record belongs to one that is there.")
        return
    tables = ", ".join(sorted({row[0] for row in lost}))
    yield Finding("mistake", "keys", f"Records in {tables} belong to one that is missing: {len(lost)}.", _RESTORE)


def examine_schema(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Whether tables, indexes and triggers are those that this version makes."""
    wanted, held = _wanted(), _schema_of(connection)
    differing = [name for name in wanted if held.get(name) != wanted[name]]
    differing += [name for name in held if name not in wanted]
    if not differing:
        yield Finding("fine", "schema", f"The schema is version {VERSION}, as it should be.")
        return
    names = ", ".join(name for _, name in differing[:_SHOWN])
    mendable = all(kind in ("index", "trigger") for kind, _ in differing)
    advice = "" if mendable else _RESTORE
    yield Finding("mistake", "schema", f"Another program changed the schema: {names}.", advice, mendable)


def mend_schema(connection: sqlite3.Connection) -> None:
    """Make the indexes and triggers again as they should be."""
    wanted, held = _wanted(), _schema_of(connection)
    for kind, name in held:
        if kind in ("index", "trigger") and held[kind, name] != wanted.get((kind, name)):
            connection.execute(f'DROP {kind} "{name}"')
    for (kind, name), sql in wanted.items():
        if kind in ("index", "trigger") and held.get((kind, name)) != sql:
            connection.execute(sql)


def _schema_of(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    )
    return {(kind, name): sql for kind, name, sql in rows.fetchall()}


@cache
def _wanted() -> dict[tuple[str, str], str]:
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    try:
        upgrades.upgrade(fresh, 0)
        return _schema_of(fresh)
    finally:
        fresh.close()
