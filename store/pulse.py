"""The pulse: what an owner feels about an account, set by hand and shown beside the score while it is fresh."""

from __future__ import annotations

from store.accounts import name_of
from store.book import Book
from store.errors import InvalidError
from store.resolve import remember_last
from store.rules.health import PULSES


def set_pulse(book: Book, account_id: int, pulse: str | None) -> str:
    """Set the pulse as of today, or clear it with None; the account's name. Raises InvalidError for another word."""
    if pulse is not None and pulse not in PULSES:
        raise InvalidError(f'"{pulse}" is not a pulse.', hint=f"Choose {', '.join(PULSES)}.")
    day = book.clock.today().isoformat() if pulse else None
    with book.reading() as connection:
        name = name_of(connection, account_id)
    with book.writing(f"Pulse of {name}: {pulse or 'cleared'}") as connection:
        connection.execute("UPDATE account SET pulse = ?, pulse_on = ? WHERE id = ?", (pulse, day, account_id))
        remember_last(connection, account_id)
    return name
