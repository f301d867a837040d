"""A small book in several languages, and copies of it, for the tests of the shell."""

import os
import shutil
import sqlite3
from datetime import date
from pathlib import Path

from store.accounts import add_account
from store.backup_due import is_due
from store.clock import clock_from
from store.history import undo
from store.people import add_person
from store.segment_cadences import set_segment_cadence
from tests.empty_book import empty_book
from tests.happened import NewInteraction, log_interaction

TODAY = "2026-11-23T10:00"
ENVIRONMENT = {**os.environ, "GOODTERMS_TODAY": TODAY, "TZ": "Europe/Stockholm"}


def make_small_book(path: Path) -> Path:
    """Write the book: five accounts, people, one logged call, one step taken back; today's backup is made."""
    book = empty_book(path, clock_from(TODAY))
    acme = add_account(book, "Acme Corp", since=date(2026, 9, 1), fields={"segment": "Mid-market"})
    add_person(book, acme, "Jane Doe")
    add_person(book, acme, "Petra Vogel")
    log_interaction(book, acme, NewInteraction("call", "hello", date(2026, 11, 11), contact="personal"))
    add_account(book, "Globex GmbH", stage="renewal", since=date(2024, 2, 3))
    add_account(book, "Globo TV", stage="trial")
    thai = add_account(book, "บริษัท ไทยเบฟ จำกัด")
    add_person(book, thai, "กำธร น้ำทิพย์")
    add_account(book, "A slip")
    undo(book)
    han = add_account(book, "王小明", since=date(2026, 11, 1))
    add_person(book, han, "张伟")
    set_segment_cadence(book, "Mid-market", 21)
    book.close()
    assert not is_due(str(path), date(2026, 11, 23))
    return path


def copy_of(book: Path, folder: Path) -> Path:
    """Copy a book with its backups into a new folder."""
    shutil.copytree(book.parent, folder)
    return folder / book.name


def everything_in(book: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, the search indexes' own included."""
    connection = sqlite3.connect(book)
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    rows = {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables}
    connection.close()
    return rows


def texts_in(book: Path) -> list[str]:
    """The texts of all interactions, in the order they were logged."""
    connection = sqlite3.connect(book)
    texts = [row[0] for row in connection.execute("SELECT text FROM interaction ORDER BY id")]
    connection.close()
    return texts
