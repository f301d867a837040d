"""Which key moment matters most."""

from __future__ import annotations

from datetime import date

from store import accounts, moments
from store.book import Book
from store.moment_weights import moment_weights


def test_a_moment_weighs_by_how_many_more_left_after_it_went_wrong(book: Book) -> None:
    for number in range(4):
        account = accounts.add_account(book, f"Firm {number}", since=date(2026, 10, 15))
        if number > 1:
            moments.tick_moment(book, account, 1, went="fine")
        if number == 0:
            accounts.set_stage(book, account, "left")
    heaviest = moment_weights(book)[0]
    assert (heaviest.name, heaviest.wrong_left, heaviest.wrong, heaviest.well_left, heaviest.well) == (
        "Onboarding", 1, 2, 0, 2,
    )  # fmt: skip
    assert heaviest.points == 50
    assert heaviest.few


def test_a_poor_moment_counts_as_wrong_until_it_is_repaired(book: Book) -> None:
    account = accounts.add_account(book, "Firm", since=date(2026, 11, 1))
    moments.tick_moment(book, account, 1, went="poor")
    assert moment_weights(book)[0].wrong == 1
    moments.repair_moment(book, account, 1)
    assert all(one.wrong == 0 for one in moment_weights(book))


def test_a_side_without_accounts_gives_no_difference(book: Book) -> None:
    account = accounts.add_account(book, "Firm", since=date(2026, 11, 1))
    moments.tick_moment(book, account, 1)
    assert moment_weights(book)[0].points is None


def test_moments_that_are_unknown_or_still_to_come_are_left_out(book: Book) -> None:
    accounts.add_account(book, "Old firm", since=date(2020, 1, 1))
    accounts.add_account(book, "New firm", since=date(2026, 11, 20))
    assert moment_weights(book) == []
