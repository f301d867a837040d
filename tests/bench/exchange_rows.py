"""Rows of import and export: bringing in many accounts, and taking them out again."""

import csv
import io
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path

from store import upgrades
from store.book import open_book
from store.clock import clock_from
from store.exchange.importing import import_files
from store.exchange.writers.book_json import write_book_json
from store.exchange.writers.csv_files import write_csv

from .books import TODAY, Books
from .row import Row, Run

IMPORTED_FROM = 10_000
"""Fewer rows tell how long it takes to begin."""
IMPORT_RATIO, PEER_RATIO = 5.0, 1.0
EXPORT_RATIO = 3.0
JSON_SECONDS = 3.0
HEADERS = ("account_id", "name", "industry", "country", "since", "owner", "city", "note")
COLUMNS = (
    "external_id", "name", "industry", "country", "since", "owner", "city", "note", "slug", "stage", "created_at",
    "sort_name", "folded",
)  # fmt: skip
ACCOUNT = f"INSERT INTO account ({', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'adoption', 'x', ?, ?)"
MOMENTS = (
    "INSERT INTO moment (account_id, position, name, due_on, preparation, known) "
    "SELECT account.id, position, moment_template.name, since, preparation, 0 FROM account, moment_template"
)


def rows(books: Books) -> Iterator[Row]:
    """Import against `csv.reader` and raw inserts of the same rows into the same tables without triggers.

    Where sqlite-utils is installed, against its insert of them as well.
    """
    for size in books.sizes:
        table = _table(books.folder / f"accounts-{size}.csv", size)
        ours, floor = books.folder / "imported.db", books.folder / "raw.db"
        importing = _importing(table, ours)
        if size < IMPORTED_FROM:
            importing()
        else:
            yield from _import_rows(size, table, importing, floor)
        yield Row(f"export-csv@{size}", _csv(ours), _raw_csv(ours), EXPORT_RATIO, runs=3)
        yield Row(f"export-json@{size}", _json(ours), None, JSON_SECONDS, runs=3)


def _import_rows(size: int, table: Path, importing: Run, floor: Path) -> Iterator[Row]:
    yield Row(f"import@{size}", importing, _raw_import(table, floor, _insert_raw), IMPORT_RATIO, runs=3)
    if find_spec("sqlite_utils"):
        peer = _raw_import(table, floor, _insert_by_sqlite_utils)
        yield Row(f"import-sqlite-utils@{size}", importing, peer, PEER_RATIO, runs=3)


def _table(path: Path, size: int) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS)
        for number in range(size):
            since = date(2020, 1, 1) + timedelta(days=number % 2000)
            name = f"Company {number} Nordic AB"
            writer.writerow(
                (f"A-{number:06d}", name, "SaaS", "SE", since, f"Owner {number % 40}", "Malmö", "At a fair")
            )
    return path


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _importing(table: Path, book: Path) -> Run:
    def run() -> float:
        book.unlink(missing_ok=True)
        opened = open_book(str(book), clock_from(TODAY), create=True)
        taken = _timed(lambda: import_files(opened, [table]))
        opened.close()
        return taken

    return run


def _raw_import(table: Path, book: Path, insert: Callable[[sqlite3.Connection, Path], None]) -> Run:
    def run() -> float:
        book.unlink(missing_ok=True)
        connection = sqlite3.connect(book, isolation_level=None)
        upgrades.upgrade(connection, 0)
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        taken = _timed(lambda: insert(connection, table))
        connection.close()
        return taken

    return run


def _insert_raw(connection: sqlite3.Connection, table: Path) -> None:
    connection.execute("BEGIN IMMEDIATE")
    with table.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        next(lines)
        connection.executemany(ACCOUNT, ((*line, line[0], line[1], line[1]) for line in lines))
    connection.execute(MOMENTS)
    connection.execute("COMMIT")


def _insert_by_sqlite_utils(connection: sqlite3.Connection, table: Path) -> None:
    from sqlite_utils import Database

    with table.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        next(lines)
        records = (
            dict(zip(COLUMNS, (*line, line[0], "adoption", "x", line[1], line[1]), strict=True)) for line in lines
        )
        Database(connection).table("account").insert_all(records)
    connection.execute(MOMENTS)


def _csv(book: Path) -> Run:
    return lambda: _timed(lambda: write_csv(open_book(str(book), clock_from(TODAY)), "accounts", io.StringIO()))


def _raw_csv(book: Path) -> Run:
    def run() -> float:
        connection = sqlite3.connect(os.fspath(book))

        def write() -> None:
            cursor = connection.execute("SELECT * FROM account ORDER BY id")
            writer = csv.writer(io.StringIO())
            writer.writerow([column[0] for column in cursor.description])
            writer.writerows(cursor)

        taken = _timed(write)
        connection.close()
        return taken

    return run


def _json(book: Path) -> Run:
    return lambda: _timed(lambda: write_book_json(open_book(str(book), clock_from(TODAY)), io.StringIO()))
