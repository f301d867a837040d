"""Brings a backup back into the book's own file, also when that file is damaged, empty or gone."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import date

from store.backup import TIME, back_up, backups_of, check_copy, free_path
from store.book import Book
from store.clock import Clock
from store.connection import BUSY_SECONDS, as_store_error, check_file, connect, create_file, reason_of, version_of
from store.errors import (
    BookDamagedError,
    BookMissingError,
    ConflictError,
    NotABookError,
    NotFoundError,
    StoreError,
)


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done: the backup that was read, where the book as it was is kept, and where a damaged file went."""

    backup: str
    kept: str | None
    set_aside: str | None


def restore(path: str, which: date | str | None, clock: Clock) -> Restored:
    """Make the book at `path` what a backup holds: the newest of a day, a file, or the newest of all.

    A whole book is backed up first; a damaged file is moved aside. The backup is read into the live file, so
    that programs that have it open see the change. Raises NotFoundError without such a backup,
    BookTooNewError when the backup or the book is from a newer goodterms, BookDamagedError when the
    backup is not whole, ConflictError when another program holds the book; the book is then as it was.
    """
    source = chosen_backup(path, which)
    if not os.path.exists(source):
        raise NotFoundError(f"There is no file at {source}.", hint="gt restore DATE takes a backup of that day.")
    check_file(source)
    _check_whole(source)
    live = os.path.realpath(path)
    if os.path.exists(live) and os.path.samefile(source, live):
        raise StoreError("The book cannot be restored from itself.", hint="gt restore DATE takes a backup.")
    try:
        check_file(live)
        _check_whole(live)
    except NotABookError:
        raise
    except (BookMissingError, BookDamagedError):
        aside = free_path(f"{live}.damaged-{clock.now():{TIME}}", "")
        with _moved_aside(live, aside) as moved:
            create_file(live)
            _read_into(source, live)
        return Restored(source, None, aside if "" in moved else None)
    kept = back_up(Book(path, clock), reason="restore")
    _read_into(source, live)
    return Restored(source, kept, None)


def chosen_backup(path: str, which: date | str | None) -> str:
    """The path of the backup that is meant: a file, the newest of a day, or the newest of all. Raises NotFoundError."""
    if isinstance(which, str):
        return os.path.abspath(os.path.expanduser(which))
    backups = backups_of(path)
    for one in backups:
        if which is None or one.at.date() == which:
            return one.path
    if not backups:
        raise NotFoundError(f"There is no backup of {path}.", hint="gt restore PATH takes a copy from elsewhere.")
    days = ", ".join(dict.fromkeys(one.at.date().isoformat() for one in backups[:10]))
    raise NotFoundError(f"There is no backup from {which}.", hint=f"There are backups from {days}.")


def _check_whole(path: str) -> None:
    check_copy(path)
    try:
        with closing(connect(path)) as connection:
            version_of(connection)
    except sqlite3.Error as problem:
        raise as_store_error(problem, path) from None


@contextmanager
def _moved_aside(live: str, aside: str) -> Iterator[list[str]]:
    """Moves what lies in the book's place to `aside`, and back when the rest fails; the endings that were moved.

    A journal belongs to the file it lies beside: SQLite would play it into a new one.
    """
    moved: list[str] = []
    try:
        for end in ("-journal", ""):
            if os.path.lexists(live + end):
                os.rename(live + end, aside + end)
                moved.append(end)
    except OSError as problem:
        raise StoreError(f"Nothing restored: {live} cannot be moved aside: {reason_of(problem)}.") from None
    try:
        yield moved
    except StoreError:
        with suppress(FileNotFoundError):
            os.unlink(live)
        for end in moved:
            os.rename(aside + end, live + end)
        raise


def _read_into(source: str, live: str) -> None:
    try:
        with closing(connect(source)) as backup, closing(connect(live)) as book:
            backup.backup(book, progress=_patience())
    except sqlite3.Error as problem:
        raise as_store_error(problem, live) from None


def _patience() -> Callable[[int, int, int], None]:
    """Ends a copy that waits too long for another program: SQLite would wait forever."""
    end = time.monotonic() + BUSY_SECONDS

    def watch(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > end:
            raise ConflictError("Nothing restored: another program is using the book.", hint="Close it and try again.")

    return watch
