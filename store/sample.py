"""Makes the sample book: believable accounts in several languages, with a history up to today."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from itertools import islice
from random import Random

from store import standing, steps
from store.book import Book, open_book
from store.bulk import bulk_insert
from store.clock import Clock
from store.errors import InvalidError, StoreError
from store.moments import template_rows
from store.samples.contacts import tell_contacts
from store.samples.firms import firms
from store.samples.opening import open_tale
from store.samples.plans import tell_plans
from store.samples.plots import PLOTS
from store.samples.rows import Rows
from store.samples.tale import OWNERS, Tale
from store.samples.troubles import tell_troubles

LABEL = "Made the sample book"
MOST_ACCOUNTS = 1_000_000
_MANY = 1000
"""Above so many accounts each has a short history."""
_CHUNK = 500
_MARK = "sample"


def make_sample(path: str, *, accounts: int = 48, seed: int = 7, clock: Clock, replace: bool = False) -> Book:
    """Make a sample book at `path` in one step and open it; the same seed on the same day gives the same rows.

    `replace` lets it take the place of an earlier sample. Raises StoreError when another file lies there,
    InvalidError unless there are 1 to 1,000,000 accounts.
    """
    if not 1 <= accounts <= MOST_ACCOUNTS:
        raise InvalidError(f"A sample has 1 to {MOST_ACCOUNTS:,} accounts, not {accounts}.")
    if os.path.lexists(path) and not (replace and is_sample(path)):
        raise StoreError(f"There is already a file at {path}.", hint="Choose another place with --book.")
    draft = f"{path}.{os.getpid()}.part"
    book = open_book(draft, clock, create=True)
    try:
        # Not an ordinary step's transaction: a sample needs no daily backup.
        with book.writing(None) as connection:
            steps.begin(connection, LABEL, clock.utc())
            _fill(connection, accounts, seed, clock)
            steps.finish(connection)
        standing.settle(book)
        book.close()
        os.replace(draft, path)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(draft)
    return open_book(path, clock)


def is_sample(path: str) -> bool:
    """Whether the book at `path` was made as a sample."""
    try:
        with open_book(path).reading() as connection:
            return connection.execute("SELECT 1 FROM setting WHERE key = ?", (_MARK,)).fetchone() is not None
    except StoreError:
        return False


def _fill(connection: sqlite3.Connection, accounts: int, seed: int, clock: Clock) -> None:
    chance, rows = Random(seed), Rows()
    moments = template_rows(connection, None)
    with bulk_insert(connection):
        plots: list[int] = []
        for number, (language, firm) in enumerate(islice(firms(chance), accounts), start=1):
            if not plots:
                plots = list(range(len(PLOTS)))
                chance.shuffle(plots)
            tale = Tale(rows, chance, clock.today(), language, PLOTS[plots.pop()], firm)
            span = chance.randint(180, 540) if accounts <= _MANY else 150
            open_tale(tale, number, moments)
            tell_contacts(tale, span)
            tell_troubles(tale, span)
            tell_plans(tale)
            if number % _CHUNK == 0:
                rows.write(connection)
        rows.write(connection)
    settings = [("me", OWNERS[0]), (_MARK, f"{accounts} accounts, seed {seed}")]
    connection.executemany("INSERT INTO setting (key, value) VALUES (?, ?)", settings)
