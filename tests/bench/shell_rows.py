"""Rows of the one-shot commands, as whole processes."""

import sqlite3
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from .books import Books, a_slug_in, environment_for
from .processes import GT, MODULE, process
from .row import Row, Run

ONE_SHOT_SECONDS = 0.5
HELP_SECONDS = 0.12
FAST_RATIO = 1.75
LOG = ("c", "talked about prices", "yest", "30m", "+happy")
READING = {
    "list": ("list",),
    "list-40": ("list", "--limit", "40"),
    "due": ("due",),
    "find": ("find", "invoice"),
}

_PLAIN_FILE = """
CREATE TABLE interaction (id INTEGER PRIMARY KEY, account_id INTEGER, kind TEXT, day TEXT, text TEXT);
CREATE INDEX interaction_by_account ON interaction (account_id, day);
"""
_INSERT = """
import sqlite3
connection = sqlite3.connect({path!r})
connection.execute("INSERT INTO interaction (account_id, kind, day, text) VALUES (1, 'call', '2026-11-22', 'prices')")
connection.commit()
connection.close()
"""


def rows(books: Books) -> Iterator[Row]:
    """The fast lane against bare Python with sqlite3; every other command against the clock."""
    floor = _bare_insert(books.folder / "plain.db")
    yield Row("--help", process((GT, "--help")), None, HELP_SECONDS, runs=10)
    for size in books.sizes:
        book = books.of(size)
        environment, slug = environment_for(book), a_slug_in(book)
        place = f"@{size}"
        yield Row(f"log{place}", process((GT, "log", slug, *LOG), environment), floor, FAST_RATIO)
        yield Row(f"log-as-module{place}", process((*MODULE, "log", slug, *LOG), environment), floor, FAST_RATIO)
        completing = (GT, "_complete", "2", "log", slug[:4])
        yield Row(f"_complete{place}", process(completing, environment), floor, FAST_RATIO)
        yield Row(f"prompt{place}", process((GT, "prompt"), environment), floor, FAST_RATIO)
        for name, words in READING.items():
            yield Row(f"{name}{place}", process((GT, *words), environment), None, ONE_SHOT_SECONDS, runs=10)
        yield Row(f"show{place}", process((GT, "show", slug), environment), None, ONE_SHOT_SECONDS, runs=10)
        yield Row(f"add{place}", _adding(environment), None, ONE_SHOT_SECONDS, runs=10)


def _bare_insert(path: Path) -> Run:
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.executescript(_PLAIN_FILE)
    connection.close()
    return process((sys.executable, "-c", _INSERT.format(path=str(path))))


def _adding(environment: dict[str, str]) -> Run:
    numbers = count(1)

    def run() -> float:
        return process((GT, "add", f"Added {next(numbers)} AB"), environment)()

    return run
