"""Which accounts a review walks through, and in which order, by what is kept of how each stands."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from store import standing
from store.account_filter import where_of
from store.account_joins import joins_for
from store.account_orders import Order
from store.accounts import account_ids
from store.book import Book
from store.errors import WrongWordError
from store.many import among
from store.records.account import AccountRow, Reason
from store.reviews.waiting import ASKED_AGAIN_AFTER, AWAKE, IS_PAUSED, calls_on
from store.rules.filters import Filter, FilterError, read_filter

_UNKNOWN = "contact_unknown"
WORST_FIRST = Order().sql.replace(" account_id", " account_standing.account_id")
"""SQL: the order of accounts in the list."""
_LEVELS = 1000
"""The ranks of one level; see `rules.attention`."""


class Chosen(NamedTuple):
    """The accounts that a filter lets through: what follows FROM in SQL, and its values."""

    sql: str
    values: tuple[object, ...]


class Parted(NamedTuple):
    """Live accounts by their ids: those to go through one by one, in order, and the quiet ones.

    Snoozed accounts are in neither, nor are paused ones without a reason.
    """

    called: list[int]
    quiet: list[int]


def chosen_ids(book: Book, said: str) -> list[int]:
    """The accounts that a filter lets through, those that need attention most first. Raises InvalidError."""
    return account_ids(book, _filter(said))


def chosen_by(book: Book, said: str) -> Chosen:
    """The accounts that a filter lets through, as they stand today. Raises InvalidError."""
    standing.settle(book)
    with book.reading() as connection:
        where, values = where_of(connection, _filter(said), book.clock.today())
    # Nearly all of the table is read: in its own order that takes a fifth of the time that it takes by an index.
    return Chosen(f"account_standing NOT INDEXED {joins_for(where)} WHERE {where}", values)


def parted(connection: sqlite3.Connection, chosen: Chosen, today: date) -> Parted:
    """Part accounts into those that a review goes through and the quiet ones.

    Those with the same first reason stand next to each other; each such group stands where its worst one does.
    """
    rows = connection.execute(
        f"SELECT account_standing.account_id, rank / {_LEVELS}, first_reason, {calls_on(today)}, {IS_PAUSED} "
        f"FROM {chosen.sql} AND {AWAKE} ORDER BY {WORST_FIRST}",
        chosen.values,
    )
    groups: dict[tuple[int, str | None], list[int]] = {}
    quiet = []
    for account, level, reason, calls, is_paused in rows:
        if calls:
            groups.setdefault((level, reason), []).append(account)
        elif not is_paused:
            quiet.append(account)
    return Parted([one for group in groups.values() for one in group], quiet)


def newly_called(connection: sqlite3.Connection, chosen: Chosen, review_id: int, today: date) -> list[int]:
    """Those of the accounts that need attention and are not in a review, in the order of `parted`."""
    held = "SELECT account_id FROM review_entry WHERE review_id = ?"
    waiting = "SELECT json_each.value FROM review, json_each(waiting) WHERE review.id = ?"
    others = f"account_standing.account_id NOT IN ({held} UNION ALL {waiting})"
    fresh = Chosen(f"{chosen.sql} AND reasons > 0 AND {others}", (*chosen.values, review_id, review_id))
    return parted(connection, fresh, today).called


def calls(row: AccountRow, seen: Mapping[int, date], today: date) -> bool:
    """Whether an account is to be gone through; one of which only the history is missing is asked for once.

    `seen` says when each was last looked at.
    """
    if row.snoozed_until is not None or row.ended is not None:
        return False
    found, seen_on = all_reasons(row), seen.get(row.id)
    asked_lately = seen_on is not None and today < seen_on + ASKED_AGAIN_AFTER
    return any(reason.code != _UNKNOWN for reason in found) or (bool(found) and not asked_lately)


def all_reasons(row: AccountRow) -> tuple[Reason, ...]:
    """Every reason to look at an account in a review, the mild ones last; a paused one has no mild ones."""
    return row.reasons if row.role == "paused" else (*row.reasons, *row.review_reasons)


def names_in_order(connection: sqlite3.Connection, ids: Sequence[int]) -> list[str]:
    """The names of accounts, in the order of the ids."""
    rows = connection.execute(
        "SELECT name FROM json_each(?) JOIN account ON account.id = json_each.value ORDER BY json_each.key",
        (among(ids),),
    )
    return [name for (name,) in rows.fetchall()]


def _filter(said: str) -> Filter:
    try:
        return read_filter(said)
    except FilterError as problem:
        raise WrongWordError(str(problem), hint=problem.hint, place=problem.place) from None
