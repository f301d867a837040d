"""Two windows and the shell on one book: each sees what the other does, and takes nothing back unasked."""

import os
from datetime import date

import pytest

from store.account_rows import account_row
from store.accounts import add_account
from store.book import Book, open_book
from store.deleting import delete_record
from store.editing.accounts import edit_account
from store.editing.editable import edit
from store.editing.todos import TODO
from store.history import redo, steps_of, undo
from tests.happened import NewInteraction, log_interaction
from tests.tui.book_app import DESIGN, WIDE, driven, fill, opened
from tui.app import GoodtermsApp
from tui.draft_file import DraftFile
from tui.drafts import Drafts
from tui.glyphs import UNICODE

TODAY = date(2026, 11, 23)


@pytest.fixture
def elsewhere(book: Book) -> Book:
    """The same book as another program has it."""
    return open_book(book.path, book.clock)


async def test_a_step_of_another_window_is_named_before_it_is_taken_back(book: Book, elsewhere: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await user.press("l", *"c mine", "enter")
        edit_account(elsewhere, held.globex, {"owner": "Maria"})
        await user.press("u")
        assert user.status().startswith(" Not done here, 10:00: Changed owner of Globex GmbH.")
        assert "u again takes it back" in user.status()
        assert account_row(book, held.globex).owner == "Maria"
        await user.press("u")
        assert user.status().startswith(" Took back: Changed owner of Globex GmbH.")
        assert account_row(book, held.globex).owner == "Nina"
        await user.press("u")
        assert user.status().startswith(" Took back: Logged call with Globex GmbH.")


async def test_an_account_deleted_under_a_dialog_leaves_the_dialog_and_its_page_is_left_afterwards(
    book: Book, elsewhere: Book
) -> None:
    held = fill(book)
    async with opened(book, WIDE) as user:
        await user.press("enter", "l", *"c mine")
        delete_record(elsewhere, "account", held.globex)
        user.app.calls.look_elsewhere()
        await user.press(*" too")
        assert "Globex GmbH › c mine too" in user.seen()
        await user.press("escape")
        await user.until(lambda: "[1 Accounts" in user.seen())
        assert "That account is not in the book any more." in user.status()


async def test_another_step_meanwhile_is_asked_about_anew(book: Book, elsewhere: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        edit_account(elsewhere, held.globex, {"owner": "Maria"})
        await user.press("u")
        edit_account(elsewhere, held.globex, {"segment": "Small"})
        await user.press("u")
        assert "Not done here" in user.status()
        row = account_row(book, held.globex)
        assert (row.owner, row.segment) == ("Maria", "Small")


async def test_what_another_window_took_back_is_named_before_it_is_done_again(book: Book, elsewhere: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await user.press("l", *"c mine", "enter")
        undo(elsewhere)
        await user.press("U")
        assert user.status().startswith(" Not taken back here, 10:00: Logged call with Globex GmbH.")
        await user.press("U")
        assert user.status().startswith(" Done again: Logged call with Globex GmbH.")
        await user.press("u", "U", "u")
        assert user.status().startswith(" Took back: Logged call with Globex GmbH.")
        redo(elsewhere)
        await user.press("u")
        assert "Not done here" in user.status()
        assert account_row(book, held.globex).days_since_contact == 0


async def test_a_step_of_an_earlier_day_says_its_day(book: Book, elsewhere: Book) -> None:
    fill(book)
    step = steps_of(book, 1)[0]
    with elsewhere.writing(None) as connection:
        connection.execute("UPDATE step SET at = '2026-11-20T12:00:00Z' WHERE id = ?", (step.id,))
    book.own_steps.clear()
    async with opened(book) as user:
        await user.press("u")
        assert "Not done here, 20 Nov" in user.status()


@pytest.mark.parametrize(("others", "said"), [(0, " Took back: "), (1, " Not done here, ")])
async def test_what_was_done_today_before_the_start_is_ones_own_unless_another_window_is_open(
    book: Book, elsewhere: Book, others: int, said: str
) -> None:
    fill(elsewhere)
    running = [DraftFile(os.path.realpath(book.path)) for _ in range(others)]
    app = GoodtermsApp(book, UNICODE, drafts=Drafts(book.path))
    async with driven(app) as user:
        await user.press("u")
        assert user.status().startswith(said)
    for one in running:
        one.close()


@pytest.mark.parametrize("view", ["1", "5"])
async def test_a_change_elsewhere_is_seen_within_a_second_and_leaves_cursor_and_scroll(
    book: Book, elsewhere: Book, view: str
) -> None:
    fill(book)
    for number in range(40):
        add_account(book, f"Firm {number:02}")
    if view == "5":
        from store.todos import add_todo

        for number in range(40):
            add_todo(book, 3 + number, f"call {number:02}", None)
    async with opened(book) as user:
        await user.press(view, *["ctrl+d"] * 2, "j", "j")
        under = [line for line in user.seen().splitlines() if line.startswith("▸")]
        above = user.seen().splitlines()[5]
        if view == "1":
            edit_account(elsewhere, 40, {"name": "Firm changed elsewhere"})
        else:
            edit(elsewhere, TODO, 40, {"text": "changed elsewhere"})
        await user.until(lambda: "changed elsewhere" in user.status())
        await user.rest()
        assert [line for line in user.seen().splitlines() if line.startswith("▸")] == under
        assert user.seen().splitlines()[5] == above


@pytest.mark.parametrize("size", [DESIGN, WIDE])
async def test_a_page_shows_a_change_elsewhere_and_keeps_its_place(
    book: Book, elsewhere: Book, size: tuple[int, int]
) -> None:
    held = fill(book)
    for number in range(40):
        log_interaction(book, held.globex, NewInteraction("note", f"note {number:02}", TODAY))
    async with opened(book, size) as user:
        await user.press("enter", "ctrl+d", "ctrl+d", "j")
        before = [line for line in user.seen().splitlines() if "▸" in line]
        top = user.seen().splitlines()[8]
        log_interaction(elsewhere, held.globex, NewInteraction("note", "from elsewhere", TODAY))
        await user.until(lambda: "Elsewhere: Logged note" in user.status())
        await user.rest()
        assert [line for line in user.seen().splitlines() if "▸" in line] == before
        assert user.seen().splitlines()[8] == top


async def test_leaving_does_not_take_the_book_away_from_what_still_reads_it(book: Book) -> None:
    fill(book)
    with book.reading() as connection:
        async with opened(book) as user:
            await user.press("j")
        assert connection.execute("SELECT count(*) FROM account").fetchone() == (2,)
