"""Stored text is shown to the letter in every dialog and page, and clicking it does nothing."""

from datetime import date

import pytest

from store.accounts import account_ids, add_account
from store.book import Book
from store.complaints import log_complaint
from store.people import add_person
from store.todos import add_todo
from tests.filled_once import filled_once
from tests.happened import NewInteraction, log_interaction
from tests.tui.book_app import DESIGN, WIDE, User, opened
from tui.safe_text import show

NAMES = (
    "[@click=screen.dismiss(True)]Acme[/]",
    "[/]",
    "[@click=app.quit]x[/]",
    "Foo [bar] $name",
    "\x1b[2J\x9b31m wiped \u202e drow",
)
_ESCAPES = ("\x1b", "\x9b", "\u202e")


@filled_once
def put(book: Book, name: str) -> int:
    """Put an account into a book in which everything is called by a hostile name."""
    account = add_account(book, name, fields={"owner": name, "note": f"{name}\n{name}"}, tags=["x"])
    person = add_person(book, account, name, role=name, email=name)
    log_interaction(book, account, NewInteraction("call", name, date(2026, 11, 1), people=(person,)))
    log_complaint(book, account, name, person_id=person)
    add_todo(book, account, name, date(2026, 11, 20))
    return account


async def click_the_name(user: User, name: str) -> None:
    """Click the name where it stands, three times at most, since each click takes a while."""
    beginning = show(name)[:8]
    lines = user.seen().splitlines()
    found = [(line.index(beginning) + 2, y) for y, line in enumerate(lines) if beginning in line]
    assert found
    for offset in found[:3]:
        await user.pilot.click(offset=offset)
    await user.rest()


def assert_harmless(user: User) -> None:
    seen = user.seen()
    assert not any(sign in seen for sign in _ESCAPES)
    assert user.app.is_running
    assert user.app._exception is None


@pytest.mark.parametrize("name", NAMES)
async def test_no_dialog_obeys_a_name(book: Book, name: str) -> None:
    put(book, name)
    async with opened(book, DESIGN) as user:
        for keys in (["l", *"c @"], ["t", "x"], ["c", "x"], ["D"], [":", "x"], ["?"]):
            await user.press(*keys)
            assert_harmless(user)
            await user.press("escape")
    assert account_ids(book) != []


async def test_the_question_before_deleting_does_not_answer_itself_when_its_name_is_clicked(book: Book) -> None:
    put(book, NAMES[0])
    async with opened(book, DESIGN) as user:
        await user.press("D")
        seen = user.seen().splitlines()
        line = next(number for number, text in enumerate(seen) if NAMES[0] in text and "Delete" in text)
        for x in range(0, 60, 3):
            await user.pilot.click(offset=(x, line))
        await user.rest()
        assert "y delete it" in user.seen()
        assert len(account_ids(book)) == 1
        await user.press("escape")
        assert len(account_ids(book)) == 1


async def test_only_an_explicit_yes_deletes(book: Book) -> None:
    add_account(book, "Acme")
    async with opened(book, DESIGN) as user:
        for keys, left in (
            (["enter"], 1),
            (["n"], 1),
            (["escape"], 1),
            (["tab", "tab", "enter"], 1),
            (["x", "D", "d", "n"], 1),
            (["y"], 0),
            (["tab", "enter"], 0),
        ):
            await user.press("D")
            assert "y delete it" in user.seen(), keys
            await user.press(*keys)
            assert "y delete it" not in user.seen(), keys
            assert len(account_ids(book)) == left, keys
            if not left:
                await user.press("u")
                assert len(account_ids(book)) == 1


@pytest.mark.parametrize(("name", "size"), list(zip(NAMES, (DESIGN, WIDE, WIDE, DESIGN, WIDE), strict=True)))
async def test_no_page_or_view_obeys_a_name(book: Book, name: str, size: tuple[int, int]) -> None:
    put(book, name)
    async with opened(book, size) as user:
        await user.press("enter")
        for key in ("tab", "tab", "tab", "tab", "tab", "e"):
            await user.press(key)
            assert_harmless(user)
        await user.press("escape")
        await click_the_name(user, name)
        assert_harmless(user)
        for key in ("3", "5"):
            await user.press(key)
            await click_the_name(user, name)
            assert_harmless(user)
    assert len(account_ids(book)) == 1
