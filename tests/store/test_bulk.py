"""Inserting many rows at once ends in the same book as inserting them one by one."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from store.account_rows import account_row
from store.accounts import account_ids, add_account
from store.book import Book
from store.bulk import bulk_insert
from store.clock import Clock
from store.doctor import examine
from store.history import redo, steps_of, undo
from store.sample import make_sample
from store.upgrades.triggers import TRACKED
from tests.empty_book import empty_book
from tests.finding import found
from tests.store.book_tables import tables_of

ACCOUNT = """INSERT INTO account (id, slug, name, stage, created_at, sort_name, named, folded)
  VALUES (?1, ?2, ?2, 'growth', 'x', ?2, ?2, ?2)"""
CALL = "INSERT INTO interaction (account_id, kind, day, text, contact, created_at) VALUES (?, 'call', ?, 'x', ?, 'x')"


def test_the_tables_are_the_same_with_and_without_it(tmp_path: Path, clock: Clock) -> None:
    sample = make_sample(str(tmp_path / "sample.db"), accounts=12, clock=clock)
    copies = []
    for name in ("one", "two"):
        copy = empty_book(tmp_path / f"{name}.db", clock)
        with copy.writing("Copied") as connection:
            if name == "one":
                copy_records(sample.path, connection)
            else:
                with bulk_insert(connection):
                    copy_records(sample.path, connection)
        copies.append(tables_of(copy.path, log=True))
    assert copies[0] == copies[1]


def copy_records(source: str, connection: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(source)) as other:
        for table in TRACKED:
            rows = other.execute(f"SELECT * FROM {table}").fetchall()
            if rows and table not in ("stage", "moment_template"):
                connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def test_rows_for_accounts_that_are_there_renew_their_summaries(book: Book) -> None:
    one = add_account(book, "Acme")
    account_ids(book)
    with book.writing("Many") as connection, bulk_insert(connection):
        connection.executemany(CALL, [(one, "2026-11-01", "personal"), (one, "2026-11-05", "attempt")])
    row = account_row(book, one)
    assert (str(row.last_personal_contact), row.attempts_since) == ("2026-11-01", 1)
    account_ids(book)
    assert examine(book.path, book.clock).is_sound


def test_ids_below_the_highest_are_logged_and_counted_like_any(book: Book) -> None:
    with book.writing("High") as connection, bulk_insert(connection):
        connection.execute(ACCOUNT, (9, "nine"))
    before = tables_of(book.path)
    with book.writing("Low") as connection, bulk_insert(connection):
        connection.executemany(ACCOUNT, [(3, "three"), (12, "twelve")])
        connection.execute(CALL, (3, "2026-11-01", "personal"))
    assert account_row(book, 3).last_personal_kind == "call"
    assert sorted(account_ids(book)) == [3, 9, 12]
    assert [hit.id for hit in found(book, "three")] == [3]
    done = tables_of(book.path)
    undo(book)
    assert tables_of(book.path) == before
    redo(book)
    assert tables_of(book.path) == done


def test_it_may_be_entered_twice_in_one_step(book: Book) -> None:
    with book.writing("Twice") as connection:
        with bulk_insert(connection):
            connection.execute(ACCOUNT, (1, "one"))
        with bulk_insert(connection):
            connection.execute(CALL, (1, "2026-11-01", "personal"))
    assert [(step.label, step.changes) for step in steps_of(book)] == [("Twice", 2)]
    assert undo(book) == ["Twice"]
    assert examine(book.path, book.clock).is_sound


def insert_and_change(book: Book) -> None:
    with book.writing("Wrong") as connection, bulk_insert(connection):
        connection.execute(ACCOUNT, (7, "seven"))
        connection.execute("UPDATE account SET city = 'Lund'")


def test_changing_a_row_inside_it_is_an_error_that_changes_nothing(book: Book) -> None:
    add_account(book, "Acme")
    before = tables_of(book.path, log=True)
    with pytest.raises(RuntimeError):
        insert_and_change(book)
    assert tables_of(book.path, log=True) == before
    assert examine(book.path, book.clock).is_sound


def test_rows_without_folded_text_are_found_once_the_list_was_read(book: Book) -> None:
    one = add_account(book, "Acme")
    with book.writing("Many") as connection, bulk_insert(connection):
        connection.execute(CALL.replace("'x', ?", "'Łódź calling', ?"), (one, "2026-11-01", "personal"))
    account_ids(book)
    assert [hit.kind for hit in found(book, "lodz")] == ["interaction"]
