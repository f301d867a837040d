"""One deed for many accounts: which of them are still there, and what they are called together."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from store.book import Book
from store.errors import InvalidError, NotFoundError, StoreError
from store.steps import relabel

if TYPE_CHECKING:
    from sqlmodel import Session

    from store.tables import Account

TOGETHER_FROM = 1000
"""So many rows are written faster with their triggers away; see `store.bulk`."""


class Together(NamedTuple):
    """The account that something was done to, or how many these were, and how many had to be left as before."""

    whom: str
    left: int


def change_each(
    book: Book, ids: Sequence[int], deed: Callable[[Session, Account], None], label: Callable[[str], str]
) -> Together:
    """Do something to each account as one step, which `label` names by who they are.

    An account is left where `deed` raises a StoreError, which it does before it changes anything. When it was so with
    all, the first of these is raised, or InvalidError with its words and how many more; NotFoundError when none of
    them is there.
    """
    from store import tables

    done, refused = list[str](), list[StoreError]()
    with book.change("") as session:
        for account in (session.get(tables.Account, one) for one in ids):
            if account is None:
                continue
            try:
                deed(session, account)
            except StoreError as problem:
                refused.append(problem)
            else:
                done.append(account.name)
        if not done:
            raise _refusal(refused) if refused else _gone(ids)
        whom = called(done)
        relabel(session.connection().connection, label(whom))  # type: ignore[arg-type]
    return Together(whom, len(refused))


def names_of(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, str]:
    """The names of the accounts that are still there, by id in the order given. Raises NotFoundError without any."""
    rows = connection.execute(
        "SELECT id, name FROM account WHERE id IN (SELECT value FROM json_each(?))", (among(ids),)
    )
    found = dict(rows.fetchall())
    if not found:
        raise _gone(ids)
    return {one: found[one] for one in ids if one in found}


def slugs_of(book: Book, ids: Sequence[int]) -> list[str]:
    """The slugs of the accounts that are still there, in the order given."""
    query = "SELECT id, slug FROM account WHERE id IN (SELECT value FROM json_each(?))"
    with book.reading() as connection:
        found = dict(connection.execute(query, (among(ids),)).fetchall())
    return [found[one] for one in ids if one in found]


def among(ids: Collection[int]) -> str:
    """Ids as the value of `IN (SELECT value FROM json_each(?))`, of which there can be any number."""
    return json.dumps(list(ids))


def called(names: Collection[str], many: str = "accounts") -> str:
    """The name of the only one, or how many there are: `Globex GmbH`, `12 accounts`."""
    return f"{len(names):,} {many}" if len(names) != 1 else next(iter(names))


def _refusal(refused: Sequence[StoreError]) -> StoreError:
    first, more = refused[0], len(refused) - 1
    if not more:
        return first
    others = "The other account was" if more == 1 else f"The other {more:,} accounts were"
    return InvalidError(f"{first} {others} left too.", hint=first.hint)


def _gone(ids: Sequence[int]) -> NotFoundError:
    return NotFoundError(f"{'That account is' if len(ids) == 1 else 'Those accounts are'} not in the book any more.")
