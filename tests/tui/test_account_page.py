"""Everything about one account on one page, and everything that can be done there."""

import re
from datetime import date, timedelta

import pytest

from store.account_page import account_page
from store.accounts import account_ids
from store.book import Book
from store.complaints import complaint_with, log_complaint
from store.people import add_person
from store.todos import todos_with
from tests.happened import NewInteraction, log_interaction
from tests.tui.book_app import DESIGN, SMALLEST, WIDE, User, fill, opened
from tui.screens import account_timeline


def chosen(user: User) -> str:
    """The line under the cursor."""
    return next(line for line in user.seen().splitlines() if line.startswith("▸"))


def lines_of_note(user: User) -> set[int]:
    """The numbers of the lines that are seen of a note of numbered lines."""
    return {int(number) for number in re.findall(r"line (\d+) of", user.seen())}


async def test_a_wide_page_shows_everything_at_once(book: Book) -> None:
    fill(book)
    async with opened(book, WIDE) as user:
        await user.press("enter")
        seen = user.seen()
        for words in (
            "Accounts › Globex GmbH", "1 of 2", "Renewal stage   owner Nina   Mid-market", "41 of 30 days, +11",
            "KEY MOMENTS", "GOALS", "PEOPLE", "Petra Vogel", "petra@globex.example   +49 30 5550 142", "champion",
            "COMPLAINTS", "Invoice wrong twice", "6d  not answered", "RENEWAL", "11 Dec 2026, in 18d",
            "2,000 EUR a month", "TO-DOS", "call CFO about quote", "due today", "CARD", "Likes short calls.",
            "TIMELINE", "13 Tue meeting   * 45m happy  Q3 review.", "Wants case studies from their sector.",
            "with Petra Vogel", "from Petra Vogel", "* counts as personal contact",
        ):  # fmt: skip
            assert words in seen, words


async def test_a_narrow_page_shows_one_pane_at_a_time(book: Book) -> None:
    fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("enter")
        assert "[Timeline] Mom 3  Goals  People 2  Cmpl 1  Hlth  Renew  To-do 1  Card" in user.seen()
        for tab, words in (
            ("[Mom 3]", "KEY MOMENTS"),
            ("[Goals]", "none agreed yet"),
            ("[People 2]", "petra@globex.example"),
            ("[Cmpl 1]", "Invoice wrong twice"),
            ("[Hlth]", "HEALTH"),
            ("[Renew]", "2,000 EUR a month"),
            ("[To-do 1]", "call CFO about quote"),
            ("[Card]", "Likes short calls."),
            ("[Timeline]", "Q3 review."),
        ):
            await user.press("tab")
            assert tab in user.seen()
            assert words in user.seen()
        await user.press("shift+tab")
        assert "[Card]" in user.seen()


async def test_a_narrow_page_says_who_looks_after_the_account_and_who_is_there(book: Book) -> None:
    held = fill(book)
    add_person(book, held.globex, "Misaki Tanaka-Vandersteen", role="Head of Marketing Operations")
    async with opened(book, DESIGN) as user:
        await user.press("enter")
        assert "Renewal   Nina   Mid-market   +qbr" in user.seen()
        assert "41/30 days +11" in user.seen()
        await user.press("tab", "tab", "tab")
        assert "Misaki Tanaka-Vandersteen Head of Marketing Operations" in user.seen()


async def test_tab_goes_through_the_panes_of_a_wide_page_and_z_gives_one_the_room(book: Book) -> None:
    fill(book)
    async with opened(book, WIDE) as user:
        await user.press("enter", "tab")
        assert "▸ 1 ∙ Onboarding" in user.seen() or "▸ 1 ! Onboarding" in user.seen()
        await user.press("tab")
        assert "▸Petra Vogel" in user.seen().replace("▸ ", "▸")
        await user.press("tab", "z")
        assert "[Complaints 1]" in user.seen()
        assert "TIMELINE" not in user.seen()
        await user.pilot.resize_terminal(*DESIGN)
        await user.rest()
        assert "[Cmpl 1]" in user.seen()
        await user.pilot.resize_terminal(*WIDE)
        await user.press("escape")
        assert "TIMELINE" in user.seen()
        assert "▸ ~ medium Invoice wrong twice" in user.seen()
        await user.press("right", "j", "left")
        assert "▸ ~ medium Invoice wrong twice" in user.seen()
        await user.press("shift+tab", "shift+tab", "shift+tab", "escape")
        assert "[1 Accounts 2]" in user.seen()


