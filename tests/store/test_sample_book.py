"""The sample book: believable, the same every time, and fit for its day."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from store.account_counts import counts
from store.account_page import account_page
from store.account_rows import account_rows
from store.accounts import account_ids
from store.book import Book
from store.clock import Clock, clock_from
from store.doctor import examine
from store.errors import InvalidError, StoreError
from store.history import steps_of, undo
from store.rules.filters import read_filter
from store.sample import LABEL, is_sample, make_sample
from tests.conftest import TODAY
from tests.store.book_tables import tables_of


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """A sample for those who only read it."""
    made = make_sample(str(tmp_path_factory.mktemp("sample") / "demo.db"), clock=clock_from(TODAY))
    yield made
    made.close()


def test_about_a_quarter_needs_attention_and_most_are_fine(sample: Book) -> None:
    book = sample
    rows = account_rows(book, account_ids(book))
    signs = Counter(row.sign for row in rows)
    assert 9 <= signs["!"] <= 14
    assert 3 <= signs["~"] <= 9
    assert signs["z"] == 2
    assert signs[""] > len(rows) / 2
    assert {row.health.state for row in rows} == {"good", "watch", "risk"}
    assert {row.role for row in account_rows(book, account_ids(book, read_filter("role:any")))} == {
        "lead", "customer", "paused", "lost", "declined",
    }  # fmt: skip
    assert counts(book).complaints >= 5


def test_every_page_can_be_read_and_nothing_lies_in_the_future_but_plans(sample: Book, clock: Clock) -> None:
    book = sample
    states = set()
    for one in account_ids(book, read_filter("role:any")):
        page = account_page(book, one)
        assert page.people
        assert all(interaction.day <= clock.today() for interaction in page.interactions)
        assert all(complaint.received_on <= clock.today() for complaint in page.complaints)
        assert all(moment.done_on is None or moment.done_on <= clock.today() for moment in page.moments)
        states |= {complaint.state for complaint in page.complaints}
    assert states == {"new", "waiting_us", "waiting_them", "resolved", "told"}


@pytest.mark.parametrize("today", ["2024-02-29", "2026-01-01", "2026-12-31", "2027-03-28"])
def test_it_is_sound_on_any_day(tmp_path: Path, today: str) -> None:
    book = make_sample(str(tmp_path / "demo.db"), clock=clock_from(today))
    assert examine(book.path, book.clock).is_sound
    assert 9 <= counts(book).attention <= 14


def test_the_same_seed_on_the_same_day_gives_the_same_rows(tmp_path: Path, clock: Clock) -> None:
    one, again, other = (
        tables_of(make_sample(str(tmp_path / f"{number}.db"), accounts=15, seed=seed, clock=clock).path, log=True)
        for number, seed in enumerate((7, 7, 8))
    )
    assert again == one
    assert other != one


def test_it_is_one_step_that_can_be_undone(tmp_path: Path, clock: Clock) -> None:
    book = make_sample(str(tmp_path / "demo.db"), accounts=5, clock=clock)
    assert [step.label for step in steps_of(book)] == [LABEL]
    undo(book)
    assert account_ids(book) == []


def test_more_accounts_than_there_are_names_have_slugs_of_their_own(tmp_path: Path, clock: Clock) -> None:
    book = make_sample(str(tmp_path / "demo.db"), accounts=900, clock=clock)
    assert len(account_ids(book, read_filter("role:any"))) == 900
    assert examine(book.path, book.clock).is_sound


def test_no_book_is_overwritten_but_an_earlier_sample_when_asked(tmp_path: Path, clock: Clock) -> None:
    path = str(tmp_path / "demo.db")
    make_sample(path, accounts=3, clock=clock)
    with pytest.raises(StoreError, match="already a file"):
        make_sample(path, clock=clock)
    assert counts(make_sample(path, accounts=30, clock=clock, replace=True)).accounts > 20
    other = tmp_path / "notes.db"
    other.write_text("mine")
    with pytest.raises(StoreError, match="already a file"):
        make_sample(str(other), clock=clock, replace=True)
    assert other.read_text() == "mine"
    assert not is_sample(str(other))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["demo.db", "notes.db"]


def test_a_sample_has_at_least_one_account(tmp_path: Path) -> None:
    with pytest.raises(InvalidError):
        make_sample(str(tmp_path / "demo.db"), accounts=0, clock=clock_from("2026-11-23"))
    assert list(tmp_path.iterdir()) == []


def test_starts_are_days_that_have_been(sample: Book, clock: Clock) -> None:
    for row in account_rows(sample, account_ids(sample)):
        assert row.since is None or date(2019, 1, 1) < row.since <= clock.today()
