"""Examines a book, sound or damaged, without changing it; and mends what can be made again from its records."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import timedelta

from store.backup import backups_of
from store.book import Book
from store.clock import Clock
from store.connection import as_store_error, check_file, connect, version_of
from store.errors import BookMissingError, BookTooNewError, NotABookError, StoreError
from store.examination import derived, place, structure
from store.records.report import Finding, Report
from store.rules.dates import day_words
from store.search import fold_the_unfolded
from store.way_back import way_back

_ORDER = ("damage", "mistake", "advice", "fine")
_OLD_BACKUP = timedelta(days=7)

_MEND_FILES: dict[str, Callable[[str], None]] = {"modes": place.mend_modes, "leftovers": place.mend_leftovers}
_MEND_RECORDS: dict[str, Callable[[sqlite3.Connection], object]] = {
    "schema": structure.mend_schema,
    "history": derived.mend_history,
    "unfolded": fold_the_unfolded,
    "search": derived.mend_search,
    "summaries": derived.mend_summaries,
    "standing": derived.mend_summaries,
}


def examine(path: str, clock: Clock) -> Report:
    """Look at everything that can be wrong with the book at `path`; the file stays as it is, byte for byte."""
    findings = sorted(_examine(path, clock), key=lambda finding: _ORDER.index(finding.severity))
    return Report(path, tuple(findings))


def mend(book: Book) -> list[Finding]:
    """Mend what can be mended and hand out what that was. Raises StoreError when the book cannot be written."""
    found = [finding for finding in examine(book.path, book.clock).findings if finding.mendable]
    for finding in found:
        if finding.code in _MEND_FILES:
            _MEND_FILES[finding.code](book.path)
    codes = {finding.code for finding in found}
    if codes & set(_MEND_RECORDS):
        with book.writing(None) as connection:
            for code, mend_it in _MEND_RECORDS.items():
                if code in codes:
                    mend_it(connection)
    return found


def _examine(path: str, clock: Clock) -> Iterator[Finding]:
    try:
        check_file(path)
        yield from place.examine_place(path)
        yield from _newest_backup(path, clock)
        yield from _examine_records(path, clock)
    except (BookMissingError, BookTooNewError) as problem:
        yield Finding("mistake", "file", str(problem), problem.hint)
    except NotABookError as problem:
        yield Finding("damage", "file", str(problem), problem.hint)
    except StoreError as problem:
        yield Finding("damage", "file", str(problem), way_back(path))


def _examine_records(path: str, clock: Clock) -> Iterator[Finding]:
    try:
        with closing(connect(path, read_only=True)) as connection:
            version_of(connection)
            pages = list(structure.examine_pages(connection))
            yield from pages
            if any(finding.severity == "damage" for finding in pages):
                return
            schema = list(structure.examine_schema(connection))
            yield from schema
            if any(finding.severity == "mistake" and not finding.mendable for finding in schema):
                return
            yield from structure.examine_keys(connection)
            yield from derived.examine_summaries(connection)
            yield from derived.examine_standing(connection, clock.today())
            yield from derived.examine_history(connection)
        with closing(connect(path)) as connection:
            yield from derived.examine_search(connection)
    except sqlite3.Error as problem:
        raise as_store_error(problem, path) from None


def _newest_backup(path: str, clock: Clock) -> Iterable[Finding]:
    backups = backups_of(path)
    if not backups:
        yield Finding("advice", "backup", "There is no backup of this book.", "gt backup makes one.")
        return
    newest = backups[0]
    text = f"The newest backup is from {day_words(newest.at)}, {newest.reason}."
    if clock.now() - newest.at > _OLD_BACKUP:
        yield Finding("advice", "backup", text, "gt backup makes a new one.")
    else:
        yield Finding("fine", "backup", text)
