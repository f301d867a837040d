"""Accounts that each give one reason, with what clears it, for the tests of the review in the app and line by line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from store.book import Book
from store.clock import clock_from
from store.complaints import acknowledge, log_complaint
from store.contracts import announce_price, set_contract
from store.editing.accounts import edit_account
from store.exits import record_exit
from store.goals import add_goal, reach_goal
from store.held_replies import hold_reply
from store.moments import tick_moment
from store.pauses import pause_accounts
from store.promises import add_promise
from store.records.account import Money
from store.signals import record_signal
from tests.review_book import add_fresh


class OneReason(NamedTuple):
    """The code of the reason, what gives it, the keys that clear it in the app, and the lines that do in plain."""

    code: str
    give: Callable[[Book, int], object]
    keys: tuple[str, ...]
    lines: tuple[str, ...]


def _in_the_past(book: Book, day: str, work: Callable[[], object]) -> None:
    now, book.clock = book.clock, clock_from(day)
    work()
    book.clock = now


def _no_goal(book: Book, account: int) -> None:
    edit_account(book, account, {"since": date(2026, 5, 1)})
    for position in (1, 2, 3):
        tick_moment(book, account, position, went="fine")


def _goal_not_shown(book: Book, account: int) -> None:
    _no_goal(book, account)
    _in_the_past(book, "2026-08-01T10:00", lambda: add_goal(book, account, "40 leads", target_milli=40_000))


def _held_reply(book: Book, account: int) -> None:
    complaint = log_complaint(book, account, "Invoice wrong", severity="low", received_on=date(2026, 11, 20))
    acknowledge(book, complaint)
    _in_the_past(book, "2026-11-21T10:00", lambda: hold_reply(book, complaint, "Obviously"))


def _price(book: Book, account: int) -> None:
    set_contract(book, account, amount=Money(100_000, "EUR"), started_on=date(2026, 11, 1))
    announce_price(book, account, date(2026, 12, 24), Money(120_000, "EUR"))


REASONS = (
    OneReason("goal_missing", _no_goal, ("a", "g", *"40 leads target:40", "enter"), ("a g 40 leads target:40",)),
    OneReason(
        "goal_next", lambda book, account: reach_goal(book, add_goal(book, account, "40 leads")),
        ("a", "g", *"80 leads", "enter"), ("a g", "80 leads"),
    ),
    OneReason("goal_unshown", _goal_not_shown, ("a", "m", *"31 the report", "enter"), ("a m 31 the report",)),
    OneReason(
        "promise_due", lambda book, account: add_promise(book, account, "Own login", due_on=date(2026, 11, 25)),
        ("a", "k", "k"), ("a k kept",),
    ),
    OneReason(
        "signal_low", lambda book, account: record_signal(book, account, "nps", 1000, date(2026, 11, 20)),
        ("a", "s", *"nps 9", "enter"), ("a s nps 9",),
    ),
    OneReason(
        "renewal_forecast", lambda book, account: set_contract(book, account, renews_on=date(2027, 1, 20)),
        ("b", "f", "g"), ("b f good",),
    ),
    OneReason(
        "renewal_passed", lambda book, account: set_contract(book, account, renews_on=date(2026, 11, 1)),
        ("b", "c", "tab", "tab", "ctrl+u", *"2027-11-01", "ctrl+s"), ("b c renews=2027-11-01",),
    ),
    OneReason("price_untold", _price, ("b", "t"), ("b t",)),
    OneReason(
        "pause_ending", lambda book, account: pause_accounts(book, [account], until_on=date(2026, 12, 1)),
        ("b", "r"), ("b r",),
    ),
    OneReason(
        "exit_notice", lambda book, account: record_exit(book, account, left_on=date(2026, 12, 31)),
        ("b", "a"),
        ("b x", "today", "price, service", "", "We could not see what it brings", "", "maybe"),
    ),
    OneReason("reply_held", _held_reply, ("h", "g"), ("h g",)),
)  # fmt: skip


def fill_with_reasons(book: Book) -> dict[str, int]:
    """Add an account for each, named after the code of its reason; the accounts by these codes."""
    accounts = {}
    for one in REASONS:
        accounts[one.code] = add_fresh(book, one.code)
        one.give(book, accounts[one.code])
    return accounts
