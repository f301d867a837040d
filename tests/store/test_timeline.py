"""The timeline of an account: parts of it, and only so far back as is asked for."""

from datetime import date, timedelta

import pytest

from store.account_page import account_page
from store.accounts import add_account, set_stage
from store.book import Book
from store.complaints import log_complaint, resolve
from store.moments import tick_moment
from store.timeline import kinds_logged, stretch_of, timeline_of
from tests.filled_once import filled_once
from tests.happened import NewInteraction, log_interaction

NEWEST = date(2026, 11, 20)


@pytest.fixture
@filled_once
def account(book: Book) -> int:
    """An account with ten calls, one a week, every other one missed; a complaint, a tick and a change of stage."""
    account = add_account(book, "Acme", stage="onboarding", since=date(2026, 9, 1))
    for week in range(10):
        contact = "attempt" if week % 2 else "personal"
        day = NEWEST - timedelta(weeks=week)
        log_interaction(book, account, NewInteraction("call", f"call {week}", day, contact=contact))
    resolve(book, log_complaint(book, account, "too slow", received_on=date(2026, 9, 20)), "a new cache")
    tick_moment(book, account, 1, done_on=date(2026, 9, 10))
    set_stage(book, account, "growth")
    return account


@pytest.mark.parametrize(
    ("part", "entries"),
    [("all", 14), ("personal", 5), ("attempts", 5), ("complaints", 2), ("changes", 2), ("call", 10), ("visit", 0)],
)
def test_a_part_holds_what_it_is_called_after(book: Book, account: int, part: str, entries: int) -> None:
    page = account_page(book, account, interactions=0)
    found = stretch_of(book, page, part, limit=100)
    assert len(found.entries) == entries
    assert not found.has_older
    assert list(found.entries) == sorted(found.entries, key=lambda one: (one.day, one.id or 0), reverse=True)


def test_stretches_one_after_the_other_hold_every_entry_once_in_its_order(book: Book, account: int) -> None:
    page = account_page(book, account, interactions=0)
    stretches = [stretch_of(book, page, limit=3, skipped=skipped) for skipped in range(0, 10, 3)]
    together = [entry for stretch in stretches for entry in stretch.entries]
    assert together == timeline_of(account_page(book, account, interactions=-1))
    assert [stretch.has_older for stretch in stretches] == [True, True, True, False]
    assert stretch_of(book, page, limit=1, skipped=None) == stretches[-1]


def test_kinds_are_counted_the_most_frequent_first(book: Book, account: int) -> None:
    log_interaction(book, account, NewInteraction("note", "prefers mornings", NEWEST))
    assert list(kinds_logged(book, account).items()) == [("call", 10), ("note", 1)]
