"""A snoozed account is out of sight until its day, or until there is something new."""

from datetime import date

import pytest

from store.account_rows import account_row
from store.book import Book
from store.complaints import log_complaint, reopen, resolve
from store.history import undo
from store.snoozing import snooze_account
from tests.filled_once import filled_once
from tests.review_book import add_over

UNTIL = date(2026, 12, 14)


@pytest.fixture
@filled_once
def snoozed(book: Book) -> int:
    account = add_over(book, "Acme")
    resolve(book, log_complaint(book, account, "late again"))
    snooze_account(book, account, UNTIL)
    return account


def test_a_complaint_of_the_same_day_wakes_it_and_undo_puts_it_back(book: Book, snoozed: int) -> None:
    assert account_row(book, snoozed).snoozed_until == UNTIL
    log_complaint(book, snoozed, "and again")
    assert account_row(book, snoozed).snoozed_until is None
    undo(book)
    assert account_row(book, snoozed).snoozed_until == UNTIL


def test_a_complaint_that_was_not_solved_after_all_wakes_it_too(book: Book, snoozed: int) -> None:
    reopen(book, 1)
    assert account_row(book, snoozed).snoozed_until is None


def test_it_can_be_snoozed_again_with_the_complaint_open(book: Book, snoozed: int) -> None:
    log_complaint(book, snoozed, "and again")
    snooze_account(book, snoozed, UNTIL)
    assert account_row(book, snoozed).snoozed_until == UNTIL
