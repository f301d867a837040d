"""What one key does to an account's key moments: tick and untick, say how it went, prepare the next, repair."""

from __future__ import annotations

from store.book import Book
from store.errors import StoreError
from store.moments import moment_at, moments_of, prepare_moment, repair_moment, tick_moment
from store.records.happenings import Moment


def turn_moment(book: Book, account_id: int, number: int) -> Moment:
    """Tick the key moment of that number, or take the tick back if it is done. Raises NotFoundError."""
    held = moment_at(book, account_id, number)
    return tick_moment(book, account_id, number, undone=held.done_on is not None)


def say_how_moment_went(book: Book, account_id: int, number: int | None, outcome: str) -> Moment:
    """Say how a key moment went; without a number the one that was done last. Raises StoreError before one is done."""
    done = [one for one in moments_of(book, account_id) if one.done_on and number in (None, one.position)]
    if not done:
        raise StoreError("No key moment of this account is done yet.", hint="m and its number ticks one.")
    last = max(done, key=lambda one: (one.done_on or one.due_on, one.position))
    return tick_moment(book, account_id, last.position, done_on=last.done_on, went=outcome)


def prepare_next_moment(book: Book, account_id: int) -> Moment:
    """Mark the next open key moment as prepared. Raises StoreError when every one is."""
    for one in moments_of(book, account_id):
        if one.done_on is None and one.prepared_on is None:
            return prepare_moment(book, account_id, one.position)
    raise StoreError("Every open key moment of this account is prepared.")


def repair_first_moment(book: Book, account_id: int) -> Moment:
    """Mark the first key moment that went poorly as repaired. Raises StoreError when none waits for it."""
    for one in moments_of(book, account_id):
        if one.went == "poor" and one.repaired_on is None:
            return repair_moment(book, account_id, one.position)
    raise StoreError("No key moment of this account went poorly and waits for repair.")
