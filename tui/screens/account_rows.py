"""The rows of the account list: positions are an array of ids, rows are read in blocks when they are drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from store.account_rows import account_rows
from store.records.account import AccountRow
from tui.store_calls import StoreCalls
from tui.widgets.id_rows import IdRows

_MOST = 1024


class AccountRows:
    """Accounts as they were read to be drawn; what was read holds until it is forgotten or the day is over.

    What cannot be read, since another program holds the book, is left blank, and `unread` is told.
    """

    def __init__(self, calls: StoreCalls, unread: Callable[[], None]) -> None:
        self._calls = calls
        self._unread = unread
        self._known: dict[int, AccountRow] = {}
        self._day = calls.book.clock.today()

    def of(self, ids: Sequence[int]) -> IdRows[AccountRow]:
        """Return accounts in this order."""
        return IdRows(ids, self._read)

    def forget(self) -> None:
        """Read everything anew, since the book has changed."""
        self._known.clear()

    def _read(self, ids: Sequence[int]) -> Sequence[AccountRow]:
        today = self._calls.book.clock.today()
        if self._day != today or len(self._known) > _MOST:
            self._day = today
            self.forget()
        missing = [one for one in ids if one not in self._known]
        found = self._calls.glance(lambda book: account_rows(book, missing, rhythm=True)) if missing else ()
        if found is None:
            self._unread()
            return []
        self._known.update((row.id, row) for row in found)
        return [self._known[one] for one in ids if one in self._known]
