"""What one key does to the key moments of accounts: tick and untick, say how it went, prepare the next, repair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from store.book import Book
from store.errors import NotFoundError, StoreError
from store.many import called, names_of
from store.moments import moment_at, moments_among
from store.records.happenings import Moment
from store.steps import relabel

Turn = Callable[[Moment, date], Moment]
"""What becomes of a key moment on a day."""


class Turned(NamedTuple):
    """Key moments as they are now, the accounts that have them, and how many accounts were left as they are."""

    moments: list[Moment]
    whom: str
    """The account's name, or how many accounts."""
    left: int = 0


def turn_moments(book: Book, account_ids: Sequence[int], number: int) -> Turned:
    """Tick the key moment of that number, or take the ticks back where all are done; accounts without it are left.

    Raises NotFoundError when none of the accounts has it.
    """
    chosen = _chosen(book, account_ids, lambda held: next((one for one in held if one.position == number), None))
    if not chosen and len(account_ids) == 1:
        moment_at(book, account_ids[0], number)
    if not chosen:
        raise NotFoundError(f"None of these accounts has a key moment {number}.")
    undone = all(one.done_on is not None for one in chosen)
    if undone:
        return _write(book, account_ids, chosen, "Unticked", lambda one, day: replace(one, done_on=None, went=None))
    waiting = [one for one in chosen if one.done_on is None]
    return _write(book, account_ids, waiting, "Ticked", lambda one, day: replace(one, done_on=day))


def say_how_moments_went(book: Book, account_ids: Sequence[int], number: int | None, outcome: str) -> Turned:
    """Say how a key moment went; without a number the one of each account that was done last.

    Raises StoreError when none is done.
    """

    def last(held: Sequence[Moment]) -> Moment | None:
        done = [one for one in held if one.done_on and number in (None, one.position)]
        return max(done, key=lambda one: (one.done_on or one.due_on, one.position), default=None)

    chosen = _chosen(book, account_ids, last)
    if not chosen:
        raise StoreError(f"No key moment of {_these(account_ids)} is done yet.", hint="m and its number ticks one.")
    return _write(book, account_ids, chosen, "Ticked", lambda one, day: replace(one, went=outcome))


def prepare_next_moments(book: Book, account_ids: Sequence[int]) -> Turned:
    """Mark the next open key moment of each account as prepared. Raises StoreError when every one is."""
    chosen = _chosen(
        book,
        account_ids,
        lambda held: next((one for one in held if one.done_on is None and one.prepared_on is None), None),
    )
    if not chosen:
        raise StoreError(f"Every open key moment of {_these(account_ids)} is prepared.")
    return _write(book, account_ids, chosen, "Prepared", lambda one, day: replace(one, prepared_on=day))


def repair_first_moments(book: Book, account_ids: Sequence[int]) -> Turned:
    """Mark the first key moment of each that went poorly as repaired. Raises StoreError when none waits for it."""
    chosen = _chosen(
        book,
        account_ids,
        lambda held: next((one for one in held if one.went == "poor" and one.repaired_on is None), None),
    )
    if not chosen:
        raise StoreError(f"No key moment of {_these(account_ids)} went poorly and waits for repair.")
    return _write(book, account_ids, chosen, "Repaired", lambda one, day: replace(one, repaired_on=day))


def turn_moment(book: Book, account_id: int, number: int) -> Moment:
    """Tick one account's key moment of that number, or take the tick back. Raises NotFoundError."""
    return turn_moments(book, [account_id], number).moments[0]


def say_how_moment_went(book: Book, account_id: int, number: int | None, outcome: str) -> Moment:
    """Say how a key moment of one account went, as `say_how_moments_went` does."""
    return say_how_moments_went(book, [account_id], number, outcome).moments[0]


def prepare_next_moment(book: Book, account_id: int) -> Moment:
    """Mark the next open key moment of one account as prepared. Raises StoreError when every one is."""
    return prepare_next_moments(book, [account_id]).moments[0]


def repair_first_moment(book: Book, account_id: int) -> Moment:
    """Mark one account's first key moment that went poorly as repaired. Raises StoreError when none waits for it."""
    return repair_first_moments(book, [account_id]).moments[0]


def _chosen(
    book: Book, account_ids: Sequence[int], choose: Callable[[Sequence[Moment]], Moment | None]
) -> list[Moment]:
    """The key moment that `choose` takes of each account's, where it takes one."""
    held = moments_among(book, account_ids)
    return [one for account in account_ids if (one := choose(held.get(account, ()))) is not None]


def _write(book: Book, account_ids: Sequence[int], chosen: Sequence[Moment], label: str, turn: Turn) -> Turned:
    """Write what becomes of key moments as one step."""
    turned = [turn(one, book.clock.today()) for one in chosen]
    rows = [
        (*(day and day.isoformat() for day in (one.done_on, one.prepared_on, one.repaired_on)), one.went, one.id)
        for one in turned
    ]
    with book.writing(label) as connection:
        names = names_of(connection, [one.account_id for one in turned])
        whom = called(names.values())
        relabel(connection, f"{label} {named(turned)}, {whom}")
        connection.executemany(
            "UPDATE moment SET done_on = ?, prepared_on = ?, repaired_on = ?, went = ? WHERE id = ?", rows
        )
    now = moments_among(book, list(names))
    wanted = {one.id for one in turned}
    return Turned(
        [one for held in now.values() for one in held if one.id in wanted], whom, len(account_ids) - len(names)
    )


def named(moments: Sequence[Moment]) -> str:
    """The name that the key moments share, or their number where they are called differently."""
    names = dict.fromkeys(one.name for one in moments)
    return next(iter(names)) if len(names) == 1 else f"{len(moments)} key moments"


def _these(account_ids: Sequence[int]) -> str:
    return "this account" if len(account_ids) == 1 else "these accounts"