async def test_the_timeline_shows_one_part_and_says_when_there_is_none(book: Book) -> None:
    held = fill(book)
    log_interaction(book, held.globex, NewInteraction("email", "Sent the quote.", date(2026, 11, 2), contact="attempt"))
    log_interaction(book, held.globex, NewInteraction("note", "Daughter starts school.", date(2026, 11, 1)))
    async with opened(book, DESIGN) as user:
        await user.press("enter")
        for keys, shown, hidden in (
            ("p", "Q3 review.", "Sent the quote."),
            ("t", "Sent the quote.", "Q3 review."),
            ("c", "Invoice wrong twice", "Sent the quote."),
            ("h", "Nothing has changed since the account came into the book", "Invoice wrong twice"),
            ("3", "Daughter starts school.", "Sent the quote."),
            ("a", "Sent the quote.", "no such words"),
        ):
            await user.press("f", keys)
            assert shown in user.seen(), keys
            assert hidden not in user.seen(), keys
        await user.press("f")
        assert "t attempts c complaints h changes 1 email 1 2 meeting 1 3 note 1 esc cancel" in " ".join(
            user.seen().split()
        )
        await user.press("9")
        assert "There is no kind of contact number 9" in user.status()
        await user.press("tab", "f", "p")
        assert "[Timeline]" in user.seen()
        assert "[personal]" in user.seen()


async def test_the_cursor_is_on_what_was_just_logged_and_stays_there_when_another_program_logs(book: Book) -> None:
    held = fill(book)
    for day in range(1, 29):
        log_interaction(book, held.globex, NewInteraction("note", f"Note {day}.", date(2026, 10, day)))
    async with opened(book, DESIGN) as user:
        await user.press("enter", "l", *"call spoke about spring", "enter")
        assert "spoke about spring" in user.seen()
        assert "spoke about spring" in chosen(user)
        log_interaction(book, held.globex, NewInteraction("note", "From elsewhere.", date(2026, 11, 23)))
        await user.until(lambda: "From elsewhere." in user.seen())
        assert "spoke about spring" in chosen(user)


async def calls_seen(user: User, key: str, times: int) -> set[int]:
    """Press a key again and again; the numbers of the calls that were seen meanwhile."""
    found: set[int] = set()
    for _ in range(times):
        found |= {int(number) for number in re.findall(r"call number (\d+)", user.seen())}
        await user.press(key)
    return found


