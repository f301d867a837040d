"""Makes checked copies of the book beside it, and keeps as many as are worth keeping."""

from __future__ import annotations

import os
import re
import sqlite3
import stat
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from store.backup_due import is_due
from store.connection import as_store_error, connect, damaged, reason_of
from store.copying_pages import copy_pages
from store.errors import BookDamagedError, DiskFullError, StoreError
from store.locations import backups_folder
from store.looking_up import looking_up
from store.telling import share

if TYPE_CHECKING:
    from store.book import Book

REASONS = ("daily", "upgrade", "import", "delete", "manual", "restore")
KEPT_ALWAYS = ("upgrade", "manual")
KEPT_OF_EACH_REASON = 7
KEPT_WEEKS = 4

TIME = "%Y-%m-%dT%H%M%S"
_DRAFT = re.compile(r"\.\d{4}-\d\d-\d\dT.+\.db\.\d+\.part")
_LONGEST_SECONDS = 3600
"""After so long a draft is one that nobody writes to any more."""
_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6})-([a-z]+)(?:-(\d+))?\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy: where it lies, the local time it was made, why, which one of that second, and its size in bytes."""

    path: str
    at: datetime
    reason: str
    number: int
    size: int


def backups_of(path: str) -> list[Backup]:
    """The backups of the book at `path`, newest first; none when there is no folder of them."""
    found = []
    with suppress(OSError), os.scandir(backups_folder(path)) as entries:
        for entry in entries:
            match = _NAME.fullmatch(entry.name)
            if match is not None and entry.is_file(follow_symlinks=False):
                at = datetime.strptime(match[1], TIME)
                found.append(Backup(entry.path, at, match[2], int(match[3] or 1), entry.stat().st_size))
    return sorted(found, key=lambda one: (one.at, one.number), reverse=True)


def back_up(
    book: Book,
    *,
    reason: str,
    to: str | None = None,
    wanted: Callable[[], bool] = lambda: True,
    doing: str = "Backing up the book.",
) -> str:
    """Copy the book to a new file, check the copy, and only then give it its name; the path of the copy.

    `reason` is one of REASONS. Without `to` it goes into the book's folder of backups, where old ones are
    then cleared out. It is given up when it is not `wanted` any more. How far it is comes with what is being
    done, `doing`. Raises StoreError when it is given up and when the place cannot take it, BookDamagedError when
    the book is not whole; nothing is left behind.
    """
    assert reason in REASONS
    if to is None:
        folder = _own_folder(book.path)
        target = free_path(os.path.join(folder, f"{book.clock.now():{TIME}}-{reason}"), ".db")
    else:
        target = _checked_target(to)
    try:
        _copy(book.path, target, wanted, lambda how_far: book.tell(doing, how_far))
    finally:
        book.tell("")
    if to is None:
        _clear_out(book.path)
    return target


def back_up_daily(book: Book, wanted: Callable[[], bool] = lambda: True) -> str | None:
    """Make the day's backup if there is none of any kind from today; its path. Raises as `back_up` does."""
    return back_up(book, reason="daily", wanted=wanted) if is_due(book.path, book.clock.today()) else None


def check_copy(path: str, look: Callable[[], None] = lambda: None) -> None:
    """Raise BookDamagedError unless SQLite finds the file at `path` whole; `look` is called while it does."""
    try:
        with closing(connect(path)) as connection, looking_up(connection, look):
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as problem:
        raise as_store_error(problem, path) from None
    if found != "ok":
        raise BookDamagedError(f"{path} is damaged.", hint="gt doctor explains; gt restore DATE takes another backup.")


def free_path(stem: str, ending: str) -> str:
    """A path at which nothing lies: the stem with its ending, or with `-2` and on between them."""
    path, number = stem + ending, 1
    while os.path.lexists(path):
        number += 1
        path = f"{stem}-{number}{ending}"
    return path


def _own_folder(path: str) -> str:
    folder = backups_folder(path)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        os.chmod(folder, 0o700)
    except OSError as problem:
        raise StoreError(
            f"No backup was made: the folder {folder} cannot be used: {reason_of(problem)}.",
            hint="gt backup PATH puts one elsewhere.",
        ) from None
    return folder


def _checked_target(to: str) -> str:
    target = os.path.abspath(os.path.expanduser(to))
    if os.path.isdir(target):
        raise StoreError(f"No backup was made: {target} is a folder.", hint="Name the file too.")
    if os.path.lexists(target):
        what = "a file" if stat.S_ISREG(os.lstat(target).st_mode) else "something that is not a file"
        raise StoreError(f"No backup was made: there is already {what} at {target}.", hint="Choose another name.")
    return target


def _copy(source: str, target: str, wanted: Callable[[], bool], told: Callable[[str], None]) -> None:
    folder, name = os.path.split(target)
    draft = os.path.join(folder, f".{name}.{os.getpid()}.part")
    try:
        # An empty file that is there keeps its mode; one that SQLite makes all could read.
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            with closing(connect(source)) as connection, closing(sqlite3.connect(draft)) as copy:
                copy_pages(connection, copy, wanted, lambda done, of: told(f"{share(done, of)} is copied."))
            _check_draft(draft, source, lambda: told("Checking the copy."))
            _to_disk(draft)
            os.rename(draft, target)
            _to_disk(folder)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(draft)
    except OSError as problem:
        raise StoreError(
            f"No backup was made: {target} cannot be written: {reason_of(problem)}.",
            hint="gt backup PATH puts one elsewhere.",
        ) from None
    except sqlite3.Error as problem:
        raise _as_backup_error(problem, source) from None


def _check_draft(draft: str, source: str, look: Callable[[], None]) -> None:
    try:
        check_copy(draft, look)
    except BookDamagedError:
        raise damaged(source) from None


def _as_backup_error(problem: sqlite3.Error, source: str) -> StoreError:
    error = as_store_error(problem, source)
    if isinstance(error, DiskFullError):
        return DiskFullError("No backup was made: the disk is full.", hint="Make room, or name another place.")
    return error


def _to_disk(path: str) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _clear_out(path: str) -> None:
    """Remove what is neither among the newest of its reason nor the newest of a recent week, and left drafts."""
    backups = backups_of(path)
    kept = [one for one in backups if one.reason in KEPT_ALWAYS]
    for reason in REASONS:
        kept += [one for one in backups if one.reason == reason][:KEPT_OF_EACH_REASON]
    newest_of_week: dict[tuple[int, int], Backup] = {}
    for one in backups:
        newest_of_week.setdefault(one.at.isocalendar()[:2], one)
    kept += list(newest_of_week.values())[:KEPT_WEEKS]
    for one in backups:
        if one not in kept:
            with suppress(OSError):
                os.unlink(one.path)
    with suppress(OSError), os.scandir(backups_folder(path)) as entries:
        for entry in entries:
            if _DRAFT.fullmatch(entry.name) and entry.stat().st_mtime < time.time() - _LONGEST_SECONDS:
                os.unlink(entry.path)
