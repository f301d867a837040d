"""How forms look while they are filled in, and the two versions of what was changed elsewhere."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from store.book import Book, open_book
from store.editing.accounts import edit_account
from tests.tui.book_app import DESIGN, WIDE, User, fill
from tui.app import GoodtermsApp
from tui.glyphs import UNICODE

Snap = Callable[..., bool]
LOW = (60, 15)


def look(
    snap_compare: Snap, book: Book, size: tuple[int, int], *pressed: str, meanwhile: Callable[[], object] | None = None
) -> bool:
    """Compare the screen after these keys; `meanwhile` is done before the last of them."""
    app = GoodtermsApp(book, UNICODE)

    async def press(pilot: Pilot[Any]) -> None:
        user = User(app, pilot)
        await user.rest()
        await user.press(*pressed[:-1])
        if meanwhile is not None:
            meanwhile()
        await user.press(pressed[-1])

    return snap_compare(app, terminal_size=size, run_before=press)


@pytest.mark.parametrize("size", [WIDE, DESIGN, LOW], ids=["wide", "narrow", "low"])
def test_the_form_of_an_account(snap_compare: Snap, book: Book, size: tuple[int, int]) -> None:
    """The cursor's sign and a bold word at the field that is typed in; what was changed says what it was; the hint of
    the field and what it can hold below. Low: fewer fields around the cursor, nothing cut."""
    fill(book)
    assert look(snap_compare, book, size, "e", "tab", *"grow", "tab", "tab", *"Jan", "tab")


def test_a_form_with_problems(snap_compare: Snap, book: Book) -> None:
    """Below the empty name and the day that is none stands what is wrong, in rose, with what to write instead."""
    fill(book)
    assert look(snap_compare, book, DESIGN, "e", *["backspace"] * 11, *["tab"] * 4, *"soonish", "tab", "ctrl+s")


def test_a_long_text_in_a_form(snap_compare: Snap, book: Book) -> None:
    """The standing note has an area of its own; enter makes a new line there, as the keys below say."""
    fill(book)
    assert look(snap_compare, book, DESIGN, "e", *["tab"] * 7, "enter", *"Wants figures by site.", "enter", "x")


@pytest.mark.parametrize("size", [WIDE, DESIGN], ids=["wide", "narrow"])
def test_two_versions(snap_compare: Snap, book: Book, size: tuple[int, int]) -> None:
    """Field by field what was typed here and what the book holds by now; the ticked ones stay. Keys at both ends."""
    held = fill(book)
    theirs = {"owner": "Maria", "note": "Moved to Munich.\nAsk for the new address."}

    def elsewhere() -> None:
        other = open_book(book.path, book.clock)
        edit_account(other, held.globex, theirs)
        other.close()

    keys = ("e", "tab", "tab", *"Jan", *["tab"] * 5, *" Prefers mornings.", "ctrl+s")
    assert look(snap_compare, book, size, *keys, meanwhile=elsewhere)
