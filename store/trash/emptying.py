"""Empties the trash for good: no record, log, search index or free page of the book holds it afterwards."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress

from store.backup import back_up
from store.book import Book
from store.connection import BUSY_SECONDS, as_store_error, connect, reason_of
from store.errors import NotFoundError, StoreError
from store.record_names import counted_kind
from store.records.trash import Emptied, HoldingBackup
from store.resolve import LAST_ACCOUNT
from store.row_turn import image_of
from store.steps import DELETED, EMPTIED
from store.trash.entries import label_in_the_trash, trash_of
from store.trash.gone import collect_gone, cut_links, names_gone, numbers_gone
from store.trash.naming import naming
from store.trash.traces import backups_holding, still_named

_PARTLY = "Changed what is deleted for good by now"
_TAKEN = """SELECT step.id, count(*) FROM doomed JOIN change ON change.id = change_id AND new IS NULL
JOIN step ON step.id = change.step_id AND table_name = deleted GROUP BY 1"""
_SOMEBODY = "(deleted)"
"""What stands in kept reviews for the name of an account that is gone."""
_ASIDE = ("before", "after")
"""Columns of a review that keep names as JSON."""


def empty_trash(
    book: Book, entries: Sequence[int] | None = None, tell: Callable[[str], None] = lambda _: None
) -> Emptied:
    """Delete for good what these deletions took, or all that is in the trash; what was done and what still names it.

    `tell` is called with what is being done now. Undo passes these deletions by from then on; a step that also
    changed other records can still be undone as far as those go. Raises NotFoundError when nothing is there.
    """
    chosen = [one.id for one in trash_of(book)] if entries is None else list(dict.fromkeys(entries))
    if not chosen:
        raise NotFoundError("The trash is empty.")
    tell("Going through the history")
    backups = backups_holding(book.path, chosen)
    with book.writing(None) as connection:
        for entry in chosen:
            label_in_the_trash(connection, entry)
        collect_gone(connection, chosen)
        numbers, names = numbers_gone(connection), names_gone(connection)
        _cut_log(connection, chosen, names)
        _cut_reviews(connection, names)
        connection.execute(
            "DELETE FROM setting WHERE key = ? AND value IN (SELECT row_id FROM gone WHERE table_name = 'account')",
            (LAST_ACCOUNT,),
        )
    problem = _write_anew(book, tell)
    tell("Looking whether anything is left")
    return Emptied(len(chosen), numbers, tuple(names), still_named(book, names), tuple(backups), problem)


def remove_backups(book: Book, backups: Sequence[HoldingBackup]) -> str:
    """Remove backups that hold what was emptied, after a new one was made; the path of that.

    Raises StoreError when one cannot be made or removed.
    """
    path = back_up(book, reason="delete")
    try:
        for one in backups:
            with suppress(FileNotFoundError):
                os.unlink(one.path)
    except OSError as problem:
        raise StoreError(f"The backup {one.path} could not be removed: {reason_of(problem)}.") from None
    return path


def _cut_log(connection: sqlite3.Connection, entries: Sequence[int], names: Sequence[str]) -> None:
    """Take what is gone out of the change log, and the steps that were about nothing else."""
    taken = dict(connection.execute(_TAKEN).fetchall())
    connection.execute("DELETE FROM change WHERE id IN (SELECT change_id FROM doomed)")
    cut_links(connection)
    # Undo would take back what these deletions did to records that stay, which point to nothing now.
    connection.execute("DELETE FROM change WHERE step_id IN (SELECT value FROM json_each(?))", (json.dumps(entries),))
    touched = connection.execute(
        "SELECT id, label, deleted, undone = 0, (SELECT count(*) FROM change WHERE step_id = step.id), "
        "(SELECT count(*) FROM change WHERE step_id = step.id AND new IS NULL AND table_name = deleted) "
        "FROM step WHERE id IN (SELECT step_id FROM doomed)"
    ).fetchall()
    of_names = naming(names)
    for step, label, deleted, stands, changes, records in touched:
        if deleted is not None and stands:
            _cut_deletion(connection, step, deleted, taken.get(step, 0), records)
        elif not changes:
            connection.execute("DELETE FROM step WHERE id = ?", (step,))
        elif of_names.search(label):
            connection.execute("UPDATE step SET label = ? WHERE id = ?", (_PARTLY, step))


def _cut_deletion(connection: sqlite3.Connection, step: int, kind: str, taken: int, left: int) -> None:
    """Say of a deletion how many records it took for good, or how many of them are left in the trash."""
    if left:
        label = f"{DELETED} {counted_kind(left, kind)}"
        connection.execute("UPDATE step SET label = ? WHERE id = ?", (label, step))
    else:
        label = f"{DELETED} for good: {counted_kind(taken, kind)}"
        connection.execute("UPDATE step SET label = ?, undone = ? WHERE id = ?", (label, EMPTIED, step))


def _cut_reviews(connection: sqlite3.Connection, names: Sequence[str]) -> None:
    """Take names that are gone out of the summaries of reviews, and of the log of these alike."""
    of_names = naming(names)
    connection.execute("CREATE TEMP TABLE logged AS SELECT coalesce(max(id), 0) AS newest FROM change")
    for column in _ASIDE:
        for review, text in connection.execute(f"SELECT id, {column} FROM review").fetchall():
            if text and of_names.search(text):
                connection.execute(
                    f"UPDATE review SET {column} = ? WHERE id = ?", (of_names.sub(_SOMEBODY, text), review)
                )
    connection.execute("DELETE FROM change WHERE id > (SELECT newest FROM logged)")
    for change, *sides in connection.execute("SELECT id, old, new FROM change WHERE table_name = 'review'").fetchall():
        cut = [_without(of_names, image_of(side)) for side in sides]
        if cut != sides:
            connection.execute("UPDATE change SET old = ?, new = ? WHERE id = ?", (*cut, change))


def _without(of_names: re.Pattern[str], image: Mapping[str, object] | None) -> str | None:
    if image is None:
        return None
    kept = {
        name: of_names.sub(_SOMEBODY, value) if name in _ASIDE and isinstance(value, str) else value
        for name, value in image.items()
    }
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def _write_anew(book: Book, tell: Callable[[str], None]) -> str:
    """Write the search indexes and the whole file anew; why it could not be done, empty when it could.

    A search index keeps the words of what was deleted until its parts are joined, whatever SQLite overwrites.
    """
    try:
        tell("Writing the search indexes anew")
        with book.writing(None) as connection:
            for (index,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'"
            ).fetchall():
                connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
        tell("Writing the file anew")
        with closing(connect(book.path, timeout=2 * BUSY_SECONDS)) as connection:
            connection.execute("VACUUM")
    except StoreError as problem:
        return str(problem)
    except sqlite3.Error as problem:
        return str(as_store_error(problem, book.path))
    return ""
