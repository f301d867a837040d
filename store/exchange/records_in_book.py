"""The records of one kind that are in the book already, and whether a row of a file is one of them."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable
from typing import Any

from store.exchange.plan import Plan, Values

NEW, CHANGED, SAME, TWICE = "new", "changed", "same", "twice"

Keys = Callable[[Values], Iterable[Hashable]]
"""The natural keys of a record within its account, the surest first."""


def natural_key(*columns: str) -> Keys:
    """One natural key made of some columns."""
    return lambda values: [tuple(values.get(name) for name in columns)]


class RecordsInBook:
    """Finds the record a row stands for: by its account and id, else by its account and natural key.

    Of several records with the same natural key each stands for one row, in the order of their ids. A row
    that has an id of its own only takes a record without one.
    """

    def __init__(self, plan: Plan, table: str, keys: Keys, search: Keys | None = None) -> None:
        self._plan = plan
        self._table = table
        self._keys = keys
        self._search = search or keys
        self._rows: dict[int, Values] = {}
        self._by_external: dict[Hashable, int] = {}
        self._by_key: dict[Hashable, list[int]] = defaultdict(list)
        self._met: set[int] = set()
        self._met_external: set[Hashable] = set()

    def load(self, connection: sqlite3.Connection, accounts: Collection[int]) -> None:
        """Read the records of these accounts."""
        cursor = connection.execute(
            f"SELECT * FROM {self._table} WHERE account_id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(list(accounts)),),
        )
        names = [column[0] for column in cursor.description]
        for row in cursor.fetchall():
            values = dict(zip(names, row, strict=True))
            account = values["account_id"]
            self._rows[values["id"]] = values
            if external := values.get("external_id"):
                self._by_external[account, external] = values["id"]
            for key in self._keys(values):
                self._by_key[account, key].append(values["id"])

    def put(self, values: Values, *, kept: Collection[str] = ()) -> tuple[int, str]:
        """The id of the record that a row stands for, planned as new or changed, and which it is.

        Values of None change nothing; columns in `kept` are only filled when they are empty. The outcome is
        TWICE when a row with the same account and id has been put before: nothing is planned then.
        """
        if external := values.get("external_id"):
            mark = (values["account_id"], external)
            if mark in self._met_external:
                return 0, TWICE
            self._met_external.add(mark)
        found = self._find(values)
        if found is None:
            return self._plan.insert(self._table, values), NEW
        self._met.add(found)
        held = self._rows[found]
        changes = {
            name: value
            for name, value in values.items()
            if value is not None and held[name] != value and not (name in kept and held[name] is not None)
        }
        self._plan.update(self._table, found, changes)
        return found, CHANGED if changes else SAME

    def held(self, row_id: int) -> Values:
        """A record as it is in the book now."""
        return self._rows[row_id]

    def _find(self, values: dict[str, Any]) -> int | None:
        account, external = values["account_id"], values.get("external_id")
        if external and (known := self._by_external.get((account, external))) is not None:
            return known
        for key in self._search(values):
            for row_id in self._by_key.get((account, key), ()):
                taken = row_id in self._met or (external and self._rows[row_id].get("external_id"))
                if not taken:
                    return row_id
        return None
