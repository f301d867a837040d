"""The accounts of a review one by one: put into it, with the reasons they give, and read again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import asdict
from datetime import date
from typing import Any

from store.account_rows import rows_on
from store.book import Book
from store.bulk import bulk_insert
from store.many import TOGETHER_FROM, among
from store.records.account import Reason
from store.records.review import PENDING, ReviewEntry
from store.reviews.queue import all_reasons
from store.rows import as_records
from store.rules.reason_kinds import LEVELS, REASON_KINDS

TOLD_AHEAD = 100
"""For so many of the next accounts the reasons are kept in words; 100,000 of them would take half a minute."""

_ENTRIES = (
    "SELECT account_id, slug, name, position, outcome, review_entry.note, reasons, health_before "
    "FROM review_entry JOIN account ON account.id = account_id WHERE review_id = ? "
)
_LEVEL = " ".join(f"WHEN {number} THEN '{level}'" for number, level in enumerate(LEVELS))
_ADD = f"""
INSERT INTO review_entry (review_id, account_id, position, reasons, health_before)
SELECT ?1, account_id, ?2 + json_each.key + 1, CASE WHEN first_reason IS NULL THEN '[]' ELSE json_array(
  json_object('code', first_reason, 'level', CASE rank / 1000 {_LEVEL} END)) END, health_score
FROM json_each(?3) JOIN account_standing ON account_id = json_each.value ORDER BY json_each.key
"""
_AHEAD = f"""
SELECT account_id, reasons FROM review_entry WHERE review_id = ? AND outcome = '{PENDING}' ORDER BY position LIMIT ?
"""


def entries_of(book: Book, review_id: int) -> list[ReviewEntry]:
    """The accounts of a review in their order; one that was deleted since is gone from it."""
    with book.reading() as connection:
        return as_records(connection.execute(f"{_ENTRIES} ORDER BY position", (review_id,)), ReviewEntry, _settle)


def entry_of(book: Book, review_id: int, account_id: int) -> ReviewEntry | None:
    """One account in a review; None when it is not in the book or the review any more."""
    with book.reading() as connection:
        query = connection.execute(f"{_ENTRIES} AND account_id = ?", (review_id, account_id))
        return next(iter(as_records(query, ReviewEntry, _settle)), None)


def add_entries(connection: sqlite3.Connection, review_id: int, ids: Sequence[int], today: date) -> None:
    """Put accounts at the end of a review, each with what is kept of the reasons it gives now.

    The standing must be settled.
    """
    (last,) = connection.execute(
        "SELECT coalesce(max(position), 0) FROM review_entry WHERE review_id = ?", (review_id,)
    ).fetchone()
    with bulk_insert(connection) if len(ids) >= TOGETHER_FROM else nullcontext():
        connection.execute(_ADD, (review_id, last, among(ids)))
    tell_ahead(connection, review_id, today)


def tell_ahead(connection: sqlite3.Connection, review_id: int, today: date) -> None:
    """Keep all reasons of the next accounts in words, if that was not done yet for the very next one."""
    ahead = connection.execute(_AHEAD, (review_id, 1)).fetchone()
    if ahead is None or _is_told(ahead[1]):
        return
    held = connection.execute(_AHEAD, (review_id, TOLD_AHEAD)).fetchall()
    untold = [account for account, reasons in held if not _is_told(reasons)]
    told = [
        (json.dumps([asdict(reason) for reason in all_reasons(row)], ensure_ascii=False), review_id, row.id)
        for row in rows_on(connection, untold, today)
        if all_reasons(row)
    ]
    connection.executemany("UPDATE review_entry SET reasons = ? WHERE review_id = ? AND account_id = ?", told)


def _is_told(reasons: str) -> bool:
    return '"text"' in reasons or reasons == "[]"


def _settle(held: dict[str, Any]) -> None:
    held["is_told"] = _is_told(held["reasons"])
    held["reasons"] = tuple(_reason(one) for one in json.loads(held["reasons"]))


def _reason(held: dict[str, Any]) -> Reason:
    """A reason as it was told; of one that was not, what is said of its kind."""
    if "text" in held:
        return Reason(**held)
    kind = REASON_KINDS[held["code"]]
    return Reason(held["code"], kind.title, kind.key, held["level"], kind.weight)
