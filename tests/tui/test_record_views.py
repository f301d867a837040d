"""The views of complaints and of to-dos."""

from datetime import date

from store.accounts import add_account
from store.book import Book
from store.complaints import complaint_with, log_complaint, resolve, tell_client
from store.todos import add_todo, todo_with
from tests.tui.book_app import DESIGN, WIDE, fill, opened


async def test_complaints_stand_under_whose_turn_it_is(book: Book) -> None:
    held = fill(book)
    told = log_complaint(book, held.initech, "Slow dashboard", severity="high", received_on=date(2026, 11, 1))
    resolve(book, told, "cache")
    tell_client(book, told)
    async with opened(book, DESIGN) as user:
        await user.press("3")
        lines = [line.strip() for line in user.seen().splitlines()]
        assert lines.index("NEW  1") < lines.index("RESOLVED AND TOLD  1")
        assert "1 medium   oldest 6d" in user.seen()
        assert "from Petra Vogel" in user.seen()
        await user.press(">")
        assert "WAITING ON US  1" in user.seen()
        assert user.status().startswith(" Acknowledged: Invoice wrong twice, Globex GmbH.")
        await user.press("o")
        assert "Accounts › Globex GmbH" in user.seen()
        await user.press("escape")
        assert "[3 Complaints 1]" in user.seen()


async def test_enter_offers_the_steps_of_a_complaint(book: Book) -> None:
    held = fill(book)
    async with opened(book, WIDE) as user:
        await user.press("3", "enter")
        assert "h then  a heard  s sorry" in user.seen()
        await user.press("s")
        assert complaint_with(book, held.complaint).apologised_on is not None


async def test_a_reply_is_logged_from_the_complaint(book: Book) -> None:
    fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("3", "l", *"c told them", "enter")
        assert user.status().startswith(" Logged call with Globex GmbH, today.")


async def test_to_dos_stand_under_when_they_are_due(book: Book) -> None:
    held = fill(book)
    late = add_todo(book, held.initech, "send the contract", date(2026, 11, 19))
    add_todo(book, held.initech, "plan the review", date(2027, 1, 15))
    add_todo(book, held.initech, "tidy up")
    async with opened(book, DESIGN) as user:
        await user.press("5")
        headings = [line.strip() for line in user.seen().splitlines() if line.strip()[-2:-1] == " "]
        assert [one for one in headings if one.isupper()] == [
            "OVERDUE  1",
            "TODAY  1",
            "LATER  1",
            "WHENEVER IT SUITS  1",
        ]
        assert "Thu 19 Nov, 4d late" in user.seen()
        await user.press("x")
        assert todo_with(book, late).done_on == date(2026, 11, 23)
        assert "OVERDUE" not in user.seen()
        await user.press("enter")
        assert "Accounts › Globex GmbH" in user.seen()


async def test_a_filter_keeps_the_rows_that_hold_every_word(book: Book) -> None:
    held = fill(book)
    add_todo(book, held.initech, "Łódź: send the contract", date(2026, 11, 30))
    async with opened(book, DESIGN) as user:
        await user.press("5", "/", *"lodz", "enter")
        assert "send the contract" in user.seen()
        assert "call CFO" not in user.seen()
        await user.press("escape")
        assert "call CFO" in user.seen()


async def test_views_without_rows_say_what_brings_some(book: Book) -> None:
    add_account(book, "Acme")
    async with opened(book, DESIGN) as user:
        await user.press("3")
        assert "c on an account logs what a client is unhappy with" in user.seen()
        await user.press("x", "h", "a", "D", "enter", "l", "escape")
        await user.press("5")
        assert "t on an account plans the next step" in user.seen()
        await user.press("x", "D", "enter")
        assert user.app._exception is None


async def test_going_to_a_view_leaves_the_page_that_was_opened_from_it(book: Book) -> None:
    fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("enter", "1")
        assert "[1 Accounts 2]" in user.seen()
