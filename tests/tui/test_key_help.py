"""Every key of a screen is found by a part of its name or its help, and run from there."""

import pytest

from store.book import Book
from tests.tui.book_app import DESIGN, SMALLEST, WIDE, fill, opened
from tui.actions.action import Where
from tui.actions.key_names import shown
from tui.actions.key_table import key_table
from tui.actions.registry import ALL, actions_on


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


def test_the_key_table_has_a_row_for_every_action() -> None:
    rows = [line for line in key_table().splitlines() if line.startswith("| `")]
    assert len(rows) == len(ALL)
    for action in ALL:
        assert sum(f"| {action.title} |" in row and f"`{shown(action.ways[0])}`" in row for row in rows) == 1
