"""A review of very many accounts, of which only the next ones are put into it; the limits are made small here."""

from datetime import date

import pytest

from store.account_counts import counts
from store.book import Book
from store.complaints import log_complaint
from store.deleting import delete_records
from store.history import undo
from store.records.review import PENDING, REVIEWED
from store.reviews import entries
from store.reviews.account import reviewed_account
from store.reviews.beginning import add_latecomers, latecomers, start_review
from store.reviews.deciding import decide
from store.reviews.entries import entries_of
from store.reviews.held import review_with, reviews_of
from store.reviews.summary import summary_of
from store.reviews.turn import ACCOUNT, SUMMARY, accounts_of, turn_of
from tests.review_book import add_fresh, fill_with


@pytest.fixture
def many(book: Book, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Seven accounts that give a reason, of which a review takes three and then three again."""
    monkeypatch.setattr(entries, "ALL_AT_ONCE", 3)
    monkeypatch.setattr(entries, "_AHEAD", 3)
    monkeypatch.setattr(entries, "_FEW", 2)
    return fill_with(book, 7)


def test_every_account_has_its_turn_in_the_order_of_the_beginning(book: Book, many: list[int]) -> None:
    review = start_review(book)
    order = accounts_of(book, review.id)
    assert (sorted(order), len(entries_of(book, review.id)), review.waiting) == (sorted(many), 3, 4)
    walked: list[int] = []
    while (turn := turn_of(book, review.id)).account_id is not None:
        assert (turn.number, turn.total, turn.left) == (len(walked) + 1, 7, 7 - len(walked))
        assert counts(book).review == turn.left
        assert reviewed_account(book, review, turn.account_id).reasons
        decide(book, review, turn.account_id)
        walked.append(turn.account_id)
    assert (walked, turn.stage, turn.before) == (order, SUMMARY, order[-1])


def test_those_that_wait_are_in_the_review_already(book: Book, many: list[int]) -> None:
    fresh = add_fresh(book, "Fresh")
    review = start_review(book)
    assert latecomers(book, review) == []
    log_complaint(book, fresh, "Slow", received_on=date(2026, 11, 23))
    assert latecomers(book, review) == [fresh]
    assert add_latecomers(book, review) == 1
    assert accounts_of(book, review.id)[-1] == fresh
    summary = summary_of(book, review)
    assert (summary.total, len(summary.decided[PENDING])) == (8, 8)
    assert reviews_of(book)[0].outcomes == {PENDING: 8}


def test_a_decision_that_took_more_in_is_taken_back_whole(book: Book, many: list[int]) -> None:
    review = start_review(book)
    order = accounts_of(book, review.id)
    decide(book, review, order[0])
    decide(book, review, order[1])
    assert (len(entries_of(book, review.id)), review_with(book, review.id).waiting) == (6, 1)
    undo(book)
    assert (len(entries_of(book, review.id)), review_with(book, review.id).waiting) == (3, 4)
    assert [entry.outcome for entry in entries_of(book, review.id)] == [REVIEWED, PENDING, PENDING]
    undo(book, 2)
    assert reviews_of(book) == []


def test_those_that_wait_follow_when_all_that_were_next_are_deleted(book: Book, many: list[int]) -> None:
    review = start_review(book)
    order = accounts_of(book, review.id)
    delete_records(book, "account", order[:4])
    turn = turn_of(book, review.id)
    assert (turn.stage, turn.account_id, turn.total) == (ACCOUNT, order[4], 3)