async def test_a_long_timeline_is_read_stretch_by_stretch_from_either_end(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(account_timeline, "AT_ONCE", 60)
    monkeypatch.setattr(account_timeline, "MOST", 120)
    held = fill(book)
    with book.writing("Many calls") as connection:
        connection.executemany(
            "INSERT INTO interaction (account_id, kind, day, text, contact, created_at) "
            "VALUES (?, 'call', ?, ?, 'personal', '2026-01-01T00:00:00Z')",
            [
                (held.globex, (date(2026, 9, 30) - timedelta(days=number)).isoformat(), f"call number {number}")
                for number in range(300)
            ],
        )
    async with opened(book, DESIGN) as user:
        await user.press("enter")
        assert "older below: j" in user.seen()
        down = await calls_seen(user, "pagedown", 14)
        assert down == set(range(max(down) + 1))
        assert max(down) > 170
        await user.press("G")
        await user.until(lambda: "call number 299" in user.seen())
        assert "older below" not in user.seen()
        up = await calls_seen(user, "pageup", 12)
        assert up == set(range(min(up), 300))
        assert min(up) < 150
        await user.press("g", "g")
        await user.until(lambda: "Invoice wrong twice" in user.seen())


async def test_the_cursor_goes_from_entry_to_entry_and_through_a_long_one_by_half_a_page(book: Book) -> None:
    held = fill(book)
    note = "\n".join(f"line {number} of a very long note" for number in range(60))
    log_interaction(book, held.globex, NewInteraction("note", note, date(2026, 11, 21)))
    log_interaction(book, held.globex, NewInteraction("note", "the newest one", date(2026, 11, 22)))
    async with opened(book, DESIGN) as user:
        await user.press("enter")
        assert "the newest one" in chosen(user)
        await user.press("j")
        assert "line 0 of" in chosen(user)
        await user.press("j")
        assert "line" not in chosen(user)
        await user.press("k")
        assert "line 0 of" in chosen(user)
        read = set()
        while "line 59 of" not in user.seen():
            read |= lines_of_note(user)
            await user.press("ctrl+d")
        assert read | lines_of_note(user) == set(range(60))
        await user.press("k")
        assert "line 0 of" in chosen(user)
        await user.press("k", "k")
        assert "the newest one" in chosen(user)


async def test_the_next_account_is_the_next_of_the_list(book: Book) -> None:
    fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("enter", "J")
        assert "› Initech" in user.seen()
        assert "2 of 2" in user.seen()
        await user.press("J")
        assert "This is the last account of the list." in user.status()
        await user.press("K")
        assert "› Globex GmbH" in user.seen()
        await user.press("escape")
        assert "[1 Accounts 2]" in user.seen()


async def go_to(user: User, words: str) -> None:
    """Move the cursor down to a line of the column that has the keys."""
    for _ in range(40):
        marked = [line.partition("▸")[2].split("╎")[0] for line in user.seen().splitlines()]
        if any(words in line for line in marked):
            return
        await user.press("j")
    raise AssertionError(f"The cursor never came to {words}:\n{user.seen()}")


async def test_every_step_of_a_complaint_can_be_taken_on_the_page(book: Book) -> None:
    held = fill(book)

    def complaint() -> tuple[str, str]:
        found = complaint_with(book, held.complaint)
        return found.state, found.severity

    async with opened(book, WIDE) as user:
        await user.press("enter", "tab")
        await go_to(user, "Invoice wrong twice")
        for keys, expected in (
            (["h", "a"], ("waiting_us", "medium")),
            (["h", "s"], ("waiting_us", "medium")),
            ([">"], ("waiting_them", "medium")),
            (["<"], ("waiting_us", "medium")),
            (["h", "t"], ("waiting_them", "medium")),
            (["h", "u"], ("waiting_us", "medium")),
            (["+"], ("waiting_us", "high")),
            (["-"], ("waiting_us", "medium")),
            (["x"], ("resolved", "medium")),
            (["h", "o"], ("waiting_us", "medium")),
            (["h", "r", *"new invoice sent", "enter"], ("resolved", "medium")),
            (["h", "c"], ("told", "medium")),
            (["h", "l", *"second pair of eyes", "enter"], ("told", "medium")),
        ):
            await user.press(*keys)
            assert complaint() == expected, keys
            assert "u undoes it" in user.status()
    found = complaint_with(book, held.complaint)
    assert (found.resolution, found.lesson, found.reopened) == ("new invoice sent", "second pair of eyes", 1)
    assert found.apologised_on == date(2026, 11, 23)


async def test_x_finishes_the_to_do_and_ticks_the_key_moment_under_the_cursor(book: Book) -> None:
    held = fill(book)
    async with opened(book, WIDE) as user:
        await user.press("enter", "tab")
        await go_to(user, "Onboarding")
        await user.press("x")
        assert account_page(book, held.globex).moments[0].done_on == date(2026, 11, 23)
        await go_to(user, "call CFO about quote")
        await user.press("x")
        assert todos_with(book, [held.todo])[0].done_on == date(2026, 11, 23)
        assert user.status().startswith(" Done: call CFO about quote, Globex GmbH.")


async def test_a_person_is_added(book: Book) -> None:
    held = fill(book)
    async with opened(book, DESIGN) as user:
        await user.press(
            "enter", "a", "p", *"Misaki Tanaka", "enter", *"Marketing", "enter", "enter", *"+81 3 1234 5678", "ctrl+s"
        )
        (added,) = [one for one in account_page(book, held.globex).people if one.name == "Misaki Tanaka"]
        assert (added.role, added.email, added.phone) == ("Marketing", None, "+81 3 1234 5678")


async def test_the_form_begins_at_the_line_of_the_card_that_the_cursor_is_on(book: Book) -> None:
    fill(book)
    async with opened(book, WIDE) as user:
        await user.press("enter", "tab")
        await go_to(user, "Likes short calls.")
        await user.press("enter")
        assert "▸Note" in user.seen()


async def test_keys_take_the_record_under_the_cursor_in_the_timeline_too_and_undo_brings_it_back(book: Book) -> None:
    held = fill(book)
    other = log_complaint(book, held.globex, "Too slow", severity="low", received_on=date(2026, 11, 1))
    async with opened(book, WIDE) as user:
        await user.press("enter")
        await go_to(user, "Too slow")
        await user.press("h", "a")
        await user.until(lambda: complaint_with(book, other).state != "new")
        await user.press("g", "g")
        await go_to(user, "Invoice wrong")
        await user.press("D")
        assert "Delete complaint of Globex GmbH" in user.seen()
        await user.press("n", "x")
        assert complaint_with(book, held.complaint).state == "resolved"
        await user.press("tab")
        await go_to(user, "Jan Maier")
        await user.press("D")
        assert "Delete Jan Maier of Globex GmbH?" in user.seen()
        await user.press("y")
        assert [one.name for one in account_page(book, held.globex).people] == ["Petra Vogel"]
        await user.press("u")
        assert len(account_page(book, held.globex).people) == 2


async def test_an_account_that_was_deleted_leaves_its_page(book: Book) -> None:
    held = fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("enter", "tab", "tab", "tab", "tab", "tab", "D")
        assert "With it go 2 people" in user.seen()
        await user.press("y")
        await user.until(lambda: "[1 Accounts 1]" in user.seen())
        assert account_ids(book) == [held.initech]


async def test_a_long_note_can_be_read_to_its_end(book: Book) -> None:
    held = fill(book)
    note = "\n".join(f"line {number} of a very long note" for number in range(60))
    log_interaction(book, held.globex, NewInteraction("note", note, date(2026, 11, 22)))
    async with opened(book, DESIGN) as user:
        await user.press("enter")
        assert "line 59" not in user.seen()
        for _ in range(6):
            await user.press("pagedown")
            if "line 59 of a very long note" in user.seen():
                return
        raise AssertionError(user.seen())


@pytest.mark.parametrize("size", [SMALLEST, (60, 15), (99, 24), (100, 24), (200, 60)])
async def test_any_size_shows_the_page(book: Book, size: tuple[int, int]) -> None:
    fill(book)
    async with opened(book, size) as user:
        await user.press("enter")
        assert "Globex" in user.seen()
        await user.press("tab", "l", *"c x", "escape")
        assert user.app._exception is None
