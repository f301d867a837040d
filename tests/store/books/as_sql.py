"""Writes a small book as SQL, so that a book of each released schema can be kept and read.

`python -m tests.store.books.as_sql` writes the one of the present schema; do it once, when it is released.
"""

import sqlite3
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path

from store.accounts import account_ids, add_account
from store.book import open_book
from store.book_format import VERSION
from store.clock import clock_from
from store.complaints import acknowledge, log_complaint
from store.history import undo
from store.people import add_person
from store.records.account import Money
from store.snoozing import snooze_account
from store.upgrades.searched import SEARCHED, filling
from tests.happened import NewInteraction, log_interaction

FOLDER = Path(__file__).parent


def book_as_sql(path: str) -> str:
    """The tables, rows, search indexes and triggers of a book, in an order in which they can be run."""
    with closing(sqlite3.connect(path)) as connection:
        schema = connection.execute(
            "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
            "AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid"
        ).fetchall()
        tables = [name for kind, name, sql in schema if kind == "table" and not sql.startswith("CREATE VIRTUAL")]
        lines = [f"PRAGMA {name} = {_pragma(connection, name)};" for name in ("application_id", "user_version")]
        lines += [f"{sql};" for kind, _, sql in schema if kind != "trigger"]
        for name in tables:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            quoted = " || ', ' || ".join(f"quote({column})" for column in columns)
            lines += [
                f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({values});"
                for (values,) in connection.execute(f"SELECT {quoted} FROM {name}")
            ]
        lines += [f"{filling(table)};" for table in SEARCHED]
        lines += [f"{sql};" for kind, _, sql in schema if kind == "trigger"]
        return "\n".join(lines) + "\n"


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def small_book(path: str) -> None:
    """Make the book: two accounts with a bit of everything, one step taken back."""
    book = open_book(path, clock_from("2026-11-23"), create=True)
    one = add_account(book, "Åkerlunds Tandvård", since=date(2025, 2, 3), mrr=Money(390000, "SEK"), tags=["qbr"])
    person = add_person(book, one, "Göran Öhman", role="vd", birthday="--04-30")
    log_interaction(
        book,
        one,
        NewInteraction("call", "Gick igenom oktober", date(2026, 11, 13), contact="personal", people=(person,)),
    )
    acknowledge(book, log_complaint(book, one, "Fel på fakturan", severity="high", person_id=person))
    two = add_account(book, "王小明 診所", stage="prospect")
    snooze_account(book, two, date(2026, 12, 7))
    add_account(book, "A slip")
    undo(book)
    account_ids(book)
    book.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        small_book(f"{folder}/book.db")
        (FOLDER / f"version_{VERSION}.sql").write_text(book_as_sql(f"{folder}/book.db"), encoding="utf-8")
