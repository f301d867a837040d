"""Opens a book and hands out its reading connections and its write transactions; the only create_engine."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from store import steps
from store.backup_due import is_due
from store.book_format import VERSION
from store.clock import Clock
from store.connection import (
    BUSY_SECONDS,
    CHECKED_SIZE,
    as_store_error,
    check_file,
    check_pages,
    connect,
    create_file,
    version_of,
)
from store.errors import StoreError

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine
    from sqlmodel import Session

    from store.telling import Tell


_LARGE = 100_000_000
"""Bytes; looking at so many takes 200 ms."""


def silent(doing: str, how_far: str = "") -> None:
    """Say nothing of what takes long."""


class Book:
    """One file that holds everything, and the clock it is read by."""

    def __init__(self, path: str, clock: Clock) -> None:
        self.path = path
        self.clock = clock
        self.tell: Tell = silent
        """Told what takes long while it goes on."""
        self.has_saved = False
        """Whether an undo step was written since the book was opened here."""
        self.is_backed_up_aside = False
        """Whether whoever has opened it makes the day's backup of a large book, so that no write waits for it."""
        self.backup_problem: StoreError | None = None
        """Why the day's backup could not be made after the last write, if it could not."""
        self.settling = threading.Lock()
        """Held by the thread that brings what is kept of the accounts' standing up to date."""
        self.times_settled = 0
        """How often what is kept of the accounts' standing was brought up to date by way of this book."""
        self.own_steps: set[int] = set()
        """The steps that were written by way of this book, by their ids."""
        self.own_up_to = 0
        """The newest step from before the book was opened here, if nobody else had it open then."""
        self._threads = threading.local()
        self._readers: list[sqlite3.Connection] = []

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """This thread's reading connection, in autocommit; rows must be fetched whole before it is left.

        Raises StoreError when the book cannot be read.
        """
        try:
            connection: sqlite3.Connection | None = getattr(self._threads, "connection", None)
            if connection is None:
                connection = connect(self.path)
                self._threads.connection = connection
                self._readers.append(connection)
            yield connection
        except (sqlite3.Error, OverflowError) as problem:
            raise as_store_error(problem, self.path) from problem

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """A reading connection on which several queries see the same moment of the book."""
        with self.reading() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("ROLLBACK")

    @contextmanager
    def writing(
        self, label: str | None, *, kind: str = "do", timeout: float = BUSY_SECONDS
    ) -> Iterator[sqlite3.Connection]:
        """One write transaction, which is one undo step called `label`; None for what needs no undo.

        Commits when left, rolls back when anything is raised. Before the first step of a day every page is
        looked at, after it comes the day's backup; of a large book the pages are looked at in that. Raises
        ConflictError when another program holds the book for `timeout` seconds, BookTooNewError when it was
        upgraded meanwhile, BookDamagedError.
        """
        try:
            connection = connect(self.path, timeout=timeout)
        except sqlite3.Error as problem:
            raise as_store_error(problem, self.path) from problem
        try:
            connection.execute("BEGIN IMMEDIATE")
            version_of(connection)
            if label is not None:
                if is_due(self.path, self.clock.today()):
                    check_pages(connection, self.path, _LARGE)
                step = steps.begin(connection, label, self.clock.utc(), kind)
            yield connection
            if label is not None:
                steps.finish(connection)
            connection.execute("COMMIT")
        except (sqlite3.Error, OverflowError) as problem:
            raise as_store_error(problem, self.path) from problem
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            connection.close()
        if label is not None:
            self.own_steps.add(step)
            self.has_saved = True
            if not (self.is_backed_up_aside and self.is_large):
                self.back_up_daily()

    @contextmanager
    def change(self, label: str) -> Iterator[Session]:
        """One write transaction and undo step as a SQLModel session; see `writing`."""
        import sqlalchemy.exc

        with self.writing(label) as connection:
            try:
                with _session_on(connection) as session:
                    yield session
                    session.flush()
                    session.expunge_all()
            except sqlalchemy.exc.DBAPIError as problem:
                original = problem.orig
                if isinstance(original, sqlite3.Error):
                    raise as_store_error(original, self.path) from None
                raise StoreError("Nothing saved: a value cannot be stored.") from None

    @property
    def is_large(self) -> bool:
        """Whether copying it and looking at each of its pages takes longer than a moment."""
        return os.path.getsize(self.path) > _LARGE

    def back_up_daily(self, wanted: Callable[[], bool] = lambda: True) -> None:
        """Make the day's backup if there is none, while it is `wanted`; `backup_problem` says why it could not be."""
        from store import backup

        try:
            backup.back_up_daily(self, wanted)
            self.backup_problem = None
        except StoreError as problem:
            # What was written stands; whoever has the user's ear may say it, and the doctor does.
            self.backup_problem = problem

    def let_go(self) -> None:
        """Let later reads open the file anew; a read under way in another thread keeps its connection to its end."""
        self._readers.clear()
        self._threads = threading.local()

    def close(self) -> None:
        """Close every reading connection; no other thread may be reading."""
        for connection in self._readers:
            connection.close()
        self._readers.clear()
        self._threads = threading.local()


@contextmanager
def _session_on(connection: sqlite3.Connection) -> Iterator[Session]:
    from sqlmodel import Session

    _lent.connection = connection
    try:
        with Session(_engine(), expire_on_commit=False) as session:
            yield session
    finally:
        del _lent.connection


@cache
def _engine() -> Engine:
    """The one engine, which keeps the statements it has put together; it works on the connection lent to its thread."""
    from sqlalchemy.pool import NullPool
    from sqlmodel import create_engine

    return create_engine(
        "sqlite://", creator=lambda: _Borrowed(_lent.connection), poolclass=NullPool, hide_parameters=True
    )


_lent = threading.local()


class _Borrowed:
    """The transaction's own connection, which a session may use but not end."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __getattr__(self, name: str) -> object:
        return getattr(self._connection, name)

    def commit(self) -> None:
        """The transaction is committed by the book."""

    def rollback(self) -> None:
        """The transaction is rolled back by the book."""

    def close(self) -> None:
        """The connection is closed by the book."""


def open_book(path: str, clock: Clock | None = None, *, create: bool = False, tell: Tell = silent) -> Book:
    """Open the book at `path`, upgrading an older one after a backup; `create` makes a missing one.

    `tell` is told what takes long, now and later on.

    Raises BookMissingError, BookDamagedError, BookTooNewError or another StoreError; a file that is not
    an intact book is never touched.
    """
    book = Book(path, clock or Clock())
    book.tell = tell
    if create and not os.path.lexists(path):
        from store.upgrading import make_tables

        create_file(path)
        make_tables(book)
        return book
    check_file(path)
    with book.reading() as connection:
        version = version_of(connection)
        check_pages(connection, path, CHECKED_SIZE)
    if version < VERSION:
        from store.upgrading import upgrade_book

        upgrade_book(book)
    return book
