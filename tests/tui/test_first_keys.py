"""Keys that are pressed before all of the first screen is there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from store.book import Book
from tests.tui.book_app import fill, opened
from tui.screens.accounts import AccountsScreen


@pytest.fixture
def complete(monkeypatch: pytest.MonkeyPatch) -> Callable[[AccountsScreen], None]:
    """What the first frame does not wait for, put off until it is called."""
    usual = AccountsScreen._complete
    monkeypatch.setattr(AccountsScreen, "_complete", lambda screen: None)
    return usual


async def test_a_filter_typed_before_its_field_is_there_is_obeyed(
    book: Book, complete: Callable[[AccountsScreen], None]
) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press("/", *"glob")
        screen = user.app.screen
        assert isinstance(screen, AccountsScreen)
        complete(screen)
        await user.rest()
        assert " / glob" in user.seen()
        assert "1 of 2 accounts" in user.seen()
        await user.press("enter")
        assert "Initech" not in user.seen()
