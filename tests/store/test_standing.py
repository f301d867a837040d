"""The order of the list: kept by an index, settled when read, for this reader alone where nothing can be written."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from store import standing
from store.account_counts import counts
from store.account_orders import SORTS
from store.account_rows import account_rows
from store.accounts import account_ids, add_account
from store.book import Book, open_book
from store.clock import Clock, clock_from
from store.deleting import delete_record
from store.doctor import examine
from store.editing.accounts import edit_account
from store.errors import BookReadOnlyError, ConflictError
from store.history import undo
from store.pauses import pause_accounts
from store.reviews.beginning import start_review
from store.rules.filters import read_filter
from store.sample import make_sample
from store.segment_cadences import set_segment_cadence
from tests.filled_once import filled_once
from tests.finding import found
from tests.happened import NewInteraction, log_interaction
from tests.store.in_a_child import open_to_readers, run_in_a_child


@pytest.fixture
@filled_once
def two(book: Book) -> tuple[int, int]:
    """Two customers in their late phase, last spoken with 25 and 20 days ago."""
    ids = [add_account(book, name, since=date(2024, 1, 1)) for name in ("Acme", "Bolt")]
    for one, day in zip(ids, (date(2026, 10, 29), date(2026, 11, 3)), strict=True):
        log_interaction(book, one, NewInteraction("call", "x", day, contact="personal"))
    return ids[0], ids[1]


@contextmanager
def watched(book: Book) -> Iterator[list[str]]:
    """The statements that this thread's reading connection runs."""
    statements: list[str] = []
    with book.reading() as connection:
        connection.set_trace_callback(statements.append)
        try:
            yield statements
        finally:
            connection.set_trace_callback(None)


def plan_of(book: Book, query: str) -> list[str]:
    with book.reading() as connection:
        return [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}")]


@pytest.mark.parametrize("sort", sorted(set(SORTS) - {"since"}))
def test_the_list_is_ordered_by_an_index_without_sorting(book: Book, sort: str) -> None:
    account_ids(book)
    with watched(book) as statements:
        account_ids(book, sort=sort, limit=40)
    [query] = [one for one in statements if "ORDER BY" in one]
    searches = [line for line in plan_of(book, query) if not line.startswith(("CO-ROUTINE", "SCAN (subquery"))]
    assert searches == [f"SEARCH account_standing USING COVERING INDEX account_standing_by_{sort} (listed=?)"]


def test_the_accounts_of_an_owner_are_found_without_a_look_at_any_account(book: Book) -> None:
    add_account(book, "Acme", fields={"owner": "Nina"})
    account_ids(book)
    with watched(book) as statements:
        assert len(account_ids(book, read_filter("owner:nina"))) == 1
        assert found(book, "acme owner:nina")
    asked = [one for one in statements if "WHERE owner" in one or "min(owner)" in one]
    read = [line for one in asked for line in plan_of(book, one) if " account " in line]
    assert len(asked) == 4
    assert all("USING COVERING INDEX account_by_owner" in line for line in read), read


def test_rows_that_are_drawn_are_read_without_a_look_at_all_others(book: Book, two: tuple[int, int]) -> None:
    with watched(book) as statements:
        account_rows(book, two, rhythm=True)
    queries = [one for one in statements if one.lstrip().startswith("SELECT")]
    assert len(queries) > 10
    scanned = {line.split()[1] for query in queries for line in plan_of(book, query) if line.startswith("SCAN")}
    assert {one for one in scanned if not one.startswith("(subquery")} == {"json_each"}


def test_what_is_counted_is_counted_in_indexes(book: Book) -> None:
    account_ids(book)
    with watched(book) as statements:
        counts(book)
    [query] = [one for one in statements if "BETWEEN" in one]
    plan = [line for line in plan_of(book, query) if "account_standing" in line]
    assert len(plan) == 4
    assert all(line.startswith("SEARCH account_standing USING COVERING INDEX") for line in plan)


def test_a_settled_book_is_read_without_being_written(book: Book, two: tuple[int, int]) -> None:
    account_ids(book)
    before = Path(book.path).read_bytes()
    assert account_ids(book) == list(two)
    counts(book)
    assert Path(book.path).read_bytes() == before


def test_only_what_changed_is_settled_again(book: Book, two: tuple[int, int]) -> None:
    account_ids(book)
    edit_account(book, two[1], {"city": "Lund"})
    with book.reading() as connection:
        assert connection.execute("SELECT account_id FROM unsettled").fetchall() == [(two[1],)]


def test_a_segments_cadence_moves_its_accounts(book: Book, two: tuple[int, int]) -> None:
    edit_account(book, two[1], {"segment": "Small"})
    assert account_ids(book) == [two[0], two[1]]
    set_segment_cadence(book, "Small", 10)
    assert account_ids(book) == [two[1], two[0]]


def test_a_deleted_account_leaves_the_list_and_comes_back_in_its_place(book: Book, two: tuple[int, int]) -> None:
    account_ids(book)
    delete_record(book, "account", two[0])
    assert account_ids(book) == [two[1]]
    undo(book)
    assert account_ids(book) == list(two)


@contextmanager
def held_by_another(book: Book) -> Iterator[None]:
    other = sqlite3.connect(book.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def test_a_new_day_is_read_right_while_another_program_holds_the_book(book: Book, two: tuple[int, int]) -> None:
    account_ids(book)
    book.clock = clock_from("2026-12-02")
    with held_by_another(book):
        before = Path(book.path).read_bytes()
        assert account_ids(book) == list(two)
        assert counts(book).over == 1
        assert Path(book.path).read_bytes() == before
    assert counts(book).over == 1
    assert examine(book.path, book.clock).is_sound


def test_threads_that_read_on_a_new_day_wait_for_the_one_that_settles(
    book: Book, two: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing, "_CHUNK", 1)
    account_ids(book)
    book.clock = clock_from("2026-12-02")
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: (account_ids(book), counts(book).over), range(8)))
    assert found == [(list(two), 1)] * 8
    assert examine(book.path, book.clock).is_sound


def test_the_thread_that_has_keys_to_answer_does_not_wait_long(book: Book, two: tuple[int, int]) -> None:
    book.clock = clock_from("2026-12-02")
    with book.settling, pytest.raises(ConflictError, match="brought up to this day"):
        account_ids(book)


def test_a_book_that_can_only_be_read_shows_today_and_refuses_to_be_written(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "shelf" / "demo.db"
    make_sample(str(path), clock=clock).close()
    open_to_readers(path.parent)
    expected = counts(make_sample(str(tmp_path / "other.db"), clock=clock))

    def read_and_try_to_write() -> None:
        book = open_book(str(path), clock)
        assert counts(book) == expected
        book.clock = clock_from("2027-03-01")
        assert counts(book).over > expected.over
        assert len(account_ids(book)) == expected.accounts
        with pytest.raises(BookReadOnlyError):
            add_account(book, "Acme")

    run_in_a_child(read_and_try_to_write, powerless=True)
    (tmp_path / "shelf").chmod(0o755)


def test_a_paused_account_is_not_counted_as_over_its_cadence(book: Book, two: tuple[int, int]) -> None:
    book.clock = clock_from("2026-12-20")
    assert counts(book).over == 2
    pause_accounts(book, [two[0]], until_on=date(2027, 3, 1))
    assert counts(book).over == 1
    review = start_review(book)
    assert review.before.over == 1
