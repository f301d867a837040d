"""What the triggers keep of a change, so that it can be undone."""

import json
import sqlite3
from pathlib import Path

from store.accounts import add_account
from store.book_format import VERSION
from store.clock import clock_from
from store.upgrades import STEPS
from tests.empty_book import empty_book


def changes_after(tmp_path: Path, statement: str) -> list[tuple[str, object, object]]:
    book = empty_book(tmp_path / "book.db", clock_from("2026-11-23"))
    add_account(book, "Acme", fields={"city": "Malmö", "note": "likes calls"})
    connection = sqlite3.connect(book.path)
    last = connection.execute("SELECT max(id) FROM change").fetchone()[0]
    connection.execute(statement)
    connection.commit()
    rows = connection.execute("SELECT table_name, old, new FROM change WHERE id > ?", (last,)).fetchall()
    connection.close()
    return [(table, old and json.loads(old), new and json.loads(new)) for table, old, new in rows]


def test_an_update_keeps_both_sides_of_the_columns_that_changed(tmp_path: Path) -> None:
    changed = changes_after(tmp_path, "UPDATE account SET city = NULL, cadence_days = 14, phone = '0', name = 'Acme'")
    assert changed == [
        (
            "account",
            {"city": "Malmö", "cadence_days": None, "phone": None},
            {"city": None, "cadence_days": 14, "phone": "0"},
        )
    ]


def test_an_update_that_changes_nothing_or_only_what_is_derived_leaves_no_trace(tmp_path: Path) -> None:
    assert changes_after(tmp_path, "UPDATE account SET city = 'Malmö', sort_name = 'other'") == []


def test_the_version_counts_the_steps() -> None:
    assert len(STEPS) == VERSION
