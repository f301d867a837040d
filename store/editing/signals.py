"""Correcting a reading of a signal field by field."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from store.book import Book
from store.editing import readers
from store.editing.as_typed import figures_as_typed, row_as_typed
from store.editing.editable import Editable
from store.editing.field import Field
from store.errors import InvalidError, NotFoundError
from store.rules.reasons_signals import SIGNAL_TITLES
from store.signals import signal_kind
from store.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from sqlmodel import Session

    from store.tables import Signal

_COLUMNS = {"kind": "kind", "value": "value_milli", "day": "day"}


def fields_of_signal(book: Book, signal_id: int) -> Sequence[Field]:
    """The fields of a reading in the order of its form."""
    past = readers.past_day(book.clock.now(), vocabulary_of(book), "Give the day of the reading.")
    return (
        Field("kind", "Signal", "What was read: nps, csat, active_users, usage.", signal_kind, tuple(SIGNAL_TITLES)),
        Field("value", "Value", "The figure: 8, 31.5.", readers.needed(readers.figure, "A reading has a figure.")),
        Field("day", "Day", "The day of the reading: 2026-11-12, yest, mon.",
              readers.needed(past, "A reading is of some day.")),
    )  # fmt: skip


def _held(connection: sqlite3.Connection, signal_id: int) -> dict[str, str]:
    held = row_as_typed(connection, "signal", signal_id, _COLUMNS)
    return held | figures_as_typed(held, "value")


def _write(session: Session, signal_id: int, values: Mapping[str, Any], book: Book) -> None:
    from store import tables

    signal = session.get(tables.Signal, signal_id)
    if signal is None:
        raise NotFoundError("That reading is not in the book any more.")
    for name, value in values.items():
        setattr(signal, _COLUMNS[name], value)
    _refuse_second(session, signal)


def _refuse_second(session: Session, signal: Signal) -> None:
    """Raise InvalidError when another reading of the kind is of that day."""
    other = session.connection().exec_driver_sql(
        "SELECT 1 FROM signal WHERE account_id = ? AND kind = ? AND day = ? AND id <> ?",
        (signal.account_id, signal.kind, signal.day.isoformat(), signal.id),
    )
    if other.first() is not None:
        raise InvalidError(f"There is a reading of {signal.kind} on that day already.", hint="Change that one.")


SIGNAL = Editable("signal", fields_of_signal, _held, _write, text="kind")
