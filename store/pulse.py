"""The pulse: what an owner feels about an account, set by hand and shown beside the score while it is fresh."""

from __future__ import annotations

from collections.abc import Sequence

from store.book import Book
from store.errors import InvalidError
from store.many import called, names_of
from store.resolve import remember_last
from store.rules.health import PULSES
from store.steps import relabel


def set_pulses(book: Book, ids: Sequence[int], pulse: str | None) -> str:
    """Set the pulse of accounts as of today, or clear it with None, as one step; the name of the one, or how many.

    Raises InvalidError for another word, NotFoundError when none of them is there.
    """
    if pulse is not None and pulse not in PULSES:
        raise InvalidError(f'"{pulse}" is not a pulse.', hint=f"Choose {', '.join(PULSES)}.")
    day = book.clock.today().isoformat() if pulse else None
    with book.writing("Pulse") as connection:
        names = names_of(connection, ids)
        whom = called(names.values())
        relabel(connection, f"Pulse of {whom}: {pulse or 'cleared'}")
        connection.executemany(
            "UPDATE account SET pulse = ?, pulse_on = ? WHERE id = ?", [(pulse, day, one) for one in names]
        )
        remember_last(connection, list(names)[-1])
    return whom


def set_pulse(book: Book, account_id: int, pulse: str | None) -> str:
    """Set the pulse of one account as `set_pulses` does; its name."""
    return set_pulses(book, [account_id], pulse)
