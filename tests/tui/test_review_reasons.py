"""In a review the key beside a reason clears it, and the review goes on when it was the last one."""

from store.account_rows import account_row
from store.book import Book
from store.history import undo
from store.reviews.entries import entries_of
from store.reviews.held import latest_open_review
from store.reviews.queue import all_reasons
from store.rules.reason_kinds import REASON_KINDS
from tests.one_reason_book import REASONS, fill_with_reasons
from tests.tui.book_app import WIDE, opened


async def test_each_reason_is_cleared_by_its_key_and_the_review_goes_on(book: Book) -> None:
    accounts = fill_with_reasons(book)
    total = len(REASONS)
    for one in REASONS:
        assert [reason.code for reason in all_reasons(account_row(book, accounts[one.code]))] == [one.code]
    async with opened(book, WIDE) as user:
        await user.press("2")
        for number in range(1, total + 1):
            await user.until(lambda number=number: f"{number} of {total}" in user.seen())  # type: ignore[misc]
            name = user.seen().splitlines()[2].split()[0]
            (one,) = [one for one in REASONS if one.code == name]
            key = REASON_KINDS[name].key
            assert f"clears with: {key} " in user.seen()
            assert one.keys[: len(key.split())] == tuple(key.split())
            await user.press(*one.keys)
        await user.until(lambda: f"All {total} accounts" in user.seen())
    assert [code for code, account in accounts.items() if all_reasons(account_row(book, account))] == []


async def test_one_undo_takes_back_the_deed_and_that_the_review_went_on(book: Book) -> None:
    fill_with_reasons(book)
    async with opened(book, WIDE) as user:
        await user.press("2")
        await user.until(lambda: f"1 of {len(REASONS)}" in user.seen())
        name = user.seen().splitlines()[2].split()[0]
        await user.press(*next(one.keys for one in REASONS if one.code == name))
        await user.until(lambda: f"2 of {len(REASONS)}" in user.seen())
    undo(book)
    review = latest_open_review(book)
    assert review is not None
    assert {entry.outcome for entry in entries_of(book, review.id)} == {"pending"}
