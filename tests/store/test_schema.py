"""The schema: one golden text, the tables' own metadata beside it, and every released book still opens."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from sqlmodel import SQLModel

from store import tables, upgrades
from store.account_page import account_page
from store.accounts import account_ids, find_account
from store.backup import backups_of
from store.book import open_book
from store.book_format import VERSION
from store.clock import clock_from
from store.doctor import examine
from store.history import redo, undo
from store.rules.filters import read_filter
from store.rules.folding import FTS_TOKENIZER
from store.upgrades.triggers import TRACKED
from tests.finding import found
from tests.store.book_tables import tables_of
from tests.store.books.as_sql import FOLDER
from tests.store.books.of_version import book_of
from tests.store.schema_text import GOLDEN, schema_text

VERSIONS = range(1, VERSION + 1)
tables.load_all()
MODELLED = sorted(SQLModel.metadata.tables)


@pytest.fixture(scope="module")
def fresh() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        upgrades.upgrade(connection, 0)
        yield connection


@pytest.fixture(scope="module")
def modelled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("modelled") / "empty.db"
    SQLModel.metadata.create_all(sqlalchemy.create_engine(f"sqlite:///{path}"))
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def test_the_schema_is_the_golden_one(fresh: sqlite3.Connection) -> None:
    assert schema_text(fresh) == GOLDEN.read_text(encoding="utf-8")


def test_the_version_is_the_number_of_steps() -> None:
    assert len(upgrades.STEPS) == VERSION


def test_what_points_to_a_deleted_record_is_found_by_an_index(fresh: sqlite3.Connection) -> None:
    for (table,) in fresh.execute("SELECT name FROM sqlite_schema WHERE sql LIKE '% REFERENCES %'").fetchall():
        begun_by = {
            fresh.execute(f"PRAGMA index_info({index[1]})").fetchone()[2]
            for index in fresh.execute(f"PRAGMA index_list({table})").fetchall()
        }
        begun_by |= {column[1] for column in fresh.execute(f"PRAGMA table_info({table})").fetchall() if column[5]}
        for link in fresh.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            assert link[3] in begun_by, f"{table}.{link[3]}"


def test_the_search_index_cuts_words_as_the_folding_expects(fresh: sqlite3.Connection) -> None:
    rows = fresh.execute("SELECT name, sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL%'").fetchall()
    assert rows
    assert all(FTS_TOKENIZER in sql for _, sql in rows)


def test_every_table_that_can_be_undone_has_a_model() -> None:
    assert sorted(TRACKED) == MODELLED


def described(connection: sqlite3.Connection, table: str) -> dict[str, Any]:
    """What SQLite knows of a table: columns, keys, indexes, strictness."""
    indexes = {}
    for _, name, unique, origin, partial in connection.execute(f"PRAGMA index_list({table})").fetchall():
        columns = tuple(row[2] for row in connection.execute(f"PRAGMA index_info({name})"))
        sql = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0]
        condition = " ".join(sql.partition(" WHERE ")[2].split()) if sql else ""
        indexes[name if origin == "c" else columns] = (unique, origin, partial, columns, condition)
    keys = connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    strict = connection.execute("SELECT strict FROM pragma_table_list WHERE name = ?", (table,)).fetchone()
    return {
        "columns": [
            (name, kind, bool(notnull) or bool(key), default, key)
            for _, name, kind, notnull, default, key in connection.execute(f"PRAGMA table_info({table})")
        ],
        "keys": sorted(row[2:] for row in keys),
        "indexes": indexes,
        "strict": strict,
    }


@pytest.mark.parametrize("table", MODELLED)
def test_a_model_describes_its_table_as_the_upgrades_make_it(
    fresh: sqlite3.Connection, modelled: sqlite3.Connection, table: str
) -> None:
    assert described(modelled, table) == described(fresh, table)


def checks_of(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """The named checks of a table, blanks made alike."""
    sql = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    found = {}
    for match in re.finditer(r"CONSTRAINT (\w+)\s+CHECK\s*\(", sql):
        end, depth = match.end(), 1
        while depth:
            depth += {"(": 1, ")": -1}.get(sql[end], 0)
            end += 1
        found[match[1]] = " ".join(sql[match.end() : end - 1].split())
    return found


@pytest.mark.parametrize("table", MODELLED)
def test_a_model_has_the_checks_of_its_table(
    fresh: sqlite3.Connection, modelled: sqlite3.Connection, table: str
) -> None:
    assert checks_of(modelled, table) == checks_of(fresh, table)


def test_there_is_a_book_of_every_schema_version() -> None:
    assert sorted(path.stem for path in FOLDER.glob("version_*.*")) == [f"version_{number}" for number in VERSIONS]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_book_of_any_schema_version_opens_with_all_it_holds(version: int, tmp_path: Path) -> None:
    path = str(book_of(version, tmp_path))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)
    book = open_book(path, clock_from("2026-11-23"))
    assert [one.reason for one in backups_of(path)] == (["upgrade"] if version < VERSION else [])
    with book.reading() as connection:
        assert schema_text(connection) == GOLDEN.read_text(encoding="utf-8")
    one, slug, name = find_account(book, "aker")
    assert (slug, name) == ("akerlunds-tandvard", "Åkerlunds Tandvård")
    page = account_page(book, one)
    assert (page.row.days_since_contact, page.row.open_complaints, page.row.tags) == (10, 1, ("qbr",))
    assert len(account_ids(book, read_filter("role:any"))) == 2
    assert found(book, "小明")
    before = tables_of(path)
    undo(book, 3)
    redo(book, 3)
    assert tables_of(path) == before
    assert examine(path, book.clock).is_sound


_EACH_ALONE = """
import sys, warnings
from sqlmodel import SQLModel
from store import tables
warnings.simplefilter("ignore")
for name in tables._MODULES:
    SQLModel.metadata.clear()
    for module in [one for one in sys.modules if one.startswith("store.tables.") and one != "store.tables.base"]:
        del sys.modules[module]
    for reference in getattr(tables, name).__table__.foreign_keys:
        reference.column
"""


def test_a_table_that_is_loaded_alone_can_be_written() -> None:
    """A command loads only the tables it writes; the tests load them all, and would never notice."""
    subprocess.run([sys.executable, "-c", _EACH_ALONE], check=True, timeout=60)
