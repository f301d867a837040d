"""Signals: dated readings of leading indicators, such as NPS, active users, usage or CSAT."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from store.book import Book
from store.clean_text import clean_line
from store.errors import InvalidError
from store.many import called, names_of
from store.records.agreements import Signal
from store.resolve import remember_last
from store.rows import as_records
from store.rules.dates import day_words
from store.rules.reasons_signals import SIGNAL_TITLES
from store.steps import relabel

if TYPE_CHECKING:
    from store.rules.signal_line import SignalLine

LARGEST_MILLI = 10**15
_SHORT_NAMES = {"users": "active_users", "seats": "active_seats"}
_KIND_LENGTH = 40


def signals_of(book: Book, account_id: int) -> list[Signal]:
    """The readings of an account, the newest first."""
    with book.reading() as connection:
        query = connection.execute(
            "SELECT id, kind, day, value_milli FROM signal WHERE account_id = ? ORDER BY day DESC, kind", (account_id,)
        )
        return as_records(query, Signal)


def signal_kind(said: str) -> str:
    """The kind that a word names: one of the known ones, or the user's own. Raises InvalidError for an empty one."""
    kind = "_".join(clean_line(said).lower().replace("-", " ").split())
    if not kind or len(kind) > _KIND_LENGTH:
        raise InvalidError(f'"{said}" is not a signal.', hint=f"Such as {', '.join(SIGNAL_TITLES)}.")
    return _SHORT_NAMES.get(kind, kind)


def record_signal(book: Book, account_id: int, kind: str, value_milli: int, day: date | None = None) -> int:
    """Keep a reading, in thousandths, of today or of an earlier day; its id.

    A second reading of the same day takes the place of the first. Raises InvalidError for a day ahead, NotFoundError.
    """
    return _record(book, [account_id], kind, value_milli, day)[1][0]


def record_signals(book: Book, account_ids: Sequence[int], signal: SignalLine) -> str:
    """Keep what a line says, which has a figure, for accounts as one step; the name of the one, or how many they are.

    Raises as `record_signal` does.
    """
    assert signal.value is not None
    return _record(book, account_ids, signal.kind, signal.value, signal.day)[0]


def _record(
    book: Book, account_ids: Sequence[int], kind: str, value_milli: int, day: date | None
) -> tuple[str, list[int]]:
    """Keep a reading of accounts; who they are, and the ids of the readings."""
    named, on, today = signal_kind(kind), day or book.clock.today(), book.clock.today()
    if on > today:
        raise InvalidError(f"{day_words(on)} has not come yet.", hint="Give the day of the reading.")
    if abs(value_milli) > LARGEST_MILLI:
        raise InvalidError("That figure is too large for a signal.")
    with book.writing(f"Recorded {named}") as connection:
        names = names_of(connection, account_ids)
        whom, recorded = called(names.values()), list[int]()
        relabel(connection, f"Recorded {named} of {whom}")
        for account in names:
            (row_id,) = connection.execute(
                "INSERT INTO signal (account_id, kind, day, value_milli) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (account_id, kind, day) DO UPDATE SET value_milli = excluded.value_milli RETURNING id",
                (account, named, on.isoformat(), value_milli),
            ).fetchone()
            recorded.append(int(row_id))
            remember_last(connection, account)
    return whom, recorded
