"""Every key of a screen is found by a part of its name or its help, and run from there."""

import pytest

from store.book import Book
from tests.tui.book_app import WIDE, fill, opened
from tui.actions.action import ANYWHERE, Where, groups_on
from tui.actions.key_names import shown
from tui.actions.key_table import key_table
from tui.actions.keymap import AS_IT_COMES
from tui.actions.registry import ALL
from tui.dialogs.key_lines import all_lines
from tui.dialogs.key_overview import overview


@pytest.mark.parametrize("where", sorted(ANYWHERE))
def test_every_key_of_a_screen_is_in_the_help_with_its_whole_sentence(where: Where) -> None:
    actions = AS_IT_COMES.table(where).actions
    for width in (*range(38, 100, 2), *range(100, 240, 13)):
        lines = all_lines(actions, where, (), width)
        texts = ["".join(piece.text for piece in line.pieces) for line in lines]
        assert max(map(len, texts)) <= width
        read = " ".join(" ".join(texts).split())
        for action in actions:
            assert action.title in read, action.id
            assert action.help in read or width >= 100, action.id
        assert [line.key for line in lines if line.about in actions] == [
            action.id for group in groups_on(where) for action in actions if action.group is group
        ]


async def test_all_keys_are_seen_at_once_where_there_is_room_and_what_is_done_here_first(book: Book) -> None:
    fill(book)
    async with opened(book, WIDE) as user:
        await user.press("?")
        seen = user.seen()
        assert seen.splitlines()[3].startswith("  LOG AND PLAN")
        for action in AS_IT_COMES.table(Where.ACCOUNTS).actions:
            assert any(shown(way).split(" ")[-1] in seen for way in action.ways), action.id
        await user.press("escape", "3", "?")
        assert user.seen().splitlines()[3].startswith("  COMPLAINTS")


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


@pytest.mark.parametrize("where", sorted(ANYWHERE))
def test_nothing_in_the_overview_is_wider_than_the_terminal(where: Where) -> None:
    actions = AS_IT_COMES.table(where).actions
    for width in range(40, 240, 10):
        for height in (12, 33, 57):
            lines = overview(actions, where, [("30m", "length")], width, height)
            assert len(lines) <= height
            assert all(line.plain.rstrip() == line.plain[:width].rstrip() for line in lines)
