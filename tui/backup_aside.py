"""Makes the day's backup of a large book in a thread of its own, so that nothing waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from store.backup_due import is_due
from store.book import Book
from store.errors import StoreError

_GIVE_UP_SECONDS = 1.0


class BackupAside:
    """One book's; `tell` is called in that thread with why there is none."""

    def __init__(self, book: Book, tell: Callable[[StoreError], None]) -> None:
        self._book = book
        self._tell = tell
        self._thread: threading.Thread | None = None
        self._is_wanted = True

    def begin(self) -> None:
        """Begin after a change, unless it is made already or under way."""
        is_under_way = self._thread is not None and self._thread.is_alive()
        if not is_under_way and self._book.is_large and is_due(self._book.path, self._book.clock.today()):
            self._thread = threading.Thread(target=self._make, daemon=True)
            self._thread.start()

    def give_up(self) -> None:
        """End it before the book is left; the next change of the day makes it."""
        self._is_wanted = False
        if self._thread is not None:
            self._thread.join(_GIVE_UP_SECONDS)

    def _make(self) -> None:
        self._book.back_up_daily(lambda: self._is_wanted)
        if self._book.backup_problem is not None and self._is_wanted:
            self._tell(self._book.backup_problem)
