"""The rows of the account list: positions are an array of ids, rows are read in blocks when they are drawn."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from store.account_rows import account_rows
from store.records.account import AccountRow
from tui.store_calls import StoreCalls


class AccountRows:
    """Accounts in one order. What cannot be read, since another program holds the book, is left blank and told."""

    def __init__(self, calls: StoreCalls, ids: Sequence[int], unread: Callable[[], None]) -> None:
        self.ids = ids
        self._calls = calls
        self._unread = unread

    def __len__(self) -> int:
        return len(self.ids)

    def fetch(self, first: int, count: int) -> Sequence[AccountRow]:
        """Read a block of rows while the list is drawn."""
        wanted = self.ids[first : first + count]
        rows = self._calls.glance(lambda book: account_rows(book, wanted))
        if rows is None:
            self._unread()
            return []
        return rows

    def key_at(self, position: int) -> Hashable:
        return self.ids[position]

    def position_of(self, key: Hashable) -> int | None:
        try:
            return self.ids.index(key)
        except ValueError:
            return None
