"""Rows are marked, and what is done next is done to all of them as one step."""

from __future__ import annotations

from datetime import date

import pytest

from store.account_rows import account_rows
from store.accounts import account_ids, add_account
from store.book import Book
from store.complaints import complaints_of, log_complaint
from store.deleting import delete_record
from store.history import steps_of
from store.interactions import interactions_of
from store.moments import moments_of
from store.todos import add_todo, todos_of
from tests.filled_once import filled_once
from tests.tui.book_app import DESIGN, WIDE, User, fill, opened


@pytest.fixture
@filled_once
def four(book: Book) -> list[int]:
    """Four accounts in the order of the list sorted by name."""
    fill(book)
    for name in ("Hooli", "Oscorp"):
        add_account(book, name, since=date(2026, 11, 16))
    return account_ids(book, sort="name")


def marked_rows(user: User) -> list[str]:
    """What the rows with a mark begin with."""
    rows = (line[3:].split("  ")[0] for line in user.seen().splitlines()[3:] if line[2:3] == "*")
    return list(rows)


async def by_name(user: User) -> None:
    await user.press("S", "2", "g", "g")


async def test_space_marks_a_row_and_goes_on_and_the_head_counts(book: Book, four: list[int]) -> None:
    async with opened(book) as user:
        await by_name(user)
        await user.press("space", "space", "k", "space")
        assert marked_rows(user) == ["Globex GmbH"]
        assert "1 marked" in user.seen().splitlines()[1]
        await user.press("escape")
        assert marked_rows(user) == []
        assert "marked" not in user.seen().splitlines()[1]


async def test_v_marks_live_from_where_it_was_pressed_and_what_is_done_takes_the_range_too(
    book: Book, four: list[int]
) -> None:
    async with opened(book) as user:
        await by_name(user)
        await user.press("space", "j", "v")
        assert "A range begins here" in user.status()
        assert marked_rows(user) == ["Globex GmbH", "Initech"]
        await user.press("j")
        assert marked_rows(user) == ["Globex GmbH", "Initech", "Oscorp"]
        await user.press("k", "k", "v", "j")
        assert marked_rows(user) == ["Globex GmbH", "Hooli", "Initech"]
        await user.press("escape")
        assert user.status().strip() == "Nothing is marked."
        await user.press("v", "k", "r")
        assert "Reviewed 2 accounts" in user.status()
        await user.press("k")
        assert marked_rows(user) == ["Hooli", "Initech"]


async def test_what_is_said_of_marks_goes_with_them_and_with_the_view(book: Book, four: list[int]) -> None:
    async with opened(book) as user:
        await user.press("*")
        assert "4 marked; what you do next is done to all." in user.status()
        await user.press("3")
        assert "marked" not in user.status()
        await user.press("1", "w")
        assert "A standing note is written for one account." in user.status()
        await user.press("g", "f")
        assert "standing note" not in user.seen()
        await user.press("escape", "r", "slash")
        assert "u undoes it" not in user.seen()
        await user.press("escape")
        assert "Reviewed 4 accounts" in user.status()


async def test_the_star_marks_all_that_is_shown_and_then_none(book: Book, four: list[int]) -> None:
    async with opened(book) as user:
        await user.press("slash", *"oscorp", "enter", "*", "escape")
        assert marked_rows(user) == []
        await user.press("*")
        assert marked_rows(user) == ["Oscorp"]
        await user.press("escape", "escape", "*")
        assert len(marked_rows(user)) == 4
        await user.press("*")
        assert marked_rows(user) == []


async def test_marks_stay_while_a_filter_hides_their_rows_and_the_head_says_so(book: Book, four: list[int]) -> None:
    async with opened(book) as user:
        await user.press("*", "slash", *"oscorp", "enter")
        assert "4 marked, 3 not shown" in user.seen()
        await user.press("s", "1")
        assert user.status().startswith(" Snoozed 4 accounts until Mon 30 Nov.")


