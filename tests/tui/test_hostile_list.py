"""Names that look like markup or commands are shown to the letter in the list and its preview; clicks only choose."""

from datetime import date

import pytest

from store.accounts import add_account
from store.book import Book
from store.people import add_person
from store.todos import add_todo
from tests.filled_once import filled_once
from tests.happened import NewInteraction, log_interaction
from tests.tui.book_app import WIDE, User, opened
from tui.safe_text import show
from tui.screens.accounts import AccountsScreen

NAMES = (
    "[@click=app.quit]x[/]",
    "[@click=app.exit]Ac[/]",
    "[/]",
    "[/foo]",
    "[b]x[/i]",
    "Foo [bar] baz",
    "[red]Acme[/red]",
    "[link=file:///x]y[/]",
    "$name ${name}",
    "{0} %s :smile:",
    "'; DROP TABLE x",
    "\\[b]",
    "[0]",
    "[[[",
    "]]",
    "\x1b[2J\x9b31m",
    "a\nb\tc",
    "x\u202ey",
    "株式会社[/]",
    "<b>&amp;</b>",
)
_SHOWN = 14
_FORBIDDEN = ("\x1b", "\x9b", "\u202e")


@pytest.fixture
@filled_once
def hostile(book: Book) -> Book:
    """A book in which every account, person, note and to-do has a hostile name."""
    for name in NAMES:
        account = add_account(book, name, stage="growth", since=date(2024, 1, 1))
        person = add_person(book, account, name, role=name)
        log_interaction(book, account, NewInteraction("call", name, date(2026, 11, 1), people=(person,)))
        add_todo(book, account, name, date(2026, 11, 20))
    return book


def screen_of(user: User) -> AccountsScreen:
    screen = user.app.screen
    assert isinstance(screen, AccountsScreen)
    return screen


def assert_harmless(user: User) -> None:
    seen = user.seen()
    assert not any(sign in seen for sign in _FORBIDDEN)
    assert user.app.is_running
    assert user.app._exception is None


async def test_every_name_is_shown_to_the_letter(hostile: Book) -> None:
    async with opened(hostile, WIDE) as user:
        await user.press("S", "2")
        seen: set[str] = set()
        for _ in NAMES:
            row = screen_of(user).list.cursor_row
            assert row is not None
            beginning = show(row.name)[:_SHOWN]
            shown = user.seen()
            assert f"▸{row.sign or ' '} {beginning}" in shown, row.name
            assert f"╌╌ {beginning}" in shown, row.name
            assert_harmless(user)
            seen.add(row.name)
            await user.press("j")
        assert len(seen) == len(NAMES)


async def test_clicking_every_cell_of_a_name_only_chooses_the_row(hostile: Book) -> None:
    async with opened(hostile, WIDE) as user:
        rows = screen_of(user).list
        for line in range(len(rows.seen)):
            for column in (3, 9, 15):
                await user.pilot.click(offset=(column, rows.region.y + line))
            assert rows.cursor_position == rows.seen.start + line
            assert user.app.screen is screen_of(user)
        assert_harmless(user)


async def test_no_filter_is_obeyed(hostile: Book) -> None:
    async with opened(hostile, WIDE) as user:
        for said in ("[/]", "[@click=app.quit]", '"', '"unclosed', "a:b", "--", "%", "NEAR(", "* OR"):
            await user.press("/", *["space" if letter == " " else letter for letter in said])
            assert_harmless(user)
            await user.press("enter")
            assert_harmless(user)
            await user.press("escape")
        assert len(screen_of(user).list.seen) > 1
