"""Rows of the store alone: one thing written, and the first rows of the list in every order."""

import shutil
import sqlite3
import time
from collections.abc import Iterator
from datetime import date
from itertools import cycle
from pathlib import Path

from store import steps
from store.account_orders import SORTS, Order
from store.account_selection import first_accounts
from store.book import open_book
from store.clock import clock_from
from store.connection import connect
from store.finding.everything import find, search_of
from store.interaction_rows import insert_interaction
from store.standing import settle

from .books import TODAY, Books
from .row import Row, Run, p95

WRITING_RATIO = 2.0
WINDOW_SECONDS = 0.0003
WINDOW_ROWS = 40
FINDING_SECONDS = 0.005
SOUGHT = (
    "budget", "budg", "kwartalne", "answer from", '"next step"', "renewal", "re", "t", "lodz", "gluck", "xyzzy",
    "田中さん", "小", "ใจ", "wang", "wangxiaoming", "phanich", "price since:90d", "kind:complaint late", "anna 2",
)  # fmt: skip
"""Frequent and rare words and what they begin with, in several writings and in plain letters."""
INDEXED = sorted(set(SORTS) - {"since"})
"""The orders of the app; the other is one of the command line alone."""


def rows(books: Books) -> Iterator[Row]:
    """One interaction with every trigger against the same row without; a list's window and a find against the clock."""
    for size in books.sizes:
        whole, bare = books.folder / "written.db", books.folder / "bare.db"
        for copy in (whole, bare):
            shutil.copyfile(books.of(size), copy)
        _drop_triggers(bare)
        yield Row(f"write-one@{size}", _writing(whole, as_step=True), _writing(bare, as_step=False), WRITING_RATIO)
        yield Row(f"window@{size}", _window(books.of(size)), None, WINDOW_SECONDS)
        finding = _finding(books.of(size))
        yield Row(f"find-p95@{size}", finding, None, FINDING_SECONDS, runs=len(SOUGHT) * 4, reckon=p95)


def _drop_triggers(book: Path) -> None:
    connection = sqlite3.connect(book)
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.close()


def _writing(book: Path, *, as_step: bool) -> Run:
    connection, at = connect(str(book)), clock_from(TODAY).utc()
    day = date.fromisoformat(TODAY)

    def run() -> float:
        start = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        if as_step:
            steps.begin(connection, "Logged call", at)
        insert_interaction(connection, 1, at, kind="call", text="Talked about prices.", day=day, contact="personal")
        if as_step:
            steps.finish(connection)
        connection.execute("COMMIT")
        return time.perf_counter() - start

    return run


def _window(path: Path) -> Run:
    """Time the slowest of all orders."""
    book = open_book(str(path), clock_from(TODAY))

    def run() -> float:
        taken = []
        for sort in INDEXED:
            start = time.perf_counter()
            first_accounts(book, WINDOW_ROWS, Order(sort))
            taken.append(time.perf_counter() - start)
        return max(taken)

    return run


def _finding(path: Path) -> Run:
    """Time looking for one thing after the other, as many hits as the app asks for."""
    book, lines = open_book(str(path), clock_from(TODAY)), cycle(SOUGHT)
    settle(book)

    def run() -> float:
        search = search_of(book, next(lines))
        start = time.perf_counter()
        find(book, search, named_limit=6, dated_limit=60)
        return time.perf_counter() - start

    return run
