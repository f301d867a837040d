"""Opens the book's file for either lane: the pragmas, the checks of the file, and what a driver's error means."""

from __future__ import annotations

import os
import sqlite3
import stat

from store.book_format import APPLICATION_ID, VERSION
from store.errors import (
    BookDamagedError,
    BookMissingError,
    BookReadOnlyError,
    BookTooNewError,
    ConflictError,
    DiskFullError,
    InvalidError,
    NotABookError,
    StoreError,
)
from store.way_back import way_back

BUSY_SECONDS = 5.0

CHECKED_SIZE = 16_000_000
"""Bytes up to which every page of a book is looked at whenever it is opened; it takes 2 ms a megabyte."""


def connect(path: str, *, timeout: float = BUSY_SECONDS, read_only: bool = False) -> sqlite3.Connection:
    """A connection in autocommit with the book's pragmas; the file must exist."""
    connection = connect_unread(path, timeout=timeout, read_only=read_only)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA cell_size_check = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def connect_unread(path: str, *, timeout: float = BUSY_SECONDS, read_only: bool = False) -> sqlite3.Connection:
    """A connection in autocommit that has not read the book's tables and triggers, which takes 4 ms; only to watch."""
    return sqlite3.connect(
        address_of(path, read_only=read_only), uri=True, timeout=timeout, isolation_level=None, check_same_thread=False
    )


def address_of(path: str, *, read_only: bool) -> str:
    """How SQLite is told of a file that it must not make where there is none."""
    mode = "ro" if read_only else "rw"
    return f"file:{path.replace('%', '%25').replace('?', '%3f').replace('#', '%23')}?mode={mode}"


def create_file(path: str) -> None:
    """An empty file that only its owner can read, in a folder that only its owner can enter."""
    folder = os.path.dirname(path)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as problem:
        raise StoreError(
            f"The book {path} cannot be made: {reason_of(problem)}.", hint="Choose another place with --book."
        ) from None


def reason_of(problem: OSError) -> str:
    """What the system said, as part of a sentence."""
    return (problem.strerror or "the system refused").lower()


def check_file(path: str) -> None:
    """Raise BookMissingError, NotABookError or BookDamagedError unless a file that starts as a book lies there."""
    try:
        kind = os.stat(path).st_mode
        if not stat.S_ISREG(kind):
            what = "a folder" if stat.S_ISDIR(kind) else "not a file"
            raise NotABookError(f"{path} is {what}.", hint="Choose a book with --book.")
        with open(path, "rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        raise BookMissingError(
            f"There is no book at {path}.",
            hint="gt add NAME starts one, gt import FILE fills one, gt demo makes a sample.",
        ) from None
    except OSError as problem:
        raise StoreError(f"The book {path} cannot be read: {reason_of(problem)}.") from None
    if len(head) == 100 and head.startswith(b"SQLite format 3\0"):
        if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
            raise NotABookError(
                f"{path} is a database of another program, not a book.",
                hint=f"Choose a book with --book. {way_back(path)}",
            )
        return
    raise damaged(path, "empty" if not head else "not a book, or damaged")


def check_pages(connection: sqlite3.Connection, path: str, most: int | None = None) -> None:
    """Raise BookDamagedError unless every page is whole; a file above `most` bytes is not looked at.

    SQLite notices a damaged page only when it comes across it, and would go on writing to the others.
    """
    if most is None or os.path.getsize(path) <= most:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()
        if found != ("ok",):
            raise damaged(path)


def damaged(path: str, what: str = "damaged") -> BookDamagedError:
    """What is said of a file that cannot be trusted: its path and the way back."""
    return BookDamagedError(f"{path} is {what}. It has been left as it is.", hint=way_back(path))


def gone(path: str) -> BookMissingError:
    """What is said of a book that was there when it was opened."""
    return BookMissingError(
        f"The book is not at {path} any more.", hint="Put it back there, or open it where it is now with --book."
    )


def version_of(connection: sqlite3.Connection) -> int:
    """The book's schema version. Raises BookTooNewError above ours."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > VERSION:
        raise BookTooNewError(
            f"This book was written by a newer goodterms (version {version}; this one reads up to {VERSION}).",
            hint="Install the newer goodterms; the book has not been changed.",
        )
    return version


def as_store_error(problem: sqlite3.Error | OverflowError, path: str) -> StoreError:
    """What a driver's error means to a person; it overflows at a number of more than 64 bits."""
    if isinstance(problem, OverflowError):
        return InvalidError("A number is larger than any that the book can hold.")
    words = str(problem).lower()
    if "locked" in words or "busy" in words:
        return ConflictError("Nothing saved: another program is writing to the book.", hint="Try again in a moment.")
    if "full" in words or (isinstance(problem, sqlite3.OperationalError) and "i/o error" in words):
        return DiskFullError("Nothing saved: the disk is full.", hint="Make room and try again.")
    if "readonly" in words or "read-only" in words:
        return BookReadOnlyError(
            f"Nothing saved: the book can only be read ({path}).",
            hint="Check who may write to the file and its folder.",
        )
    if "unable to open" in words:
        if not os.path.lexists(path):
            return gone(path)
        return BookReadOnlyError(
            f"The book cannot be opened for this ({path}).", hint="Check who may write to the file and its folder."
        )
    if "malformed" in words or "not a database" in words or "corrupt" in words:
        return damaged(path)
    if isinstance(problem, sqlite3.IntegrityError):
        return StoreError("Nothing saved: the book refused a value that does not fit the rest.")
    return StoreError("Nothing saved: the book could not be read or written.", hint="gt doctor checks the book.")
