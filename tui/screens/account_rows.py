"""The rows of the account list: positions are an array of ids, rows are read in blocks when they are drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from store.account_rows import account_rows
from store.records.account import AccountRow
from tui.store_calls import StoreCalls
from tui.widgets.id_rows import IdRows


class AccountRows(IdRows[AccountRow]):
    """Accounts in one order. What cannot be read, since another program holds the book, is left blank and told."""

    def __init__(self, calls: StoreCalls, ids: Sequence[int], unread: Callable[[], None]) -> None:
        super().__init__(ids, self._read_now)
        self._calls = calls
        self._unread = unread

    def _read_now(self, ids: Sequence[int]) -> Sequence[AccountRow]:
        rows = self._calls.glance(lambda book: account_rows(book, ids, rhythm=True))
        if rows is None:
            self._unread()
            return []
        return rows
