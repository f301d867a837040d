"""Restoring: into the live file, over a damaged one, and never at the price of what is there."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from store.accounts import account_ids, add_account
from store.backup import back_up, backups_of
from store.book import Book, open_book
from store.clock import clock_from
from store.errors import BookDamagedError, BookTooNewError, NotABookError, NotFoundError, StoreError
from store.restore import restore
from tests.filled_once import filled_once
from tests.hostile.damage import DAMAGE, newer
from tests.store.book_tables import tables_of

DAY = date(2026, 11, 23)


@pytest.fixture
@filled_once
def one_account(book: Book) -> Book:
    """A book whose backup of today holds one account, and which has two by now."""
    add_account(book, "Acme")
    add_account(book, "Globex")
    return book


def test_a_book_goes_back_to_the_newest_backup_of_a_day_and_can_come_again(one_account: Book) -> None:
    book = one_account
    before = tables_of(book.path)
    done = restore(book.path, DAY, book.clock)
    assert len(account_ids(book)) == 1
    assert done.set_aside is None
    assert done.kept is not None
    restore(book.path, done.kept, book.clock)
    assert tables_of(book.path) == before


def test_programs_that_have_the_book_open_read_what_was_restored(one_account: Book) -> None:
    other = open_book(one_account.path, one_account.clock)
    inode = os.stat(other.path).st_ino
    assert len(account_ids(other)) == 2
    restore(one_account.path, None, one_account.clock)
    assert len(account_ids(other)) == 1
    add_account(other, "After")
    assert len(account_ids(one_account)) == 2
    assert os.stat(other.path).st_ino == inode


REPAIRABLE = [name for name in DAMAGE if name != "another program's"]


@pytest.mark.parametrize("damage", REPAIRABLE)
def test_a_damaged_file_is_kept_aside_whole_and_the_backup_takes_its_place(one_account: Book, damage: str) -> None:
    book, path = one_account, Path(one_account.path)
    broken = DAMAGE[damage](path.read_bytes())
    book.close()
    path.write_bytes(broken)
    done = restore(book.path, None, book.clock)
    assert done.set_aside == f"{book.path}.damaged-2026-11-23T100000"
    assert Path(done.set_aside).read_bytes() == broken
    assert len(account_ids(open_book(book.path, book.clock))) == 1
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_second_damaged_file_does_not_take_the_place_of_the_first(one_account: Book) -> None:
    one_account.close()
    for words in (b"first", b"second"):
        Path(one_account.path).write_bytes(words)
        done = restore(one_account.path, None, one_account.clock)
        assert done.set_aside is not None
        assert Path(done.set_aside).read_bytes() == words


def test_a_missing_book_comes_back_and_a_journal_left_by_it_is_not_played_into_it(one_account: Book) -> None:
    one_account.close()
    os.unlink(one_account.path)
    Path(one_account.path + "-journal").write_bytes(b"left behind")
    done = restore(one_account.path, None, one_account.clock)
    assert (done.kept, done.set_aside) == (None, None)
    assert len(account_ids(open_book(one_account.path, one_account.clock))) == 1


def test_the_newest_backup_of_the_day_is_taken(book: Book) -> None:
    add_account(book, "Acme")
    add_account(book, "Globex")
    book.clock = clock_from("2026-11-23T18:00")
    back_up(book, reason="manual")
    add_account(book, "Later")
    book.clock = clock_from("2026-11-24")
    add_account(book, "Tomorrow")
    restore(book.path, DAY, book.clock)
    assert len(account_ids(book)) == 2


def test_a_day_without_a_backup_names_the_days_that_have_one(one_account: Book) -> None:
    with pytest.raises(NotFoundError) as refused:
        restore(one_account.path, date(2026, 1, 1), one_account.clock)
    assert "2026-11-23" in refused.value.hint


def test_there_is_nothing_to_restore_without_a_backup(book: Book) -> None:
    with pytest.raises(NotFoundError, match="no backup"):
        restore(book.path, None, book.clock)


def make_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "refusal"),
    [
        (lambda path: None, NotFoundError),
        (make_folder, NotABookError),
        (os.mkfifo, NotABookError),
        (lambda path: path.write_text("not a book at all " * 20), BookDamagedError),
        (lambda path: path.write_bytes(b""), BookDamagedError),
    ],
)
def test_what_is_not_a_whole_book_is_not_restored(
    one_account: Book, tmp_path: Path, make: Callable[[Path], object], refusal: type[StoreError]
) -> None:
    source = tmp_path / "source.db"
    make(source)
    before = Path(one_account.path).read_bytes()
    with pytest.raises(refusal):
        restore(one_account.path, str(source), one_account.clock)
    assert Path(one_account.path).read_bytes() == before


def test_a_damaged_backup_is_refused_before_anything_is_moved(one_account: Book) -> None:
    backup = Path(backups_of(one_account.path)[0].path)
    backup.write_bytes(DAMAGE["page in the middle of noise"](backup.read_bytes()))
    one_account.close()
    Path(one_account.path).write_bytes(b"damaged too")
    with pytest.raises(BookDamagedError):
        restore(one_account.path, None, one_account.clock)
    assert Path(one_account.path).read_bytes() == b"damaged too"


def test_a_backup_from_a_newer_program_is_refused(one_account: Book) -> None:
    backup = Path(backups_of(one_account.path)[0].path)
    backup.write_bytes(newer(backup.read_bytes()))
    before = tables_of(one_account.path)
    with pytest.raises(BookTooNewError):
        restore(one_account.path, None, one_account.clock)
    assert tables_of(one_account.path) == before


def test_another_programs_database_is_never_moved_away(one_account: Book, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE mine (x)")
    before = other.read_bytes()
    with pytest.raises(NotABookError):
        restore(str(other), one_account.path, one_account.clock)
    assert other.read_bytes() == before


def test_a_book_is_not_restored_from_itself(one_account: Book) -> None:
    with pytest.raises(StoreError, match="from itself"):
        restore(one_account.path, one_account.path, one_account.clock)
