"""Rows of import and export: bringing in many accounts, and taking them out again."""

import csv
import io
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from store import upgrades
from store.book import open_book
from store.clock import clock_from
from store.exchange.importing import import_files
from store.exchange.writers.book_json import write_book_json
from store.exchange.writers.csv_files import write_csv

from .books import TODAY, Books
from .row import Row, Run

IMPORT_RATIO = 5.0
EXPORT_RATIO = 3.0
JSON_SECONDS = 3.0
HEADERS = ("account_id", "name", "industry", "country", "since", "owner", "city", "note")
ACCOUNT = (
    "INSERT INTO account (external_id, name, industry, country, since, owner, city, note, slug, stage, created_at, "
    "sort_name, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'adoption', 'x', ?, ?)"
)
MOMENTS = (
    "INSERT INTO moment (account_id, position, name, due_on, preparation, known) "
    "SELECT account.id, position, moment_template.name, since, preparation, 0 FROM account, moment_template"
)


def rows(books: Books) -> Iterator[Row]:
    """Import against `csv.reader` and raw inserts of the same rows into the same tables without triggers."""
    for size in books.sizes:
        table = _table(books.folder / f"accounts-{size}.csv", size)
        ours, floor = books.folder / "imported.db", books.folder / "raw.db"
        yield Row(f"import@{size}", _importing(table, ours), _raw_import(table, floor), IMPORT_RATIO, runs=3)
        yield Row(f"export-csv@{size}", _csv(ours), _raw_csv(ours), EXPORT_RATIO, runs=3)
        yield Row(f"export-json@{size}", _json(ours), None, JSON_SECONDS, runs=3)


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


def _raw_import(table: Path, book: Path) -> Run:
    def run() -> float:
        book.unlink(missing_ok=True)
        connection = sqlite3.connect(book, isolation_level=None)
        upgrades.upgrade(connection, 0)
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")

        def insert() -> None:
            connection.execute("BEGIN IMMEDIATE")
            with table.open(encoding="utf-8", newline="") as file:
                lines = csv.reader(file)
                next(lines)
                connection.executemany(ACCOUNT, ((*line, line[0], line[1], line[1]) for line in lines))
            connection.execute(MOMENTS)
            connection.execute("COMMIT")

        taken = _timed(insert)
        connection.close()
        return taken

    return run


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
