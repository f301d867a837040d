"""The last action is done again on another row, with the line that was typed for it."""

from __future__ import annotations

from store.book import Book
from store.interactions import interactions_of
from store.todos import todos_of
from tests.tui.book_app import WIDE, fill, opened


async def test_a_logged_line_is_logged_again_on_the_next_row(book: Book) -> None:
    held = fill(book)
    async with opened(book, WIDE) as user:
        await user.press("S", "2", "g", "g", "l", *"n price list sent", "enter", "j", ".")
        assert user.status().startswith(" Again: Logged note with Initech, today.")
        assert interactions_of(book, held.initech)[0].text == "price list sent"


async def test_a_line_that_cannot_be_meant_there_is_shown_and_not_saved(book: Book) -> None:
    held = fill(book)
    async with opened(book, WIDE) as user:
        await user.press("S", "2", "g", "g", "l", *"c spoke @petra", "enter", "j", ".")
        assert user.typed() == "c spoke @petra"
        assert len(interactions_of(book, held.initech)) == 1


async def test_an_unfinished_line_is_not_overwritten(book: Book) -> None:
    held = fill(book)
    async with opened(book, WIDE) as user:
        await user.press("S", "2", "g", "g", "j", "l", *"n half", "escape", "k", "l", *"n whole", "enter", "j", ".")
        assert user.typed() == "n half"
        assert interactions_of(book, held.globex)[0].text == "whole"


async def test_a_key_without_a_line_is_repeated_on_all_marked_rows(book: Book) -> None:
    fill(book)
    async with opened(book, WIDE) as user:
        await user.press("S", "2", "g", "g", "s", "2", "*", ".")
        assert user.status().startswith(" Again: Snoozed 2 accounts until Mon 7 Dec.")


async def test_what_was_left_with_esc_is_not_repeated(book: Book) -> None:
    fill(book)
    async with opened(book, WIDE) as user:
        await user.press("t", *"call", "enter", "l", *"c no", "escape", ".")
        assert user.status().startswith(" Again: Planned call for Globex GmbH.")
        assert [one.text for one in todos_of(book)].count("call") == 2


async def test_it_says_when_there_is_nothing_to_repeat_or_not_here(book: Book) -> None:
    fill(book)
    async with opened(book, WIDE) as user:
        await user.press(".")
        assert "Nothing to repeat yet" in user.status()
        await user.press("s", "1", "5", ".")
        assert '"Snooze" was done last, which cannot be meant here.' in user.status()
