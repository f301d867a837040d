"""Keys that are pressed before all of the first screen is there, or when it is about to go."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from textual import events

from store.book import Book
from tests.tui.book_app import fill, opened
from tui.deeds.card import edit_record
from tui.screens.accounts import AccountsScreen

_MOMENT = 0.1
"""Seconds in which a form is opened or not; nothing of an app that is left can be waited for."""


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


async def test_words_that_are_typed_and_pasted_ahead_of_a_screen_with_a_field_stand_in_it(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        for typed in (*(events.Key(key, key) for key in "gfgl"), events.Paste("ob"), events.Key("e", "e")):
            user.app.post_message(typed)
        await user.until(lambda: "Find  globe" in user.seen())


async def test_a_form_that_opens_while_the_app_is_left_breaks_nothing(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        screen = user.app.screen
        assert isinstance(screen, AccountsScreen)
        user.app.exit()
        edit_record(screen)
        await asyncio.sleep(_MOMENT)
    assert user.app.crash is None
