"""Which tables were written to, so that a view reads again only what may show in it."""

import sqlite3
from contextlib import closing

from store.account_counts import counts
from store.accounts import add_account
from store.book import Book
from store.history import undo
from store.todos import add_todo
from store.watching import WrittenTables


def test_the_tables_of_a_change_are_seen_whoever_made_it(book: Book) -> None:
    account = add_account(book, "Acme")
    written = WrittenTables(book)
    add_todo(book, account, "ring them")
    assert written.look()
    assert written.since_last == frozenset({"todo"})
    with closing(sqlite3.connect(book.path)) as other, other:
        other.execute("UPDATE account SET city = 'Graz'")
    assert written.look()
    assert written.since_last == frozenset({"account"})
    undo(book)
    assert written.look()
    assert "account" in (written.since_last or ())


def test_settling_by_reading_here_is_told_from_what_somebody_has_written(book: Book) -> None:
    add_account(book, "Acme")
    written = WrittenTables(book)
    counts(book)
    is_more = written.look()
    assert not is_more
    with book.writing(None) as connection:
        connection.execute("INSERT INTO setting (key, value) VALUES ('me', 'Nina')")
    assert written.look()
