"""Commands, accounts, people and keys are found by a part of their names, and run from there."""

import pytest

from store.book import Book
from store.interactions import interactions_of
from tests.tui.book_app import DESIGN, SMALLEST, WIDE, fill, opened
from tui.actions.action import Where
from tui.actions.key_names import shown
from tui.actions.key_table import key_table
from tui.actions.matching import matching
from tui.actions.registry import ALL, actions_on


async def test_a_command_is_found_by_scattered_letters_and_run(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await user.press(":", *"lgcn", "enter", *"c from the palette", "enter")
        assert interactions_of(book, held.globex)[0].text == "from the palette"


async def test_every_command_shows_its_key_in_the_middle(book: Book) -> None:
    fill(book)
    async with opened(book, WIDE) as user:
        await user.press("ctrl+p", *"log a contact")
        line = [line for line in user.seen().splitlines() if line.startswith("▸")][-1]
        assert line.split("  ")[0].endswith("Log a contact")
        assert " l " in line
        assert "Writes down a call" in line


async def test_an_account_and_a_person_are_found_and_opened(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press(":", *"initech", "enter")
        assert "Accounts › Initech" in user.seen()
        await user.press("escape", ":", *"@petra", "enter")
        assert "Accounts › Globex GmbH" in user.seen()


async def test_a_command_that_awaits_a_digit_asks_for_it(book: Book) -> None:
    fill(book)
    async with opened(book, WIDE) as user:
        await user.press(":", *"tick a key", "enter")
        assert "Tick a key moment then  1 ∙ Onboarding" in user.seen().splitlines()[-1]


async def test_nothing_found_says_so_and_enter_does_nothing(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press(":", *"qqqq")
        assert "Nothing is called that." in user.seen()
        await user.press("enter", "escape")
        assert "[1 Accounts 2]" in user.seen()


@pytest.mark.parametrize("size", [WIDE, DESIGN, SMALLEST])
async def test_every_key_of_the_screen_is_in_the_help(book: Book, size: tuple[int, int]) -> None:
    fill(book)
    async with opened(book, size) as user:
        await user.press("?")
        seen = user.seen()
        for _ in range(-(-len(ALL) // (size[1] - 4)) + 4):
            await user.press("pagedown")
            seen += user.seen()
        for action in actions_on(Where.ACCOUNTS):
            assert action.title[:20] in seen, action.title


async def test_a_key_is_searched_and_run_from_the_help(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press("?", *"plan a", "enter")
        assert "To-do ╌" in user.seen()


def test_the_best_match_comes_first() -> None:
    actions = actions_on(Where.ACCOUNTS)
    assert matching(actions, "u")[0].id == "undo"
    assert matching(actions, "log")[0].id == "log-contact"
    assert matching(actions, "") == list(actions)
    assert matching(actions, "zzz") == []


def test_the_key_table_has_a_row_for_every_action() -> None:
    rows = [line for line in key_table().splitlines() if line.startswith("| `")]
    assert len(rows) == len(ALL)
    for action in ALL:
        assert sum(f"| {action.title} |" in row and f"`{shown(action.ways[0])}`" in row for row in rows) == 1
