"""Real files of other tools come in with one call each."""

from __future__ import annotations

from pathlib import Path

import pytest

from store import history
from store.exchange.importing import import_files
from tests.store.exchange.exchange_files import SAMPLES, needs_samples
from tests.store.exchange.made_up_books import content, new_book

pytestmark = needs_samples

SETS = {
    "salesforce": (
        sorted((SAMPLES / "salesforce_dataworkshop").glob("*.csv")),
        {"accounts": 22, "people": 18, "contracts": 12, "complaints": 14, "todos": 36},
    ),
    "ravenstack iso": (
        sorted((SAMPLES / "ravenstack" / "iso").glob("*.csv")),
        {"accounts": 500, "contracts": 5000, "complaints": 2000, "exits": 600},
    ),
    "churnguard": (
        sorted((SAMPLES / "churnguard").glob("*.csv")),
        {"accounts": 150, "contracts": 150, "interactions": 150, "signals": 4350},
    ),
    "hubspot": (
        [
            SAMPLES / "hubspot_synthetic" / f"hubspot_{n}.csv"
            for n in ("tickets", "activities", "contacts", "companies")
        ],
        {"accounts": 200, "people": 679, "interactions": 1142, "todos": 286, "complaints": 223},
    ),
}


@pytest.mark.parametrize("name", SETS)
def test_a_set_of_files_comes_in_once_and_can_be_taken_back(tmp_path: Path, name: str) -> None:
    paths, expected = SETS[name]
    book = new_book(tmp_path / "book.db")
    empty = content(book)
    import_files(book, paths)
    filled = content(book)
    assert {kind: len(filled[kind]) for kind in expected} == expected
    assert not import_files(book, list(reversed(paths))).changed_book
    history.undo(book)
    assert content(book) == empty


def test_two_dialects_of_the_same_tables_give_equal_books(tmp_path: Path) -> None:
    books = []
    for dialect in ("iso", "dmy_dash"):
        book = new_book(tmp_path / f"{dialect}.db")
        import_files(book, sorted((SAMPLES / "ravenstack" / dialect).glob("*.csv")))
        books.append(content(book))
    assert books[0] == books[1]


def test_the_accounts_of_a_churn_table_start_by_their_tenure(tmp_path: Path) -> None:
    """Of 7,043 rows the first five hundred, and all with an empty cell."""
    head, *rows = (SAMPLES / "telco_ibm" / "Telco-Customer-Churn.csv").read_text("utf-8").splitlines()
    rows = [row for number, row in enumerate(rows) if number < 500 or " " in row.split(",")]
    (tmp_path / "churn.csv").write_text("\n".join([head, *rows]), "utf-8")
    book = new_book(tmp_path / "book.db")
    import_files(book, [tmp_path / "churn.csv"])
    accounts = content(book)["accounts"]
    assert len(accounts) == len(rows) > 500
    assert sum(one["stage"] == "left" for one in accounts) == sum(row.endswith("Yes") for row in rows) > 0
    assert accounts[0]["since"] == "2026-10-19"
