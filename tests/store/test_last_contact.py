"""The last personal contact and what follows from it, whatever happens to interactions and days."""

import os
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from store.account_rows import account_row
from store.accounts import account_ids, add_account
from store.book import Book
from store.clock import clock_from, local_time, utc_text
from store.deleting import delete_record
from store.editing.editable import edit
from store.editing.interactions import INTERACTION
from store.errors import InvalidError
from store.history import redo, undo
from store.interactions import interactions_of, log_entry
from store.records.account import AccountRow
from store.rules.quick_entry import read_entry
from tests.filled_once import filled_once
from tests.happened import NewInteraction, log_interaction

TODAY = date(2026, 11, 23)


@pytest.fixture
@filled_once
def account(book: Book) -> int:
    """A customer in its late phase: cadence 30."""
    return add_account(book, "Acme", since=date(2024, 2, 3))


def spoke(book: Book, account: int, days_ago: int, contact: str = "personal") -> int:
    return log_interaction(
        book, account, NewInteraction("call", "x", TODAY - timedelta(days=days_ago), contact=contact)
    )


def listed(book: Book, account: int) -> AccountRow:
    """The row as the list shows it, once the list has been put in order."""
    assert account in account_ids(book)
    return account_row(book, account)


def test_a_contact_moves_the_date_and_a_back_dated_one_does_not(book: Book, account: int) -> None:
    spoke(book, account, 5)
    spoke(book, account, 40)
    assert listed(book, account).days_since_contact == 5


def test_an_attempt_or_a_note_never_moves_the_date_and_attempts_are_counted_since(book: Book, account: int) -> None:
    spoke(book, account, 12)
    for days, contact in ((15, "attempt"), (4, "attempt"), (3, "none"), (1, "attempt")):
        spoke(book, account, days, contact)
    row = listed(book, account)
    assert (row.days_since_contact, row.attempts_since) == (12, 2)


def test_editing_and_deleting_take_the_date_back(book: Book, account: int) -> None:
    older, newer = spoke(book, account, 40), spoke(book, account, 5)
    edit(book, INTERACTION, newer, {"day": TODAY - timedelta(days=35)})
    assert listed(book, account).days_since_contact == 35
    edit(book, INTERACTION, newer, {"contact": "none"})
    assert listed(book, account).days_since_contact == 40
    delete_record(book, "interaction", older)
    assert listed(book, account).last_personal_contact is None


def test_undo_and_redo_take_the_date_with_them(book: Book, account: int) -> None:
    spoke(book, account, 40)
    spoke(book, account, 5)
    undo(book)
    assert (listed(book, account).days_since_contact, listed(book, account).contact_state) == (40, "over")
    redo(book)
    assert (listed(book, account).days_since_contact, listed(book, account).contact_state) == (5, "fresh")


def test_a_day_that_passes_changes_the_state_by_itself(book: Book, account: int) -> None:
    spoke(book, account, 0)
    states = {}
    for days in (23, 24, 30, 31, 44, 45):
        book.clock = clock_from((TODAY + timedelta(days=days)).isoformat())
        states[days] = listed(book, account).contact_state
        assert account_ids(book) == [account]
    assert states == {23: "fresh", 24: "soon", 30: "soon", 31: "over", 44: "over", 45: "late"}


def test_the_order_of_the_list_follows_the_days_back_too(book: Book, account: int) -> None:
    spoke(book, account, 20)
    other = add_account(book, "Bolt", since=date(2024, 2, 3))
    log_interaction(book, other, NewInteraction("call", "x", TODAY, contact="personal"))
    book.clock = clock_from("2026-12-10")
    assert account_ids(book) == [account, other]
    assert listed(book, account).sign == "!"
    book.clock = clock_from("2026-11-23")
    assert listed(book, account).sign == ""


def test_a_contact_dated_ahead_counts_from_its_day_on(book: Book, account: int) -> None:
    spoke(book, account, 40)
    ahead = TODAY + timedelta(days=3)
    with book.writing("Brought in") as connection:
        connection.execute(
            "INSERT INTO interaction (account_id, kind, day, text, contact, created_at) "
            "VALUES (?, 'call', ?, 'x', 'personal', 'x')",
            (account, ahead.isoformat()),
        )
    assert listed(book, account).days_since_contact == 40
    book.clock = clock_from((ahead - timedelta(days=1)).isoformat())
    assert listed(book, account).days_since_contact == 42
    book.clock = clock_from(ahead.isoformat())
    assert (listed(book, account).days_since_contact, listed(book, account).contact_state) == (0, "fresh")


def test_a_day_ahead_is_refused_when_logging(book: Book, account: int) -> None:
    ahead = read_entry("call x on:tomorrow", book.clock.now())
    with pytest.raises(InvalidError, match="still to come"):
        log_entry(book, (account, "Acme"), ahead)


def test_a_day_ahead_is_refused_when_correcting(book: Book, account: int) -> None:
    (day,) = [field for field in INTERACTION.fields(book, spoke(book, account, 1)) if field.name == "day"]
    with pytest.raises(InvalidError, match="has not come yet"):
        day.read("tomorrow")


@pytest.fixture
def zone() -> Iterator[None]:
    """Leaves the time zone as it was."""
    before = os.environ.get("TZ")
    yield
    if before is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = before
    time.tzset()


def move_to(zone: str) -> None:
    os.environ["TZ"] = zone
    time.tzset()


@pytest.mark.parametrize("elsewhere", ["Asia/Bangkok", "America/New_York", "Pacific/Kiritimati"])
@pytest.mark.usefixtures("zone")
def test_the_day_of_a_contact_stays_when_the_reader_travels(book: Book, account: int, elsewhere: str) -> None:
    move_to("Europe/Stockholm")
    late = datetime(2026, 11, 20, 23, 45)
    log_interaction(book, account, NewInteraction("call", "x", late.date(), time=late, contact="personal"))
    move_to(elsewhere)
    assert listed(book, account).days_since_contact == 3
    [one] = interactions_of(book, account)
    assert (one.day, one.at) == (date(2026, 11, 20), "2026-11-20T22:45:00Z")


@pytest.mark.usefixtures("zone")
def test_times_are_kept_in_utc_and_come_back_local_over_a_change_of_the_clocks() -> None:
    move_to("Europe/Stockholm")
    for local, stored in (
        (datetime(2026, 3, 28, 12, 0), "2026-03-28T11:00:00Z"),
        (datetime(2026, 3, 29, 12, 0), "2026-03-29T10:00:00Z"),
        (datetime(2026, 10, 24, 12, 0), "2026-10-24T10:00:00Z"),
        (datetime(2026, 10, 25, 12, 0), "2026-10-25T11:00:00Z"),
    ):
        assert utc_text(local) == stored
        assert local_time(stored) == local


@pytest.mark.parametrize(
    ("today", "last", "days"),
    [("2028-03-01", date(2028, 2, 28), 2), ("2026-03-29", date(2026, 3, 28), 1), ("2038-01-20", date(2038, 1, 19), 1)],
)
def test_days_are_calendar_days_on_odd_dates(book: Book, today: str, last: date, days: int) -> None:
    book.clock = clock_from(today)
    one = add_account(book, "Acme")
    log_interaction(book, one, NewInteraction("call", "x", last, contact="personal"))
    assert listed(book, one).days_since_contact == days
