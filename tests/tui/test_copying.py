"""What is known of a row is copied to the clipboard, and what was copied is said."""

from __future__ import annotations

import re
from base64 import b64decode

import pytest

from store.accounts import add_account
from store.book import Book
from store.people import add_person
from tests.tui.book_app import User, fill, opened
from tui.clipboard import MOST_BYTES, fits, harmless, through_multiplexer

_OSC_52 = re.compile("\x1b]52;c;([^\x07]*)\x07")


async def copied(user: User, *keys: str) -> str:
    """Press keys and return the sentence about what was copied, once it is there."""
    await user.press(*keys)
    await user.until(lambda: "Copied" in user.status() or "!" in user.status())
    return user.status().split("   ")[0].strip()


async def test_each_key_copies_one_thing_of_the_account(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        for key, text in (
            ("n", "Globex GmbH"),
            ("s", "globex-gmbh"),
            ("e", "petra@globex.example"),
            ("p", "+49 30 5550 142"),
        ):
            said = await copied(user, "y", key)
            assert user.app.clipboard == text
            assert said.startswith(f"Copied {text}")
        await copied(user, "y", "m")
        assert user.app.clipboard.startswith("# Globex GmbH\n")
        assert "## Complaints\n\n- \\#1" in user.app.clipboard
        assert "Wants case studies" in user.app.clipboard
        await copied(user, "y", "y")
        assert user.app.clipboard.startswith("Globex GmbH, Renewal. Health ")


async def test_of_marked_accounts_each_stands_on_a_line(book: Book) -> None:
    held = fill(book)
    add_person(book, held.initech, "Bill", email="bill@initech.example")
    async with opened(book) as user:
        said = await copied(user, "*", "y", "e")
        assert sorted(user.app.clipboard.splitlines()) == ["bill@initech.example", "petra@globex.example"]
        assert said == "Copied 2 e-mail addresses of 2 accounts."
        assert "The page of one account" in await copied(user, "y", "m")


async def test_complaints_and_to_dos_are_copied_as_they_read(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await copied(user, "3", "y", "y")
        assert user.app.clipboard == "Globex GmbH: Invoice wrong twice (medium, 6 days, unanswered)."
        said = await copied(user, "5", "y", "y")
        assert said == "Copied Globex GmbH: call CFO about quote (Mon 23 Nov 2026)."
        assert user.app.clipboard == "Globex GmbH: call CFO about quote (Mon 23 Nov 2026)."


async def test_what_is_not_there_or_too_long_is_said(book: Book) -> None:
    fill(book)
    add_account(book, "Alone AB", fields={"note": "x" * MOST_BYTES})
    async with opened(book) as user:
        await user.press("S", "2", "g", "g")
        assert "Nobody at Alone AB has an e-mail address here." in await copied(user, "y", "e")
        assert "Not copied: 75 kB, and terminals take 74 kB." in await copied(user, "y", "m")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("rm -rf ~\x1b[A\r\nnext", "rm -rf ~[A\nnext"),
        ("a\u202eb\x9bc\td", "abc\td"),
        ("王小明 Łódź", "王小明 Łódź"),
    ],
)
def test_nothing_that_acts_on_a_terminal_is_copied(text: str, expected: str) -> None:
    assert harmless(text) == expected
    assert harmless(harmless(text)) == expected


def test_the_sequence_gets_through_tmux_and_screen_whole() -> None:
    text = "Łódź, 王小明 " * 200
    tmux = through_multiplexer(text, {"TMUX": "/tmp/tmux-0/default,1,0"})
    assert tmux.startswith("\x1bPtmux;\x1b\x1b]52;c;")
    assert tmux.endswith("\x1b\\")
    screen = through_multiplexer(text, {"STY": "1.pts-0"})
    chunks = screen.split("\x1b\\")
    assert all(len(chunk) <= 768 for chunk in chunks)
    for passed in (
        tmux.removeprefix("\x1bPtmux;").replace("\x1b\x1b", "\x1b"),
        screen.replace("\x1bP", "").replace("\x1b\\", ""),
    ):
        found = _OSC_52.search(passed)
        assert found is not None
        assert b64decode(found[1]).decode() == text
    assert through_multiplexer(text, {}) == ""


def test_the_limit_counts_bytes() -> None:
    assert fits("x" * MOST_BYTES)
    assert not fits("ł" * (MOST_BYTES // 2 + 1))
