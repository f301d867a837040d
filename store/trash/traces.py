"""Looks for what still speaks of deleted records: names in the file, and backups from before."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from contextlib import closing

from store.backup import backups_of
from store.book import Book
from store.connection import connect
from store.errors import StoreError
from store.finding.everything import find, search_of
from store.records.trash import HoldingBackup
from store.trash.entries import IN_THE_TRASH

_RECORDS = """SELECT table_name, row_id FROM step JOIN change ON step_id = step.id AND table_name = step.deleted
AND new IS NULL WHERE step.id = ?"""
_CHUNK = 1 << 20
_MOST_NAMES = 50
_SHORTEST = 4
"""Letters; a shorter name stands in other words by chance."""
_MOST_FOUND = 100


def still_named(book: Book, names: Sequence[str]) -> dict[str, int]:
    """The names that the book's file still holds, byte for byte, each with how many records hold it."""
    looked_for = [name for name in names if len(name) >= _SHORTEST][:_MOST_NAMES]
    found = _in_file(book.path, looked_for)
    return {name: _records_with(book, name) for name in looked_for if name in found}


def _records_with(book: Book, name: str) -> int:
    return len(find(book, search_of(book, f'"{name}"'), named_limit=_MOST_FOUND, dated_limit=_MOST_FOUND).keys)


def gone_for_good(book: Book, records: Collection[tuple[str, int]]) -> set[tuple[str, int]]:
    """Those of the records, by kind and number, of which neither the book nor its history knows anything any more."""
    with book.reading() as connection:
        return {(kind, number) for kind, number in records if not _is_known(connection, kind, number)}


def _is_known(connection: sqlite3.Connection, kind: str, number: int) -> bool:
    if _has_record(connection, kind, number):
        return True
    logged = "SELECT 1 FROM change WHERE table_name = ? AND row_id = ? LIMIT 1"
    return connection.execute(logged, (kind, number)).fetchone() is not None


def backups_holding(path: str, entries: Sequence[int]) -> list[HoldingBackup]:
    """The backups of the book at `path` that hold what these deletions took, the newest first.

    One that cannot be read counts as holding it.
    """
    return [HoldingBackup(one.path, one.at, one.reason) for one in backups_of(path) if _holds(one.path, path, entries)]


def _holds(backup: str, path: str, entries: Sequence[int]) -> bool:
    try:
        with closing(connect(path, read_only=True)) as book, closing(connect(backup, read_only=True)) as copy:
            return any(
                _has_entry(copy, entry)
                or any(_has_record(copy, *record) for record in book.execute(_RECORDS, (entry,)).fetchall())
                for entry in entries
            )
    except (sqlite3.Error, StoreError):
        return True


def _has_entry(copy: sqlite3.Connection, entry: int) -> bool:
    columns = [row[1] for row in copy.execute("PRAGMA table_info(step)")]
    if "deleted" not in columns:
        return copy.execute("SELECT 1 FROM step WHERE id = ?", (entry,)).fetchone() is not None
    return copy.execute(f"SELECT 1 FROM step WHERE id = ? AND {IN_THE_TRASH}", (entry,)).fetchone() is not None


def _has_record(copy: sqlite3.Connection, table: str, number: int) -> bool:
    return copy.execute(f"SELECT 1 FROM {table} WHERE id = ?", (number,)).fetchone() is not None


def _in_file(path: str, texts: Sequence[str]) -> set[str]:
    wanted = {text: text.encode() for text in texts}
    overlap = max(map(len, wanted.values()), default=1) - 1
    found: set[str] = set()
    with open(path, "rb") as file:
        tail = b""
        while chunk := file.read(_CHUNK):
            piece = tail + chunk
            found |= {text for text, wanted_bytes in wanted.items() if wanted_bytes in piece}
            tail = piece[-overlap:] if overlap else b""
    return found
