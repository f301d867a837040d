"""The hint line keeps the way to all keys at every width, and drops the least useful ones whole."""

from __future__ import annotations

from collections.abc import Sequence

from store.book import Book
from tests.review_book import add_over
from tests.tui.book_app import SMALLEST, WIDE, fill, opened
from tui.actions.hints import Hint, fitting, in_lines
from tui.widgets.action_screen import ActionScreen
from tui.widgets.key_bar import KeyBar
from tui.width import cells

WIDTHS = range(40, 241)
PREFIXES = ("g", "s", "m", "y", "f", "a", "b", "h", "S")


def length(hints: Sequence[Hint], between: str) -> int:
    return cells(between.join(f"{hint.key} {hint.label}" for hint in hints))


def lines_of(bar: KeyBar, width: int) -> list[tuple[Sequence[Hint], str]]:
    """The hints of a bar at a width, as it draws them."""
    if bar._hint_lines == 1:
        return [fitting(bar._hints, width - 1)]
    return [(line, "  ") for line in in_lines(bar._hints, width - 1, bar._hint_lines)]


async def test_on_every_screen_and_at_every_width_the_most_useful_keys_and_the_way_to_all_stay(book: Book) -> None:
    fill(book)
    add_over(book, "Late AB")
    async with opened(book, WIDE) as user:
        for way in ((), ("3",), ("5",), ("2",), ("1", "enter")):
            await user.press(*way)
            screen = user.app.screen
            assert isinstance(screen, ActionScreen)
            bar = screen.query_one(KeyBar)
            for width in WIDTHS:
                lines = lines_of(bar, width)
                kept = [hint for line, _ in lines for hint in line]
                assert kept[-1].key == "?", (way, width)
                assert [hint.key for hint in kept[:-1]] == [hint.key for hint in bar._hints[: len(kept) - 1]]
                assert all(length(line, between) < width for line, between in lines), (way, width)
            for prefix in PREFIXES:
                if screen.keys.is_prefix((prefix,)):
                    await user.press(prefix)
                    for width in WIDTHS:
                        following = in_lines(bar._hints, width - len(" g then  "), 2, "?")
                        kept = [hint for line in following for hint in line]
                        dropped = len(bar._hints) - len([hint for hint in kept if not hint.label.startswith("all, ")])
                        assert kept[-1].label == "cancel"
                        assert len(following) <= 2
                        assert not dropped or kept[-2] == Hint("?", f"all, {dropped} more", press="?")
                    await user.press("escape")


async def test_what_has_no_room_after_a_prefix_key_is_shown_by_the_key_for_help(book: Book) -> None:
    fill(book)
    async with opened(book, SMALLEST) as user:
        await user.press("b")
        assert "? all, 11 more  esc cancel" in user.seen()
        await user.press("?")
        assert "Search the keys: b" in user.seen()
        await user.press("enter")
        assert "Agree a goal" in user.seen()
