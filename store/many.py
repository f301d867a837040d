"""One deed for many accounts: which of them are still there, and what they are called together."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence

from store.book import Book
from store.errors import NotFoundError

TOGETHER_FROM = 1000
"""So many rows are written faster with their triggers away; see `store.bulk`."""


def names_of(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, str]:
    """The names of the accounts that are still there, by id in the order given. Raises NotFoundError without any."""
    rows = connection.execute(
        "SELECT id, name FROM account WHERE id IN (SELECT value FROM json_each(?))", (among(ids),)
    )
    found = dict(rows.fetchall())
    if not found:
        gone = "That account is" if len(ids) == 1 else "Those accounts are"
        raise NotFoundError(f"{gone} not in the book any more.")
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
