"""What a form shows, read and saved again, leaves every record exactly as it was."""

import sqlite3
from contextlib import closing, suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from store.book import Book
from store.clock import clock_from
from store.editing.commas import between_commas, with_commas
from store.editing.editable import Editable, edit, held_by
from store.editing.kinds import EDITABLE
from store.errors import StoreError
from store.sample import make_sample
from tests.store.book_tables import tables_of
from tests.store.exchange.made_up_books import FIRMS, LINE, fill, new_book


def ids(book: Book, editable: Editable) -> list[int]:
    with closing(sqlite3.connect(book.path)) as connection:
        return [one for (one,) in connection.execute(f"SELECT id FROM {editable.kind}").fetchall()]


def save_again(book: Book, editable: Editable, record: int) -> int:
    """Save what the form shows; how many of its fields were refused."""
    held, fields = held_by(book, editable, record), editable.fields(book, record)
    values: dict[str, Any] = {}
    for field in fields:
        with suppress(StoreError):
            values[field.name] = field.read(held[field.name])
    edit(book, editable, record, values, held)
    assert held_by(book, editable, record) == held
    return len(fields) - len(values)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a shrunk book costs minutes and says no more
)
@given(firms=FIRMS)
def test_saving_what_was_shown_changes_nothing(firms: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    for todo in (todo for firm in firms for todo in firm["todo"]):
        # One line is all that a to-do takes; only a file that is brought in can say more.
        todo["text"] = " ".join(todo["text"].split()) or "call"
    book = new_book(tmp_path_factory.mktemp("made") / "book.db")
    fill(book, firms)
    before = tables_of(book.path)
    for editable in EDITABLE.values():
        for record in ids(book, editable):
            save_again(book, editable, record)
    assert tables_of(book.path) == before
    book.close()


def test_nothing_that_the_sample_holds_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("sample") / "book.db"
    book = make_sample(str(path), accounts=4, seed=5, clock=clock_from("2026-11-23"))
    before = tables_of(book.path)
    for editable in EDITABLE.values():
        for record in ids(book, editable)[:12]:
            assert save_again(book, editable, record) == 0
    assert tables_of(book.path) == before
    book.close()


@given(names=st.lists(LINE.filter(bool), unique=True))
def test_names_with_commas_between_are_the_same_names(names: list[str]) -> None:
    assert between_commas(with_commas(names)) == names
