"""Which key moment matters most, asked in the app."""

from __future__ import annotations

from datetime import date

from store.accounts import add_account, set_stage
from store.book import Book
from store.moments import tick_moment
from tests.tui.book_app import opened


async def test_the_app_says_which_moment_matters_most_with_its_counts(book: Book) -> None:
    for number in range(3):
        account = add_account(book, f"Firm {number}", since=date(2026, 11, 1))
        if number:
            tick_moment(book, account, 1, went="fine")
    set_stage(book, account - 2, "left")
    tick_moment(book, account - 2, 1, went="poor")
    async with opened(book) as user:
        await user.press("m", "w")
        assert "Onboarding: 1 of 1 left when it went wrong, 0 of 2 when well, few accounts." in user.seen()


async def test_without_exits_to_compare_it_says_so(book: Book) -> None:
    add_account(book, "Firm")
    async with opened(book) as user:
        await user.press("m", "w")
        assert "No key moment has gone well on some accounts" in user.seen()
