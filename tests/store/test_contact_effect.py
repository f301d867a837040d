"""What a log line does to the last personal contact, before it is stored."""

from datetime import date
from pathlib import Path

import pytest

from store.accounts import add_account
from store.book import Book
from store.clock import clock_from
from store.contact_effect import contact_effect
from store.segment_cadences import set_segment_cadence
from tests.empty_book import empty_book
from tests.happened import NewInteraction, log_interaction

TODAY = date(2026, 11, 23)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return empty_book(tmp_path / "book.db", clock_from(TODAY.isoformat()))


def effect(book: Book, account: int, contact: str, day: date) -> tuple[int | None, int | None, int]:
    with book.reading() as connection:
        found = contact_effect(connection, account, contact, day, TODAY)
    return found.before, found.after, found.cadence


@pytest.mark.parametrize(
    ("contact", "day", "expected"),
    [
        ("personal", date(2026, 11, 23), (12, 0, 14)),
        ("personal", date(2026, 11, 22), (12, 1, 14)),
        ("personal", date(2026, 11, 11), (12, 12, 14)),
        ("personal", date(2026, 11, 1), (12, 12, 14)),
        ("attempt", date(2026, 11, 23), (12, 12, 14)),
        ("none", date(2026, 11, 23), (12, 12, 14)),
    ],
)
def test_only_a_later_personal_contact_moves_the_days(
    book: Book, contact: str, day: date, expected: tuple[int, int, int]
) -> None:
    account = add_account(book, "Acme", since=date(2026, 8, 1))
    log_interaction(book, account, NewInteraction("call", "hello", date(2026, 11, 11), contact="personal"))
    assert effect(book, account, contact, day) == expected


def test_the_first_personal_contact_has_no_days_before(book: Book) -> None:
    account = add_account(book, "Acme")
    log_interaction(book, account, NewInteraction("call", "nobody there", TODAY, contact="attempt"))
    assert effect(book, account, "personal", date(2026, 11, 20)) == (None, 3, 30)
    assert effect(book, account, "attempt", TODAY) == (None, None, 30)


def test_a_contact_whose_day_has_not_come_does_not_count(book: Book) -> None:
    account = add_account(book, "Acme")
    log_interaction(book, account, NewInteraction("call", "hello", date(2026, 11, 20), contact="personal"))
    with book.writing("Planned by another program") as connection:
        connection.execute(
            "INSERT INTO interaction (account_id, kind, day, text, contact, created_at) "
            "VALUES (?, 'call', '2026-12-01', 'ahead', 'personal', '2026-11-23T09:00:00Z')",
            (account,),
        )
    assert effect(book, account, "personal", TODAY) == (3, 0, 30)


def test_the_cadence_is_the_accounts_own_else_its_segments_else_its_phases(book: Book) -> None:
    set_segment_cadence(book, 'Mid "market"', 21)
    own = add_account(book, "Own", cadence_days=5, fields={"segment": 'Mid "market"'})
    by_segment = add_account(book, "Segment", since=date(2026, 11, 1), fields={"segment": 'Mid "market"'})
    by_phase = add_account(book, "Phase", since=date(2026, 11, 1), fields={"segment": "Small"})
    assert [effect(book, account, "none", TODAY)[2] for account in (own, by_segment, by_phase)] == [5, 21, 7]