async def test_every_deed_on_marked_accounts_is_one_step_with_one_sentence(book: Book, four: list[int]) -> None:
    before = len(steps_of(book, 1000))
    deeds = {
        ("l", *"c price list", "enter"): "Logged call with 4 accounts, today.",
        ("t", *"send it fri", "enter"): "Planned send it for 4 accounts, 27 Nov.",
        ("c", *"outage +high", "enter"): "Logged high complaint of 4 accounts: outage.",
        ("m", "1"): "Ticked Onboarding, 4 accounts.",
        ("r",): "Reviewed 4 accounts; it counts as no contact.",
        ("#", *"qbr -vip", "enter"): "Tagged 4 accounts: qbr -vip.",
        ("@", *"Tomas", "enter"): "Tomas looks after 4 accounts from today.",
        ("=", *"gro", "enter"): "Moved 4 accounts to Growth.",
        (">",): "Moved 4 accounts to Renewal.",
        ("s", "2"): "Snoozed 4 accounts until Mon 7 Dec.",
        ("b", "a"): "Asked 4 accounts what is wrong, today.",
        ("b", "u", "4"): "4 accounts: pulse worried.",
        ("b", "f", "r"): "Renewal of Globex GmbH: risk. 3 were left as before.",
        ("b", "h", *"2027-02-01", "ctrl+s"): "Paused 4 accounts until Mon 1 Feb 2027.",
        ("b", "r"): "Back from the pause: 4 accounts.",
        (
            "b",
            "g",
            *"twice the leads by 1 march",
            "enter",
        ): "Agreed a goal with 4 accounts for 1 Mar 2027: twice the leads.",
        ("b", "o", *"free setup by fri", "enter"): "Promised 4 accounts for 27 Nov: free setup.",
        ("b", "n", *"nps 8", "enter"): "nps of 4 accounts: 8, today.",
        ("h", "a"): "Acknowledged: 3 complaints. 1 was left as before.",
        ("h", "l", *"ask early", "enter"): "Lesson kept: 3 complaints. 1 was left as before.",
    }
    async with opened(book, WIDE) as user:
        await user.press("*")
        for keys, said in deeds.items():
            await user.press(*keys)
            assert user.status().startswith(f" {said}"), user.status()
            assert "u undoes it" in user.status()
    assert len(steps_of(book, 1000)) == before + len(deeds)
    for row in account_rows(book, four):
        assert (row.stage, row.owner, row.tags[-1], row.open_complaints > 0) == ("renewal", "Tomas", "qbr", True)
        assert row.health.pulse == "worried"
        assert row.next_step is not None
        assert row.snoozed_until == date(2026, 12, 7)
        assert interactions_of(book, row.id)[0].text == "price list"
        assert moments_of(book, row.id)[0].done_on == date(2026, 11, 23)


async def test_many_are_deleted_after_one_question_and_brought_back_by_one_key(book: Book, four: list[int]) -> None:
    async with opened(book) as user:
        await user.press("*", "D")
        assert "Delete 4 accounts?" in user.seen()
        assert "With them go 2 people" in user.seen()
        await user.press("y")
        await user.until(lambda: account_ids(book) == [])
        await user.press("1", "u")
        await user.until(lambda: sorted(account_ids(book)) == sorted(four))


async def test_what_cannot_be_meant_for_many_says_so(book: Book, four: list[int]) -> None:
    async with opened(book) as user:
        await user.press("*", "w")
        assert "A standing note is written for one account. esc takes the marks away." in user.status()
        await user.press("b", "c")
        assert "Each account has a contract of its own, so it is set for one at a time. esc takes" in user.status()
        await user.press("h", "h")
        assert "A reply answers one complaint at a time. esc takes the marks away." in user.status()
        await user.press("l", *"c hello @petra", "enter")
        assert "people belong to one" in user.seen()


async def test_marked_complaints_are_handled_and_resolved_together(book: Book, four: list[int]) -> None:
    log_complaint(book, four[1], "Report arrives as PDF", severity="low")
    async with opened(book, DESIGN) as user:
        await user.press("3", "*")
        assert "2 marked" in user.seen()
        await user.press("+")
        assert "Severity up: 2 complaints." in user.status()
        await user.press(">")
        assert "Acknowledged: 2 complaints." in user.status()
        await user.press("x")
        assert "Resolved; x once the client knows, h r for how: 2 complaints." in user.status()
        await user.press("u", "u", "u")
        assert sorted((one.severity, one.state) for one in complaints_of(book)) == [("low", "new"), ("medium", "new")]


async def test_marked_to_dos_are_done_and_deleted_together(book: Book, four: list[int]) -> None:
    add_todo(book, four[1], "send the contract", date(2026, 11, 19))
    async with opened(book) as user:
        await user.press("5", "*", "x")
        assert "Done: 2 to-dos." in user.status()
        assert todos_of(book) == []
        await user.press("u", "*", "D", "y")
        await user.until(lambda: todos_of(book) == [])
        assert "marked" not in user.seen().splitlines()[1]


async def test_an_account_deleted_elsewhere_is_not_marked_any_more(book: Book, four: list[int]) -> None:

    async with opened(book) as user:
        await user.press("*")
        delete_record(book, "account", four[1])
        user.app.calls.look_elsewhere()
        await user.until(lambda: "3 marked" in user.seen())
