"""The accounts of a review one by one: put into it, with the reasons they give, and read again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from store.account_rows import rows_on
from store.book import Book
from store.clock import Clock
from store.many import among
from store.records.account import Reason
from store.records.review import PENDING, SKIPPED, ReviewEntry
from store.reviews.queue import all_reasons
from store.rows import as_records

ALL_AT_ONCE = 1000
"""So many accounts are put into a review when it begins. Of more, each with its reasons would take half a minute."""
_AHEAD, _FEW = 300, 20
"""Then so many are, and as many again when few are left; the others wait in their order."""

_ENTRIES = (
    "SELECT account_id, slug, name, position, outcome, review_entry.note, reasons, health_before "
    "FROM review_entry JOIN account ON account.id = account_id WHERE review_id = ? "
)
_NEXT = f"SELECT 1 FROM review_entry WHERE review_id = ? AND outcome = '{PENDING}' LIMIT ?"
_ADD = "INSERT INTO review_entry (review_id, account_id, position, reasons, health_before) VALUES (?, ?, ?, ?, ?)"

_SKIP = """INSERT INTO review_entry (review_id, account_id, position, outcome, decided_at, reasons, health_before)
SELECT ?1, account_id, (SELECT coalesce(max(position), 0) FROM review_entry WHERE review_id = ?1) + 1 + json_each.key,
?2, ?3, ?4, health_score FROM json_each(?5) JOIN account_standing ON account_id = json_each.value
ORDER BY json_each.key"""


def entries_of(book: Book, review_id: int) -> list[ReviewEntry]:
    """The accounts of a review in their order, without those that still wait; one that was deleted is gone from it."""
    with book.reading() as connection:
        return as_records(connection.execute(f"{_ENTRIES} ORDER BY position", (review_id,)), ReviewEntry, _settle)


def entry_of(book: Book, review_id: int, account_id: int) -> ReviewEntry | None:
    """One account in a review; None when it is not in the book or the review any more."""
    with book.reading() as connection:
        query = connection.execute(f"{_ENTRIES} AND account_id = ?", (review_id, account_id))
        return next(iter(as_records(query, ReviewEntry, _settle)), None)


def waiting_in(connection: sqlite3.Connection, review_id: int) -> list[int]:
    """The accounts of a long review that wait behind the others, in their order."""
    row = connection.execute("SELECT waiting FROM review WHERE id = ?", (review_id,)).fetchone()
    return list(json.loads(row[0])) if row else []


def add_entries(connection: sqlite3.Connection, review_id: int, ids: Sequence[int], today: date) -> None:
    """Put accounts at the end of a review, with the reasons they give now; of very many only the next ones."""
    waiting = [*waiting_in(connection, review_id), *ids]
    _take(connection, review_id, waiting, len(waiting) if len(waiting) <= ALL_AT_ONCE else _AHEAD, today)


def take_more(connection: sqlite3.Connection, review_id: int, today: date) -> None:
    """Put the next of those that wait into a review of which few accounts are left to decide about."""
    if len(connection.execute(_NEXT, (review_id, _FEW)).fetchall()) < _FEW:
        _take(connection, review_id, waiting_in(connection, review_id), _AHEAD, today)


def take_skipped(connection: sqlite3.Connection, review_id: int, ids: Sequence[int], clock: Clock) -> None:
    """Put accounts that give one and the same reason at the end of a review, as skipped already."""
    alike = list(rows_on(connection, ids[:1], clock.today()))
    if alike:
        reasons = _as_json(all_reasons(alike[0]))
        connection.execute(_SKIP, (review_id, SKIPPED, clock.utc(), reasons, among(ids)))


def _take(connection: sqlite3.Connection, review_id: int, waiting: Sequence[int], most: int, today: date) -> None:
    if not waiting:
        return
    (last,) = connection.execute(
        "SELECT coalesce(max(position), 0) FROM review_entry WHERE review_id = ?", (review_id,)
    ).fetchone()
    entries = [
        (review_id, row.id, position, _as_json(all_reasons(row)), row.health.score)
        for position, row in enumerate(rows_on(connection, waiting[:most], today), start=last + 1)
    ]
    connection.executemany(_ADD, entries)
    connection.execute("UPDATE review SET waiting = ? WHERE id = ?", (among(waiting[most:]), review_id))


def _as_json(reasons: Sequence[Reason]) -> str:
    return json.dumps([reason._asdict() for reason in reasons], ensure_ascii=False)


def _settle(held: dict[str, Any]) -> None:
    held["reasons"] = tuple(Reason(**reason) for reason in json.loads(held["reasons"]))
