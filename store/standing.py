"""Keeps how each account stands today, so that a list of any size can be ordered by an index.

The rules are applied once to an account and the outcome is kept with the days for which it holds. A change
to the account marks it unsettled (by trigger), a day that passes ends the outcome's validity; both are
settled before a list is read.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from store import search
from store.account_facts import read_facts
from store.book import Book
from store.errors import BookReadOnlyError, ConflictError, DiskFullError
from store.many import among
from store.preferences import read_preferences
from store.rules.attention import Standing, standing_and_end
from store.rules.facts import AccountFacts
from store.rules.lifecycle import LIVE_ROLES
from store.rules.reasons_complaints import SEVERITIES

if TYPE_CHECKING:
    from store.telling import Tell

_SETTLED = ("account_standing", "unsettled")
_CHUNK = 5000
_PATIENCE = 0.25
"""Seconds to wait for another writer before settling for this connection alone."""

_HOLDS = ("valid_from", "valid_until")
_KEPT = (
    "listed", "rank", "since_day", "contact_state", "health_state", "health_score", "mrr_minor", "renewal_on",
    "reasons", "review_reasons", "first_reason", "contacted_on", "complaints_open", "complaint_worst", "todo_due",
    "sort_name", "stage_position",
)  # fmt: skip
OUTCOME = ("valid_until", *_KEPT)
"""What is kept of an account beside the day on which it was settled."""
_COLUMNS = (*_HOLDS, *_KEPT)
_HELD = (
    "SELECT account.id, coalesce(account.sort_name, name), position, "
    f"{', '.join(f'account_standing.{name}' for name in _KEPT)} "
    "FROM account JOIN stage ON stage.key = account.stage LEFT JOIN account_standing ON account_id = account.id "
    "WHERE account.id IN (SELECT value FROM json_each(?))"
)
"""What is taken over as it is, and then what is kept of each account until now."""
_TAKEN_OVER = 2
_KEEP = (
    f"INSERT INTO account_standing (account_id, {', '.join(_COLUMNS)}) VALUES (?, {', '.join('?' * len(_COLUMNS))}) "
    f"ON CONFLICT (account_id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _COLUMNS)}"
)
_HOLD_ON = "UPDATE account_standing SET valid_from = ?2, valid_until = ?3 WHERE account_id = ?1"
"""For an outcome that stays as it was: an index is written for every column that is named, changed or not."""

_SETTLED_NOW = "DELETE FROM unsettled WHERE account_id IN (SELECT value FROM json_each(?))"


def settle(book: Book, tell: Tell | None = None) -> None:
    """Bring what is kept for today up to date; in a book that cannot be written, for this thread's reads only.

    How far it is comes to `tell`, else to whom the book tells what takes long.

    While another thread does so it is waited for, but not long by the main one, which has keys to answer: that
    raises ConflictError.
    """
    if not _needs_settling(book):
        return
    is_main = threading.current_thread() is threading.main_thread()
    if not book.settling.acquire(timeout=_PATIENCE if is_main else -1):
        raise ConflictError("The book is being brought up to this day.", hint="Try again in a moment.")
    try:
        if _needs_settling(book):
            _settle_in_book(book, tell or book.tell)
    except (BookReadOnlyError, ConflictError, DiskFullError):
        with book.reading() as connection:
            shadow(connection)
            settle_on(connection, book.clock.today())
    finally:
        book.settling.release()


def _needs_settling(book: Book) -> bool:
    with book.reading() as connection:
        leave_shadow(connection)
        return bool(_stale(connection, book.clock.today(), limit=1)) or search.is_unfinished(connection)


def _settle_in_book(book: Book, tell: Tell) -> None:
    """Settle very many accounts in several transactions, between which others may write."""
    today = book.clock.today()
    with book.writing(None, timeout=_PATIENCE) as connection:
        search.fold_the_unfolded(connection)
        stale = _stale(connection, today)
        if len(stale) <= _CHUNK:
            settle_on(connection, today)
    book.times_settled += 1
    if len(stale) <= _CHUNK:
        return
    try:
        for first in range(0, len(stale), _CHUNK):
            tell("Bringing the accounts up to this day.", f"{first:,} of {len(stale):,}")
            with book.writing(None, timeout=_PATIENCE) as connection:
                chunk = stale[first : first + _CHUNK]
                _settle_chunk(connection, chunk, today)
                connection.execute(_SETTLED_NOW, (among(chunk),))
            book.times_settled += 1
    finally:
        tell("")


def shadow(connection: sqlite3.Connection) -> None:
    """Put temporary copies before the tables that settling writes, for this connection alone."""
    for table in _SETTLED:
        connection.execute(f"CREATE TEMP TABLE {table} AS SELECT * FROM main.{table}")
        connection.execute(f"CREATE UNIQUE INDEX temp.{table}_account ON {table} (account_id)")


def leave_shadow(connection: sqlite3.Connection) -> None:
    """Go back to what is kept in the book."""
    for table in _SETTLED:
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")


def settle_on(connection: sqlite3.Connection, today: date) -> None:
    """Settle every stale account on a connection that may write."""
    stale = _stale(connection, today)
    for first in range(0, len(stale), _CHUNK):
        _settle_chunk(connection, stale[first : first + _CHUNK], today)
    connection.execute("DELETE FROM unsettled")


def forget(connection: sqlite3.Connection) -> None:
    """Mark every account as unsettled, when a rule they share has changed."""
    connection.execute("INSERT OR IGNORE INTO unsettled SELECT id FROM account")


def _stale(connection: sqlite3.Connection, today: date, limit: int = -1) -> list[int]:
    day = today.isoformat()
    rows = connection.execute(
        "SELECT account_id FROM unsettled "
        "UNION SELECT account_id FROM account_standing WHERE valid_until <= ?1 "
        "UNION SELECT account_id FROM account_standing WHERE valid_from > ?1 LIMIT ?2",
        (day, limit),
    )
    return [row[0] for row in rows]


def _settle_chunk(connection: sqlite3.Connection, ids: Sequence[int], today: date) -> None:
    facts, preferences = read_facts(connection, ids, today), read_preferences(connection)
    held = {row[0]: row[1:] for row in connection.execute(_HELD, (json.dumps(list(ids)),)).fetchall()}
    changed, same = [], []
    for account, known in facts.items():
        standing, end = standing_and_end(known, today, preferences)
        holds = (today.isoformat(), end.isoformat())
        outcome = (*_outcome(known, standing), *held[account][:_TAKEN_OVER])
        if outcome == held[account][_TAKEN_OVER:]:
            same.append((account, *holds))
        else:
            changed.append((account, *holds, *outcome))
    connection.executemany(_KEEP, changed)
    connection.executemany(_HOLD_ON, same)


def _outcome(known: AccountFacts, standing: Standing) -> tuple[str | int | None, ...]:
    """The values of `_KEPT`, but for those that are taken over."""
    complained = [SEVERITIES.index(one.severity) + 1 for one in known.complaints if one.resolved_on is None]
    return (
        int(known.role in LIVE_ROLES),
        standing.rank,
        standing.since_day.isoformat(),
        standing.contact_state,
        standing.health.state,
        standing.health.score,
        known.mrr_minor,
        known.renewal_on.isoformat() if known.renewal_on else None,
        len(standing.reasons),
        len(standing.review_reasons),
        next((reason.code for reason in (*standing.reasons, *standing.review_reasons)), None),
        known.last_personal_on.isoformat() if known.last_personal_on else None,
        len(complained),
        max(complained, default=0),
        known.todo_due.isoformat() if known.todo_due else None,
    )
