"""The book's file: what is opened, what is refused, and what happens when it cannot be written."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from store.account_counts import counts
from store.accounts import account_ids, add_account
from store.book import Book, open_book
from store.clock import Clock
from store.doctor import examine
from store.errors import (
    BookDamagedError,
    BookMissingError,
    BookTooNewError,
    ConflictError,
    DiskFullError,
    NotABookError,
    StoreError,
)
from tests.hostile.damage import newer
from tests.store.book_tables import tables_of
from tests.store.in_a_child import run_in_a_child


def test_reading_never_makes_a_book(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(BookMissingError, match="no book"):
        open_book(str(tmp_path / "book.db"), clock)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_not_taken_for_a_new_book(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "book.db"
    path.touch()
    with pytest.raises(BookDamagedError, match="is empty"):
        open_book(str(path), clock, create=True)
    assert path.read_bytes() == b""


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo])
def test_what_is_not_a_file_is_refused_at_once(tmp_path: Path, clock: Clock, make: object) -> None:
    path = tmp_path / "book.db"
    assert callable(make)
    make(path)
    with pytest.raises(NotABookError):
        open_book(str(path), clock, create=True)


def test_a_link_to_nowhere_is_not_filled(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "book.db").symlink_to(tmp_path / "elsewhere.db")
    with pytest.raises(StoreError):
        open_book(str(tmp_path / "book.db"), clock, create=True)
    assert not (tmp_path / "elsewhere.db").exists()


@pytest.mark.parametrize("name", ["bo ok?.db", "100%.db", "a#b.db", "bók.db", "file:x.db"])
def test_any_name_of_a_file_will_do(tmp_path: Path, clock: Clock, name: str) -> None:
    book = open_book(str(tmp_path / name), clock, create=True)
    add_account(book, "Acme")
    book.close()
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted([name, f"{name}.backups"])
    assert len(account_ids(open_book(str(tmp_path / name), clock))) == 1


def test_a_newer_book_is_refused_and_left_byte_for_byte(book: Book) -> None:
    path = Path(book.path)
    path.write_bytes(newer(path.read_bytes()))
    before = path.read_bytes()
    with pytest.raises(BookTooNewError, match="newer goodterms"):
        open_book(book.path, book.clock)
    assert path.read_bytes() == before


def test_a_book_upgraded_while_it_is_open_is_not_written_any_more(book: Book) -> None:
    with closing(sqlite3.connect(book.path)) as newer_program:
        newer_program.execute("PRAGMA user_version = 999")
    with pytest.raises(BookTooNewError):
        add_account(book, "Acme")
    with closing(sqlite3.connect(book.path)) as connection:
        assert connection.execute("SELECT count(*) FROM account").fetchone() == (0,)


def test_a_writer_waits_for_another_and_then_says_so_with_nothing_done(book: Book) -> None:
    before = tables_of(book.path, log=True)
    with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ConflictError, match="another program"), book.writing("Added", timeout=0.1):
            pass
    assert tables_of(book.path, log=True) == before


def test_a_reader_never_blocks_a_writer(book: Book) -> None:
    add_account(book, "Acme")
    with book.reading() as connection:
        assert connection.execute("SELECT name FROM account").fetchall() == [("Acme",)]
        other = open_book(book.path, book.clock)
        add_account(other, "Globex")
        assert connection.execute("SELECT count(*) FROM account").fetchone() == (2,)


def add_many(book: Book) -> None:
    for number in range(2000):
        add_account(book, f"Firm {number}", fields={"note": "long " * 2000})


def test_a_full_disk_loses_nothing_that_was_written(book: Book) -> None:
    add_account(book, "Acme")
    before = tables_of(book.path, log=True)

    def write_more_than_fits() -> None:
        with pytest.raises(DiskFullError):
            add_many(book)
        assert examine(book.path, book.clock).is_sound

    run_in_a_child(write_more_than_fits, file_limit=os.path.getsize(book.path) + 8192)
    after = tables_of(book.path, log=True)
    assert set(before["account"]) <= set(after["account"])
    add_account(book, "After")
    assert examine(book.path, book.clock).is_sound


WRITER = """
import sys
from datetime import date
from store.book import open_book
from store.clock import clock_from
from tests.happened import NewInteraction, log_interaction
book = open_book(sys.argv[1], clock_from("2026-11-23"))
for number in range(50):
    log_interaction(book, 1, NewInteraction("call", sys.argv[2] + str(number), date(2026, 11, 20), contact="personal"))
"""


def test_two_programs_that_write_at_once_lose_nothing(book: Book) -> None:
    add_account(book, "Acme")
    programs = [subprocess.Popen([sys.executable, "-c", WRITER, book.path, name]) for name in "ab"]
    assert [program.wait(timeout=120) for program in programs] == [0, 0]
    with book.reading() as connection:
        texts = {row[0] for row in connection.execute("SELECT text FROM interaction")}
    assert texts == {f"{name}{number}" for name in "ab" for number in range(50)}
    assert counts(book).accounts == 1
    assert examine(book.path, book.clock).is_sound


BULK_WRITER = """
import sys
from store.book import open_book
from store.bulk import bulk_insert
from store.clock import clock_from
book = open_book(sys.argv[1], clock_from("2026-11-23"))
for batch in range(1000):
    with book.writing("Many") as connection, bulk_insert(connection):
        connection.executemany(
            "INSERT INTO account (slug, name, stage, created_at) VALUES (?1, ?1, 'growth', 'x')",
            [(f"{batch}-{number}",) for number in range(400)],
        )
    print(batch, flush=True)
"""


@pytest.mark.parametrize("confirmed", [1, 2, 4])
def test_a_program_killed_in_the_midst_of_many_rows_leaves_whole_steps(book: Book, confirmed: int) -> None:
    program = subprocess.Popen([sys.executable, "-c", BULK_WRITER, book.path], stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    for _ in range(confirmed):
        program.stdout.readline()
    program.kill()
    program.wait(timeout=60)
    program.stdout.close()
    count = counts(book).accounts
    assert count % 400 == 0
    assert count >= 400 * confirmed
    assert examine(book.path, book.clock).is_sound
