"""Notices that another program has changed the book; asking costs microseconds and writes nothing."""

from __future__ import annotations

import os
import sqlite3
from typing import NamedTuple

from store.book import Book
from store.connection import connect_unread, gone
from store.errors import StoreError

_BRIEF_MILLISECONDS = 40
_GONE_IF_MISSED = 2
"""A program that keeps folders alike may take a file away and put another there."""


class Watcher:
    """Watches one book over a connection of its own."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._file = _identity(book.path)
        self._connection: sqlite3.Connection | None = None
        self._version: int | None = None
        self._times_gone = 0
        self._connect()

    def changed(self) -> bool:
        """Whether somebody else has committed to the book, or put another file in its place, since last asked.

        A book that cannot be read at this moment counts as unchanged until it can.
        """
        file = _identity(self._book.path)
        if file is None:
            return False
        if file != self._file or self._connection is None:
            self._file = file
            self._book.let_go()
            self._connect()
            return True
        version = self._data_version()
        if version is None or version == self._version:
            return False
        self._version = version
        return True

    def must_be_there(self) -> None:
        """Raise BookMissingError once when the book is still gone the second time it is looked for."""
        self._times_gone = 0 if os.path.lexists(self._book.path) else self._times_gone + 1
        if self._times_gone == _GONE_IF_MISSED:
            raise gone(self._book.path)

    def close(self) -> None:
        """Let go of the book's file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _connect(self) -> None:
        self.close()
        try:
            self._connection = connect_unread(self._book.path, timeout=0)
        except sqlite3.Error:
            return
        self._version = self._data_version()

    def _data_version(self) -> int | None:
        """The number that moves with every commit of another connection; None while the book is locked."""
        if self._connection is None:
            return None
        try:
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        except sqlite3.Error:
            return None


class NewestStep(NamedTuple):
    """The last step; `kind` is do, undo or redo, and `label` then that of the step taken back or done again."""

    id: int
    label: str
    kind: str


def newest_step(book: Book) -> NewestStep:
    """The last step of any kind; number 0 without a label in a new book."""
    with book.reading() as connection:
        row = connection.execute(
            "SELECT step.id, coalesce(done.label, step.label), step.kind FROM step "
            "LEFT JOIN step AS done ON done.id = step.of_step ORDER BY step.id DESC LIMIT 1"
        ).fetchone()
    return NewestStep(*row) if row else NewestStep(0, "", "do")


class WrittenTables:
    """Sees which tables of a book were written to, by whatever program."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._change = self._newest_change()
        self._settled = book.times_settled
        self.since_last: frozenset[str] | None = None
        """Those that were before `look` was called last; None when any may have been."""

    def look(self) -> bool:
        """See which were since the last time; whether it was more than settling how accounts stand, by reading here."""
        settled, self._settled = self._settled, self._book.times_settled
        since = self._change
        try:
            self._change = self._newest_change()
            with self._book.reading() as connection:
                query = "SELECT DISTINCT table_name FROM change WHERE id > ?"
                found = frozenset(table for (table,) in connection.execute(query, (since,)).fetchall())
        except StoreError:
            self.since_last = None
        else:
            self.since_last = found if self._change >= since else None
        return self.since_last != frozenset() or settled == self._settled

    def _newest_change(self) -> int:
        with self._book.reading() as connection:
            return int(connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()[0])


def wait_briefly(book: Book) -> None:
    """Let this thread's reads wait no longer for another program than a person would not notice."""
    with book.reading() as connection:
        connection.execute(f"PRAGMA busy_timeout = {_BRIEF_MILLISECONDS}")


def _identity(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
