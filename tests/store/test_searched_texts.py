"""Every column that holds text is either searched or left out for a reason, so that a new one is not forgotten."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from store import upgrades
from store.accounts import account_ids, add_account
from store.book import Book
from store.doctor import examine
from store.editing.moments import add_moment
from store.history import undo
from store.people import add_person
from store.reviews.beginning import begin_anyway
from store.reviews.ending import note_review
from store.upgrades.remarked import SOURCES
from store.upgrades.searched import SEARCHED
from store.upgrades.triggers import DERIVED_COLUMNS, TRACKED
from tests.finding import found

LEFT_OUT = {
    "one of the words that are set up; `stage:`, `kind:` and the like choose by it": (
        "stage.key stage.title account.stage stage_change.from_stage stage_change.to_stage "
        "pause.stage_before interaction.kind interaction.mood signal.kind column_mapping.kind"
    ),
    "alike in many accounts, and chosen by a condition of its own": "account.segment account.owner account.country",
    "a colleague: who did it or is to do it, not what was written": (
        "owner_change.from_owner owner_change.to_owner interaction.author complaint_step.author todo.assignee"
    ),
    "what another system calls it": (
        "account.external_id person.external_id interaction.external_id complaint.external_id contract.external_id "
        "exit.external_id todo.external_id"
    ),
    "set up for all accounts; what an account says otherwise is found at its key moment": (
        "moment_template.segment moment_template.name moment_template.preparation"
    ),
    "kept by the program about its own work": (
        "review.week review.filter review.before review.after review.quiet review.waiting review_entry.reasons "
        "import_batch.files import_batch.counts column_mapping.headers column_mapping.columns"
    ),
}


@pytest.fixture(scope="module")
def schema() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        upgrades.upgrade(connection, 0)
        yield connection


def is_a_word_of_ours(connection: sqlite3.Connection, table: str, column: str) -> bool:
    """Whether a check lets only days, or a few words, into a column."""
    (sql,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    checked = (f"({column} IS date({column})", f"({column} IN", f"length({column}) = 3")
    return any(one in sql for one in checked) or column.endswith("_at") or column == "at"


def texts_of(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    for table in TRACKED:
        for _, column, kind, *_ in connection.execute(f"PRAGMA table_info({table})").fetchall():
            is_written = column not in DERIVED_COLUMNS and not is_a_word_of_ours(connection, table, column)
            if kind == "TEXT" and is_written:
                yield table, column


def test_every_text_is_searched_or_left_out_for_a_reason(schema: sqlite3.Connection) -> None:
    left_out = {column for columns in LEFT_OUT.values() for column in columns.split()}
    searched = {
        f"{table}.{column}"
        for table, column in texts_of(schema)
        if column in SEARCHED.get(table, ()) or (table in SOURCES and column in SOURCES[table].columns)
    }
    assert {f"{table}.{column}" for table, column in texts_of(schema)} == searched | left_out
    assert not searched & left_out


def test_the_note_on_a_whole_review_is_found_though_it_is_of_no_account(book: Book) -> None:
    add_account(book, "Acme")
    review = begin_anyway(book, "")
    note_review(book, review, "ask the zebra people for a reference")
    (hit,) = found(book, "zebra")
    assert (hit.what, hit.account_id, hit.account_name, hit.opens) == ("review", None, "", ("review", review.id))
    assert found(book, "zebra kind:review") == [hit]
    assert found(book, "zebra owner:none") == [], "a condition chooses among accounts"
    note_review(book, review, "")
    assert found(book, "zebra") == []
    undo(book)
    assert len(found(book, "zebra")) == 1
    assert examine(book.path, book.clock).is_sound


def test_what_a_key_moment_says_beside_its_template_is_found(book: Book) -> None:
    one = add_account(book, "Acme")
    add_moment(book, one, {"name": "Zebra day", "preparation": "print the stripes"})
    assert [hit.kind for hit in found(book, "zebra")] == ["moment"]
    assert [hit.opens[0] for hit in found(book, "stripes")] == ["moment"]
    assert found(book, "onboarding") == [], "what all accounts get alike is left out"


def test_how_somebody_is_reached_and_where_an_account_came_from_are_found(book: Book) -> None:
    one = add_account(book, "Acme", fields={"source": "the zebra fair", "size": "two zebras"})
    add_person(book, one, "Ann", reach="zebra line after three")
    assert {hit.kind for hit in found(book, "zebra")} == {"account", "person"}
    assert all("zebra" in hit.text for hit in found(book, "zebra"))
    assert account_ids(book) == [one]
