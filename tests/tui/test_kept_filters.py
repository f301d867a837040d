"""Filters kept under a name, in the app."""

from __future__ import annotations

from store.book import Book
from store.saved_filters import save_filter, saved_filters
from tests.tui.book_app import fill, opened


async def test_the_filter_of_the_list_is_kept_under_a_name(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press("slash")
        await user.type("stage:renewal")
        await user.press("enter", "f", "s")
        await user.type("near")
        await user.press("enter")
        await user.until(lambda: saved_filters(book) == {"near": "stage:renewal"})
        assert "gt list @near" in user.status()


async def test_a_kept_filter_is_chosen_by_its_number_and_cleared_by_esc(book: Book) -> None:
    fill(book)
    save_filter(book, "near", "stage:renewal")
    async with opened(book) as user:
        await user.press("f")
        assert "1 near" in user.seen()
        await user.press("1")
        await user.until(lambda: "Initech" not in user.seen())
        assert "Globex GmbH" in user.seen()
        await user.press("escape")
        await user.until(lambda: "Initech" in user.seen())


async def test_a_number_without_a_filter_says_how_to_keep_one(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press("f", "4")
        assert "f s keeps it" in user.status()
