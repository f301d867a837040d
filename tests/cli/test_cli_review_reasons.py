"""In a review line by line the letters beside a reason clear it, and what is asked in turn is kept."""

from pathlib import Path

from store.account_rows import account_row
from store.book import Book
from store.clock import clock_from
from store.contracts import running_contract
from store.exits import exits_of
from store.held_replies import held_replies
from store.pauses import pauses_of
from store.reviews.beginning import start_review
from store.reviews.entries import entries_of
from store.reviews.queue import all_reasons
from tests.cli.answers import Command
from tests.cli.small_book import TODAY
from tests.empty_book import empty_book
from tests.one_reason_book import REASONS, fill_with_reasons
from tests.review_book import fill_with


def made(path: Path) -> Book:
    return empty_book(path, clock_from(TODAY))


def test_each_reason_is_cleared_by_its_letters_and_the_review_goes_on(book: Path, gt: Command) -> None:
    held = made(book)
    accounts = fill_with_reasons(held)
    order = [entry.name for entry in entries_of(held, start_review(held, "").id)]
    lines = [line for name in order for one in REASONS if one.code == name for line in one.lines]
    done = gt("review", "--plain", typed="\n".join([*lines, "", ""]), check=True)
    said = done.out
    assert said.count("Nothing is left to do here.") == len(REASONS), said
    assert "(a g clears it)" in said
    assert "(b t clears it)" in said
    assert [code for code, account in accounts.items() if all_reasons(account_row(held, account))] == []
    (left,) = exits_of(held, accounts["exit_notice"])
    assert (left.reasons, left.words, left.would_return) == (
        ("price", "service"),
        "We could not see what it brings",
        "maybe",
    )
    assert held_replies(held) == []


def test_what_a_line_of_a_review_cannot_mean_is_refused_and_the_review_goes_on(book: Path, gt: Command) -> None:
    held = made(book)
    (account,) = fill_with(held, 1)
    lines = [
        "a z", "a m 31", "a k kept", "a s nps", "a g x target:many", "b f fine", "b t", "b r", "b s", "b c colour=red",
        "b p", "not a day", "1 jan", "1200", "", "", "h a", "h g", "b w", "b u worried",
        "b h until=2mo fee=50",
    ]  # fmt: skip
    said = gt("review", "--plain", typed="\n".join([*lines, ""])).out
    for sentence in (
        '"z" is not known here.', "No goal is open.", "No promise is open.", "There is no figure.",
        '"target:many" was not understood.', '"fine" is not a forecast.', "knows of every price change",
        "is not paused.", "has neither left nor given notice.", '"colour=red" is not understood.',
        '"not a day" is not a day.', "No contract of Firm 00 runs then.", "There is no complaint to take on.",
        "No reply is held.", "100  to begin with", "pulse worried", "Paused Firm 00 until Sat 23 Jan 2027.",
    ):  # fmt: skip
        assert sentence in said, f"{sentence}\n{said}"
    (pause,) = pauses_of(held, account)
    assert (pause.fee_minor, pause.currency) == (5000, "EUR")
    assert running_contract(held, account) is None


def test_a_contract_is_asked_for_field_by_field_and_a_dash_takes_one_away(book: Path, gt: Command) -> None:
    held = made(book)
    (account,) = fill_with(held, 1)
    first = ["b c", "annual", "12000 SEK", "11 dec", "30d", "Gold", "20", "", ""]
    second = ["b c", "", "13000", "", "-", "", "", "", "yes"]
    said = gt("review", "--plain", typed="\n".join([*first, *second, ""])).out
    assert "Renews (2026-12-11): The day it renews" in said
    contract = running_contract(held, account)
    assert contract is not None
    assert (contract.period, contract.amount_minor, contract.currency) == ("annual", 1_300_000, "SEK")
    assert (contract.notice_days, contract.plan, contract.seats, contract.trial) == (None, "Gold", 20, True)
