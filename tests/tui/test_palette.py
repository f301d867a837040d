"""The palette finds commands, filters, accounts, people and places, names what they are meant for, and runs them."""

from __future__ import annotations

import re

from store.book import Book
from store.interactions import interactions_of
from store.reviews.beginning import start_review
from store.reviews.ending import finish_review
from store.saved_filters import save_filter, saved_filters
from tests.tui.book_app import DESIGN, SMALLEST, WIDE, User, fill, opened
from tui.actions.key_settings import read_keymap


def lines(user: User) -> list[str]:
    """What the palette lists, the first with the cursor."""
    seen = user.seen().splitlines()
    begin = next(number for number, line in enumerate(seen) if line.startswith(" : "))
    listed = seen[begin + 1 :]
    return [line.strip() for line in listed[: next((n for n, line in enumerate(listed) if not line.strip()), None)]]


async def test_a_command_is_found_by_scattered_letters_names_its_account_and_is_run(book: Book) -> None:
    held = fill(book)
    async with opened(book, WIDE) as user:
        await user.press(":", *"lgcn")
        assert lines(user)[0].split("  ")[0] == "▸ Log a contact with Globex GmbH"
        assert " l " in lines(user)[0]
        assert re.match(r" 2 of \d+ commands match", user.seen().splitlines()[-1])
        await user.press("enter", *"c from the palette", "enter")
        assert interactions_of(book, held.globex)[0].text == "from the palette"
        await user.press("j", ":")
        assert lines(user)[0].startswith("▸ Log a contact with Initech")


async def test_the_row_that_is_meant_stays_in_sight_and_comes_back_to_its_line(book: Book) -> None:
    fill(book)
    async with opened(book, SMALLEST) as user:
        await user.press("j")
        before = user.seen()
        await user.press(":", *"sno")
        assert "▸~ Initech" in user.seen()
        assert "Snooze Initech" in user.seen()
        await user.press("escape")
        assert user.seen() == before


async def test_accounts_and_people_are_found_with_plain_letters_and_opened(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press(":", *"initéch", "enter")
        assert "Accounts › Initech" in user.seen()
        await user.press("escape", ":", *"@petra", "enter")
        assert "Accounts › Globex GmbH" in user.seen()
        await user.until(lambda: "▸ Petra Vogel" in user.seen())
        await user.press(":")
        assert [line.split("  ")[0] for line in lines(user)[:2]] == ["▸ Petra Vogel", "Initech"]


async def test_the_marked_accounts_are_counted_and_what_is_for_one_gives_the_reason(book: Book) -> None:
    fill(book)
    async with opened(book, WIDE) as user:
        await user.press("*", ":", *"contract")
        assert "Command for 2 marked accounts" in user.seen()
        assert "it is kept of one account at a time" in lines(user)[0]
        await user.press("enter")
        assert "! Not now: it is kept of one account at a time." in user.seen()
        await user.press("ctrl+u", *"snooze", "enter", "1")
        assert "Snoozed 2 accounts" in user.status()


async def test_a_command_that_awaits_a_digit_asks_for_it_and_one_has_the_key_of_its_user(book: Book) -> None:
    fill(book)
    keymap, _ = read_keymap({"tick-moment": ["f9"]})
    async with opened(book, WIDE, keymap) as user:
        await user.press(":", *"tick a key")
        assert "F9 1-9" in lines(user)[0]
        await user.press("enter")
        assert "Tick a key moment then  1 ∙ Onboarding" in user.seen().splitlines()[-1]


async def test_what_nothing_is_called_is_looked_for_in_every_note(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press(":", *"@qqqq")
        assert lines(user)[0] == "Nobody is called qqqq."
        await user.press("enter", "ctrl+u", *"case stud")
        assert lines(user) == ["▸ Find case stud in every text"]
        await user.press("enter")
        await user.until(lambda: "Wants case studies from their sector." in user.seen())


async def test_kept_filters_are_used_from_any_view_renamed_forgotten_and_brought_back(book: Book) -> None:
    fill(book)
    save_filter(book, "near", "stage:renewal")
    async with opened(book, DESIGN) as user:
        await user.press("5", ":", *"/near", "enter")
        await user.until(lambda: "1 of 2 accounts" in user.seen())
        assert "Filtered by near: stage:renewal" in user.status()
        await user.press("enter")
        assert "esc clears it" not in user.status()
        await user.press("escape")
        await user.press(":", *"rename near", "enter", "backspace", *"est", "enter")
        await user.until(lambda: saved_filters(book) == {"neaest": "stage:renewal"})
        await user.press(":", *"/forget nea", "enter")
        await user.until(lambda: saved_filters(book) == {})
        assert "u undoes it" in user.status()
        await user.press("u", "u")
        await user.until(lambda: saved_filters(book) == {"near": "stage:renewal"})
        await user.press(":", *"/owner:nina", "enter")
        await user.until(lambda: "/ owner:nina" in user.seen())


async def test_past_reviews_and_views_are_places_to_go_to(book: Book) -> None:
    fill(book)
    finish_review(book, start_review(book))
    async with opened(book, DESIGN) as user:
        await user.press(":", ">")
        assert [line.split("  ")[0] for line in lines(user)[:3]] == ["▸ Accounts", "Review", "Complaints"]
        await user.press(*"review of", "enter")
        await user.until(lambda: "WEEK" in user.seen().upper() and "copy as" in user.seen())
        await user.press("q")
        assert "[1 Accounts 2]" in user.seen()
