"""Runs one query for many accounts, and groups what it finds by account."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any


def day_or_none(text: str | None) -> date | None:
    """A stored day."""
    return None if text is None else date.fromisoformat(text)


class Reader:
    """Runs queries for the chosen accounts, or for all when `ids` is None."""

    def __init__(self, connection: sqlite3.Connection, ids: Sequence[int] | None) -> None:
        self._connection = connection
        self._chosen = "IS NOT NULL" if ids is None else "IN (SELECT value FROM json_each(?))"
        self._values: tuple[str, ...] = () if ids is None else (json.dumps(list(ids)),)

    def __call__(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        """The rows of a query in which `{chosen}` follows the account's column, after all its other values."""
        statement = query.format(chosen=self._chosen)
        return self._connection.execute(statement, (*values, *self._values)).fetchall()


def by_account(pairs: Iterable[tuple[int, Any]]) -> dict[int, list[Any]]:
    """The values of each account, in the order they come."""
    grouped: dict[int, list[Any]] = defaultdict(list)
    for account, value in pairs:
        grouped[account].append(value)
    return grouped
