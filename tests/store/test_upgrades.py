"""A book of every released schema is upgraded to ours, whole and after a backup."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from store.account_page import account_page
from store.accounts import account_ids, add_account
from store.backup import backups_of
from store.book import open_book
from store.book_format import VERSION
from store.clock import clock_from
from store.doctor import examine
from store.history import redo, steps_of, undo
from store.search import folded_columns
from store.trash.entries import trash_of
from store.trash.restoring import restore_deleted
from store.upgrades.searched import SEARCHED
from tests.store.books.of_version import book_of


@pytest.fixture
def old_book(tmp_path: Path) -> Path:
    """A book of schema version 1, written by the program of that time."""
    return book_of(1, tmp_path)


def test_an_old_book_is_backed_up_as_it_was_before_it_is_upgraded(old_book: Path) -> None:
    open_book(str(old_book), clock_from("2026-11-23")).close()
    (copy,) = backups_of(str(old_book))
    assert copy.reason == "upgrade"
    connection = sqlite3.connect(copy.path)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()


def test_what_an_old_book_holds_is_still_there_and_sound(old_book: Path) -> None:
    book = open_book(str(old_book), clock_from("2026-11-23"))
    pages = [account_page(book, account) for account in account_ids(book)]
    assert {page.row.name for page in pages} == {"Åkerlunds Tandvård", "王小明 診所"}
    assert [complaint.text for page in pages for complaint in page.complaints] == ["Fel på fakturan"]
    assert examine(book.path, book.clock).is_sound
    book.close()


def test_steps_taken_before_an_upgrade_can_be_undone_and_done_again_after_it(old_book: Path) -> None:
    book = open_book(str(old_book), clock_from("2026-11-23"))
    count = len([step for step in steps_of(book) if not step.undone])
    undo(book, count)
    assert account_ids(book) == []
    redo(book, count)
    assert len(account_ids(book)) == 2
    book.close()


@pytest.mark.parametrize("version", range(1, VERSION))
def test_what_an_old_book_holds_is_folded_as_if_it_were_written_today(version: int, tmp_path: Path) -> None:
    path = book_of(version, tmp_path)
    open_book(str(path), clock_from("2026-11-23")).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        for table in SEARCHED.keys() - {"remark"}:
            rows = [dict(row) for row in connection.execute(f"SELECT * FROM {table}").fetchall()]
            assert rows == [{**row, **folded_columns(table, row)} for row in rows]


def test_an_upgraded_book_is_marked_with_our_version(old_book: Path) -> None:
    open_book(str(old_book), clock_from("2026-11-23")).close()
    connection = sqlite3.connect(old_book)
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    connection.close()


def test_an_upgrade_that_is_interrupted_leaves_the_book_as_it_was(
    old_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, told = old_book.read_bytes(), []

    def interrupt(doing: str, how_far: str = "") -> None:
        told.append(how_far)
        if "of the texts" in how_far:
            raise KeyboardInterrupt

    monkeypatch.setattr("store.looking_up._INSTRUCTIONS", 100)
    with pytest.raises(KeyboardInterrupt):
        open_book(str(old_book), clock_from("2026-11-23"), tell=interrupt)
    assert [told[0], told[-2], told[-1]] == ["100% is copied.", "0% of the texts.", ""]
    assert old_book.read_bytes() == before
    open_book(str(old_book), clock_from("2026-11-23")).close()


def test_what_was_deleted_before_there_was_a_trash_is_in_it_and_keeps_its_number(old_book: Path) -> None:
    # As version 1 did it, without a mark on the step.
    with closing(sqlite3.connect(old_book, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        account, name = connection.execute("SELECT max(id), name FROM account").fetchone()
        step = connection.execute(
            "INSERT INTO step (at, label, kind) VALUES ('2026-11-20T10:00:00Z', ?, 'do')", (f"Deleted {name}",)
        ).lastrowid
        connection.execute("UPDATE writing SET step_id = ?", (step,))
        connection.execute("DELETE FROM account WHERE id = ?", (account,))
        connection.execute("UPDATE writing SET step_id = NULL")
    book = open_book(str(old_book), clock_from("2026-11-23"))
    (entry,) = trash_of(book)
    assert (entry.id, entry.kind, entry.name) == (step, "account", name)
    assert add_account(book, "Another") > account
    restore_deleted(book, entry.id)
    assert account in account_ids(book)
    book.close()
