"""How the dialogs, the account's page and the views look; a reviewer looks at each picture once."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from store.accounts import add_account
from store.book import Book
from store.complaints import acknowledge, delete_complaint, log_complaint, resolve, tell_client
from store.goals import add_goal, record_reading
from store.moments import tick_moment
from store.promises import add_promise
from store.signals import record_signal
from store.todos import add_todo
from tests.tui.book_app import DESIGN, WIDE, User, fill
from tui.app import GoodtermsApp
from tui.glyphs import UNICODE

Snap = Callable[..., bool]
SMALL = (60, 15)


@pytest.fixture
def full_book(book: Book) -> Book:
    """A book with something of everything."""
    held = fill(book)
    tick_moment(book, held.globex, 1, went="great")
    goal = add_goal(book, held.globex, "400 qualified leads", target_milli=400_000, by_on=date(2026, 12, 31))
    record_reading(book, goal, 243_000)
    add_promise(book, held.globex, "a report in their own colours", due_on=date(2026, 12, 1))
    for months, score in ((8, 9), (6, 8), (4, 8), (1, 6)):
        record_signal(book, held.globex, "nps", score * 1000, date(2026, 11, 20) - timedelta(days=30 * months))
    second = log_complaint(book, held.initech, "Report arrives as PDF", severity="low", received_on=date(2026, 11, 20))
    acknowledge(book, second)
    add_todo(book, held.initech, "send the contract", date(2026, 11, 19))
    return book


def keys(app: GoodtermsApp, *pressed: str) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Press keys before the picture is taken."""

    async def press(pilot: Pilot[Any]) -> None:
        user = User(app, pilot)
        await user.rest()
        await user.press(*pressed)

    return press


def look(snap_compare: Snap, book: Book, size: tuple[int, int], *pressed: str) -> bool:
    app = GoodtermsApp(book, UNICODE)
    return snap_compare(app, terminal_size=size, run_before=keys(app, *pressed))


LINE = "c spoke with Petra, she wants one contact for invoices yest 20m +ok @petra t:fri"


@pytest.mark.parametrize("size", [WIDE, DESIGN], ids=["wide", "narrow"])
def test_the_log_line(snap_compare: Snap, full_book: Book, size: tuple[int, int]) -> None:
    """The list stays in sight. The recognised words are underlined; below: kind, day, length, mood, Petra with her
    role, the to-do, the text alone, and that personal contact goes from 41 days back to 1. Grammar at the foot."""
    assert look(snap_compare, full_book, size, "l", *LINE)


def test_a_word_the_log_line_cannot_mean(snap_compare: Snap, full_book: Book) -> None:
    """`@nobody` is underlined in rose with the cursor behind it; the sentence below names who is there."""
    assert look(snap_compare, full_book, DESIGN, "l", *"c spoke @nobody about it", "enter")


def test_the_question_before_deleting(snap_compare: Snap, full_book: Book) -> None:
    """It names the account and what goes with it; the sign stands at keeping it."""
    assert look(snap_compare, full_book, DESIGN, "D")


@pytest.mark.parametrize("size", [WIDE, DESIGN], ids=["wide", "narrow"])
def test_the_account_page(snap_compare: Snap, full_book: Book, size: tuple[int, int]) -> None:
    """Wide: two columns with a thin line between, everything about the account: the goal with a bar, the promise, the
    signal with its spark falling. Narrow: head lines with owner and segment, and one pane, named in brackets."""
    assert look(snap_compare, full_book, size, "enter")


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "small"])
def test_a_zoomed_pane(snap_compare: Snap, full_book: Book, size: tuple[int, int]) -> None:
    """The goal alone under the line of panes, with the title above; also where there is little room."""
    assert look(snap_compare, full_book, size, "enter", "tab", "tab", "z")


EVERY_SIZE = pytest.mark.parametrize("size", [WIDE, DESIGN, SMALL], ids=["wide", "narrow", "small"])


