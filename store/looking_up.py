"""Lets a statement that takes long be ended by a signal, and be told of while it goes on."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_INSTRUCTIONS = 200_000
"""SQLite's own, between two looks up from the work: some hundredths of a second."""


@contextmanager
def looking_up(connection: sqlite3.Connection, look: Callable[[], None]) -> Iterator[None]:
    """Call `look` now and then while statements run. Raises KeyboardInterrupt where a signal has ended one."""
    connection.set_progress_handler(look, _INSTRUCTIONS)
    try:
        yield
    except sqlite3.OperationalError as problem:
        # SQLite passes on no more than this of what a signal raises while it looks up.
        if problem.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise KeyboardInterrupt from None
        raise
    finally:
        connection.set_progress_handler(None, 0)
