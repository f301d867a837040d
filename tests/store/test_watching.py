"""Another program's change is noticed once; our own reads and a locked book are not taken for one."""

import os
import shutil
import sqlite3
from functools import partial

import pytest

from store.accounts import account_ids, add_account
from store.book import Book, open_book
from store.errors import BookMissingError, ConflictError
from store.history import undo
from store.watching import Watcher, newest_step, wait_briefly


def test_a_change_is_noticed_once(book: Book) -> None:
    watcher = Watcher(book)
    assert not watcher.changed()
    add_account(book, "Acme Corp")
    assert watcher.changed()
    assert not watcher.changed()
    watcher.close()


def test_reading_is_no_change_once_the_list_is_settled(book: Book) -> None:
    add_account(book, "Acme Corp")
    account_ids(book)
    watcher = Watcher(book)
    account_ids(book)
    assert not watcher.changed()
    watcher.close()


def test_a_change_behind_a_lock_is_noticed_when_the_lock_is_gone(book: Book) -> None:
    watcher = Watcher(book)
    holder = sqlite3.connect(book.path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    holder.execute("INSERT INTO setting (key, value) VALUES ('me', 'Nina')")
    assert not watcher.changed()
    holder.execute("COMMIT")
    holder.close()
    assert watcher.changed()
    watcher.close()


def test_another_file_in_place_of_the_book_is_noticed_and_read(book: Book) -> None:
    copy = f"{book.path}.copy"
    shutil.copy(book.path, copy)
    add_account(open_book(copy, book.clock), "From elsewhere")
    watcher = Watcher(book)
    assert account_ids(book) == []
    os.replace(copy, book.path)
    assert watcher.changed()
    assert len(account_ids(book)) == 1
    watcher.close()


def test_a_book_that_is_gone_for_a_moment_is_no_change_and_later_said_once(book: Book) -> None:
    watcher = Watcher(book)
    os.rename(book.path, f"{book.path}.away")
    watcher.must_be_there()
    assert not watcher.changed()
    for look in (watcher.must_be_there, partial(add_account, book, "Acme Corp")):
        with pytest.raises(BookMissingError) as said:
            look()
        assert str(said.value) == f"The book is not at {book.path} any more."
    watcher.must_be_there()
    os.rename(f"{book.path}.away", book.path)
    assert not watcher.changed()
    watcher.close()


def test_the_newest_step_is_named_undo_included(book: Book) -> None:
    assert newest_step(book) == (0, "", "do")
    add_account(book, "Acme Corp")
    step = newest_step(book)
    assert (step.label, step.kind) == ("Added Acme Corp", "do")
    undo(book)
    later = newest_step(book)
    assert (later.label, later.kind) == ("Added Acme Corp", "undo")
    assert later.id > step.id


def test_a_read_for_drawing_does_not_wait_for_another_program(book: Book) -> None:
    holder = sqlite3.connect(book.path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    wait_briefly(book)
    with pytest.raises(ConflictError), book.reading() as connection:
        connection.execute("SELECT count(*) FROM account").fetchone()
    holder.close()