@EVERY_SIZE
def test_the_complaints(snap_compare: Snap, full_book: Book, size: tuple[int, int]) -> None:
    """Wide: a board of four columns, the card under the cursor bold on a ground of its own, below it the complaint
    whole with its steps and what was resolved lately. Narrow: a list under headings. Small: the list alone."""
    solved = log_complaint(full_book, 2, "Slow dashboard", severity="high", received_on=date(2026, 11, 15))
    resolve(full_book, solved, "cache")
    assert look(snap_compare, full_book, size, "3")


@EVERY_SIZE
def test_no_complaints(snap_compare: Snap, book: Book, size: tuple[int, int]) -> None:
    """In place of rows: that there are none, when the last one was resolved, and how to log one."""
    account = add_account(book, "Hooli")
    solved = log_complaint(book, account, "Slow dashboard", received_on=date(2026, 9, 10))
    resolve(book, solved, "cache")
    tell_client(book, solved)
    with book.writing("Resolved long ago") as connection:
        connection.execute("UPDATE complaint SET resolved_on = '2026-09-14', told_on = '2026-09-14'")
    assert look(snap_compare, book, size, "3")


@EVERY_SIZE
def test_a_complaint_that_is_gone(
    snap_compare: Snap, full_book: Book, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program has removed it; above the hints, with a sign: what could not be done."""
    monkeypatch.setattr("tui.app._LOOK_ELSEWHERE_SECONDS", 100)
    app = GoodtermsApp(full_book, UNICODE)

    async def press(pilot: Pilot[Any]) -> None:
        user = User(app, pilot)
        await user.rest()
        await user.press("3")
        delete_complaint(full_book, 1)
        await user.press("x")

    assert snap_compare(app, terminal_size=size, run_before=press)


@EVERY_SIZE
def test_what_a_file_would_bring(snap_compare: Snap, book: Book, size: tuple[int, int], tmp_path: Path) -> None:
    """The counts, each column with its field and first values, what is not taken and why. Nothing is written yet."""
    add_account(book, "Hooli")
    file = tmp_path / "clients.csv"
    file.write_text(
        "Company name,Stage,Since,Town\nAcme Corp,growth,2024-02-03,Leeds\n"
        "Łódź Media,renewal,2023-01-01,Łódź\n王小明,growth,2024-02-30,\nHooli,growth,,\n",
        encoding="utf-8",
    )
    assert look(snap_compare, book, size, "i", *str(file), "enter")


def test_a_file_that_is_refused(snap_compare: Snap, book: Book, tmp_path: Path) -> None:
    """Why the file is not taken, what can be said of it and with which key, and that nothing has changed."""
    file = tmp_path / "days.csv"
    file.write_text("name,since\nA,03/04/2024\nB,05/06/2024\n")
    assert look(snap_compare, book, DESIGN, "i", *str(file), "enter")


def test_the_to_dos(snap_compare: Snap, full_book: Book) -> None:
    """Overdue first and marked by a sign, then today."""
    assert look(snap_compare, full_book, DESIGN, "5")


def test_the_palette(snap_compare: Snap, full_book: Book) -> None:
    """Commands with their key in the middle column, below them the person that is found."""
    assert look(snap_compare, full_book, WIDE, ":", *"pe")


@pytest.mark.parametrize("size", [(120, 60), WIDE, DESIGN], ids=["tall", "wide", "narrow"])
def test_the_help(snap_compare: Snap, full_book: Book, size: tuple[int, int]) -> None:
    """Tall: all keys at once in three columns. Where they have no room: one list with a cursor."""
    assert look(snap_compare, full_book, size, "?")


def test_the_exit(snap_compare: Snap, full_book: Book) -> None:
    """One field below the other over the list; the reasons to choose from stand below, and one is being typed."""
    assert look(snap_compare, full_book, DESIGN, "b", "x", "tab", *"price, ser")


@pytest.mark.parametrize("size", [WIDE, DESIGN], ids=["wide", "narrow"])
def test_why_this_health(snap_compare: Snap, full_book: Book, size: tuple[int, int]) -> None:
    """A sum from 100 down to the score with the key that clears each reason; the pulse and what is not known below."""
    assert look(snap_compare, full_book, size, "b", "u", "1", "b", "w")


def test_the_forecast(snap_compare: Snap, full_book: Book) -> None:
    """A question over the list with three keys that answer it."""
    assert look(snap_compare, full_book, DESIGN, "b", "f")
