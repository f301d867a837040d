"""Every screen and dialog at every size, in plain signs: nothing breaks, none of the app's own words is cut in half."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.screen import Screen
from textual.widgets import Input

from store.book import Book
from tests.hostile.ways import WAYS
from tests.review_book import add_fresh
from tests.tui.book_app import DESIGN, User, fill, opened
from tui.glyphs import ASCII
from tui.screens.first_run import FirstRunScreen
from tui.screens.review import ReviewScreen
from tui.screens.review_quiet import QuietScreen
from tui.screens.review_summary import SummaryScreen
from tui.widgets.line_pane import LinePane

SIZES = ((40, 10), (60, 15), (120, 36), (200, 50), DESIGN)
MORE_WAYS = {
    "kept filters": ("f",),
    "snoozing": ("s",),
    "no match": ("/", "qqq", "enter"),
    "themes": ("ctrl+t",),
    "a message of two sentences": ("d",),
    "a word the line cannot mean": ("l", "c spoke @nobody", "enter"),
    "review after a prefix": ("2", "h"),
    "a moment ticked": ("m", "1"),
    "to-do finished": ("5", "x"),
}
ALL_WAYS = {**{name: keys for name, (keys, _) in WAYS.items()}, **MORE_WAYS}
"""The ways of the terminal, and those that say something or change the book."""
WALKS = 4
"""So many tests share the ways, and each goes all of its own in one app."""
REVIEW = (
    (("2",), ReviewScreen),
    (("right", "right"), QuietScreen),
    (("enter",), SummaryScreen),
)
"""A review from its beginning to its end: what leads on, and the screen there."""

SIGNS = ASCII._replace(cut="\\")
"""Plain signs, with one for a cut that stands for nothing else."""
CUT_WORD = re.compile(r"\w\\")
NAMED_KEYS = {"enter", "esc", "tab", "right"}
HOLDS_STORED_WORDS = {"prompt"}
"""Panes that show what somebody has written, which may be longer than any line."""


def panes(screen: Screen[object]) -> list[LinePane]:
    return [pane for pane in screen.query(LinePane) if pane.display and pane.region.area]


async def go(user: User, keys: Sequence[str]) -> None:
    """Press keys and type what is none."""
    for key in keys:
        if len(key) == 1 or "+" in key or key in NAMED_KEYS:
            await user.press({"esc": "escape", " ": "space"}.get(key, key))
        else:
            await user.type(key)


def sign_of(way: str) -> str:
    """What a way of the terminal is known by, in plain signs."""
    return WAYS[way][1].replace("›", SIGNS.cut).replace("╌", SIGNS.rule) if way in WAYS else ""


def faults(user: User, size: tuple[int, int]) -> list[str]:
    """The lines that are wider than their pane, and those in which a word of ours is cut."""
    found = []
    for pane in panes(user.app.screen):
        for line in pane._lines[: pane.size.height]:
            is_ours = pane.id not in HOLDS_STORED_WORDS
            if line.cell_length > pane.size.width or (is_ours and CUT_WORD.search(line.plain)):
                found.append(f"{size} {pane.id or type(pane).__name__}: {line.plain!r}")
    return found


async def at_every_size(user: User) -> list[str]:
    """Go through the sizes to that of the design; the faults of all of them."""
    found = []
    for size in SIZES:
        await user.pilot.resize_terminal(*size)
        found += faults(user, size)
        found += [f"{size} not plain: {line!r}" for line in user.seen().splitlines() if not line.isascii()]
    return found


@pytest.mark.parametrize("walk", range(WALKS))
async def test_no_word_is_cut_at_any_size_wherever_one_goes(walk: int, book: Book) -> None:
    fill(book)
    found: dict[str, list[str]] = {}
    async with opened(book, DESIGN, glyphs=SIGNS) as user:
        for way, keys in [*ALL_WAYS.items()][walk::WALKS]:
            await go(user, keys)
            found[way] = [] if sign_of(way) in user.seen() else [f"is not there: {user.seen()}"]
            found[way] += await at_every_size(user)
            await user.press("escape", "escape", "1")
        assert user.app.crash is None
    assert {way: faults for way, faults in found.items() if faults} == {}


async def test_no_word_of_a_review_is_cut_at_any_size(book: Book) -> None:
    fill(book)
    add_fresh(book, "Fresh AB")
    async with opened(book, DESIGN, glyphs=SIGNS) as user:
        for keys, screen in REVIEW:
            await user.press(*keys)
            assert isinstance(user.app.screen, screen)
            assert await at_every_size(user) == [], screen


async def test_an_empty_book_fits_every_size(book: Book) -> None:
    async with opened(book, DESIGN, glyphs=SIGNS) as user:
        assert isinstance(user.app.screen, FirstRunScreen)
        assert await at_every_size(user) == []


async def test_what_a_file_would_bring_fits_every_size(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(book)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clients.csv").write_text("name,stage,since\nAcme,growth,2024-02-03\nHooli,renewal,2024-02-30\n")
    async with opened(book, DESIGN, glyphs=SIGNS) as user:
        await user.press("i", *"clients.csv", "enter")
        await user.until(lambda: "WHAT WOULD COME IN" in user.seen())
        assert await at_every_size(user) == []


async def test_what_is_typed_outlives_every_size(book: Book) -> None:
    fill(book)
    async with opened(book, DESIGN, glyphs=SIGNS) as user:
        await user.press("l", *"c kept while")
        for size in (*SIZES, (39, 9), (200, 20)):
            await user.pilot.resize_terminal(*size)
        assert user.app.screen.query_one(Input).value == "c kept while"
