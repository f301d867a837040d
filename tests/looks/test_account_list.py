"""How the account list looks; a reviewer looks at each picture once."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

import pytest
from textual.pilot import Pilot

from store.accounts import add_account
from store.book import Book
from store.complaints import log_complaint
from store.goals import add_goal
from store.moments import tick_moment
from store.people import add_person
from store.records.account import Money
from store.snoozing import snooze_account
from store.todos import add_todo
from tests.happened import NewInteraction, log_interaction
from tests.tui.book_app import DESIGN, WIDE, User
from tui.app import GoodtermsApp
from tui.glyphs import ASCII, UNICODE, Glyphs
from tui.themes import DARK, LIGHT

Snap = Callable[..., bool]
TODAY = date(2026, 11, 23)
SMALL = (60, 15)

_ACCOUNTS = (
    # name, stage, days since contact, cadence, days to renewal, moments done, complaint, to-do, days to its due
    ("Globex GmbH", "renewal", 41, 30, 18, 3, "high", "call CFO about quote", 0),
    ("บริษัท ไทยเบฟ จำกัด", "onboarding", 19, 7, 283, 0, "", "kick-off", -5),
    ("Initech", "adoption", 47, 30, 115, 1, "medium", "", 0),
    ("三井物産", "growth", 66, 60, 68, 3, "", "Q1 plan, with 佐藤", 20),
    ("Oscorp", "adoption", 38, 30, 227, 3, "", "", 0),
    ("Umbrella Health", "adoption", 33, 30, 233, 2, "medium", "", 0),
    ("Soylent", "renewal", 6, 30, 9, 3, "", "sign-off call", 2),
    ("Société Générale de Publicité", "growth", 58, 60, 91, 3, "", "send case study", 4),
    ("Łódź Media", "renewal", 28, 30, 43, 3, "low", "renewal quote", 3),
    ("Wayne Enterprises", "growth", 29, 30, 219, 3, "", "intro to new VP", 5),
    ("Acme Corp", "growth", 1, 30, 253, 3, "", "Q3 numbers to Jane", 6),
    ("株式会社サクラ", "onboarding", 2, 7, 312, 1, "", "first campaign", 7),
    ("Stark Industries", "growth", 12, 30, 267, 3, "", "", 0),
    ("Vandelay Imports", "growth", 21, 60, 309, 3, "", "", 0),
    ("Tyrell", "growth", 24, 60, 210, 3, "", "", 0),
    ("Massive Dynamic", "growth", 52, 30, 274, 3, "", "", 0),
)


@pytest.fixture
def full_book(book: Book) -> Book:
    """Accounts in every state, in four scripts."""
    for name, stage, days, cadence, renewal, moments, complaint, todo, due in _ACCOUNTS:
        since = TODAY - timedelta(days=20 if stage == "onboarding" else 400)
        account = add_account(
            book,
            name,
            stage=stage,
            since=since,
            cadence_days=cadence,
            mrr=Money(200_000, "EUR"),
            renews_on=TODAY + timedelta(days=renewal),
        )
        talked = TODAY - timedelta(days=days)
        note = NewInteraction("call", "Happy with leads, unsure about price.", talked, minutes=45, contact="personal")
        log_interaction(book, account, note)
        for position in range(1, moments + 1):
            tick_moment(book, account, position, done_on=since + timedelta(days=5 * position))
        if complaint:
            log_complaint(book, account, "Invoice wrong twice", severity=complaint, received_on=date(2026, 11, 17))
        if todo:
            add_todo(book, account, todo, TODAY + timedelta(days=due))
        if name == "Globex GmbH":
            add_person(book, account, "Petra Vogel", role="CFO", phone="+49 30 5550 142")
            add_person(book, account, "Jan Maier", role="Ops", standing="champion")
            add_goal(book, account, "400 leads", target_milli=400_000, by_on=date(2026, 12, 31))
        if name == "Massive Dynamic":
            snooze_account(book, account, date(2026, 12, 7))
    add_account(book, "Brought in AB", stage="growth", since=date(2021, 5, 1))
    return book


def keys(app: GoodtermsApp, *pressed: str) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Press keys before the picture is taken."""

    async def press(pilot: Pilot[Any]) -> None:
        user = User(app, pilot)
        await user.rest()
        await user.press(*pressed)

    return press


def look(
    snap_compare: Snap,
    book: Book,
    size: tuple[int, int],
    *pressed: str,
    theme: str = DARK,
    glyphs: Glyphs = UNICODE,
    awaited: str | None = None,
) -> bool:
    app = GoodtermsApp(book, glyphs, theme=theme, awaited=awaited)
    return snap_compare(app, terminal_size=size, run_before=keys(app, *pressed))


def test_the_list_at_120_columns(snap_compare: Snap, full_book: Book) -> None:
    """Those who need you first, with a sign; gauge, days against cadence, moments, complaints, health, renewal and
    next step in straight columns, also after the Thai, Chinese and Japanese names. Colour only on exceptions. The
    preview below says why Globex needs you, what was last, who is there, its goal and its key moments."""
    assert look(snap_compare, full_book, WIDE)


def test_the_list_at_80_columns(snap_compare: Snap, full_book: Book) -> None:
    """The design size: no gauge and no next step, moments as 3/3, sixteen rows, and one line of reasons below."""
    assert look(snap_compare, full_book, DESIGN)


def test_the_list_at_60_columns(snap_compare: Snap, full_book: Book) -> None:
    """Without stage, foot and preview; every row still shows contact, moments, complaints, health and renewal."""
    assert look(snap_compare, full_book, SMALL)


@pytest.mark.parametrize("size", [WIDE, DESIGN], ids=["wide", "narrow"])
def test_the_list_in_light_colours(snap_compare: Snap, full_book: Book, size: tuple[int, int]) -> None:
    """Dark ink on paper white; amber and rose darker than in the dark theme, so that they can be read."""
    assert look(snap_compare, full_book, size, theme=LIGHT)


def test_the_list_in_plain_signs(snap_compare: Snap, full_book: Book) -> None:
    """On a terminal without Unicode: # . x > - instead of blocks, ticks and dashes; names stay as they are."""
    assert look(snap_compare, full_book, DESIGN, glyphs=ASCII)


@pytest.mark.parametrize("size", [WIDE, DESIGN], ids=["wide", "narrow"])
def test_marked_rows(snap_compare: Snap, full_book: Book, size: tuple[int, int]) -> None:
    """A bold star behind the sign of Globex, the Thai name and Initech; the cursor is on the row after. The head says
    3 marked, and the line above the keys that the next deed is done to all of them and that esc takes them away."""
    assert look(snap_compare, full_book, size, "space", "j", "v")


def test_marked_rows_in_plain_signs(snap_compare: Snap, full_book: Book) -> None:
    """The same star on a terminal without Unicode, also on the row under the cursor."""
    assert look(snap_compare, full_book, DESIGN, "space", "k", "*", "space", glyphs=ASCII)


def test_the_end_of_the_list(snap_compare: Snap, full_book: Book) -> None:
    """The cursor is on the last row, Massive Dynamic, snoozed with a z; above it an account brought in without
    history says unknown and - - - and is neither late nor overdue."""
    assert look(snap_compare, full_book, WIDE, "G")


def test_a_filter_while_it_is_typed(snap_compare: Snap, full_book: Book) -> None:
    """The cursor blinks not, but stands behind lo; three accounts are left, the foot says 3 of 17."""
    assert look(snap_compare, full_book, DESIGN, "/", *"lo")


def test_no_account_fits(snap_compare: Snap, full_book: Book) -> None:
    """In place of rows: which filter fits nobody, that there would be some without risky, and the way out."""
    assert look(snap_compare, full_book, DESIGN, "/", *"stage:growth risky")


@pytest.mark.parametrize("size", [WIDE, DESIGN], ids=["wide", "narrow"])
def test_what_a_condition_could_become(snap_compare: Snap, full_book: Book, size: tuple[int, int]) -> None:
    """Below the filter line over the first rows: the fields that begin with s, the sign at the first, each with what it
    takes in grey, the keys, and a rule. The figures of the day still stand at the right of the line."""
    assert look(snap_compare, full_book, size, "/", *"acme s")


def test_the_values_of_a_condition(snap_compare: Snap, full_book: Book) -> None:
    """Adoption alone, under the filter line, with the keys that take it."""
    assert look(snap_compare, full_book, DESIGN, "/", *"stage:a")


@pytest.mark.parametrize("size", [WIDE, DESIGN], ids=["wide", "narrow"])
def test_a_filter_with_a_wrong_word(snap_compare: Snap, full_book: Book, size: tuple[int, int]) -> None:
    """Only the word stagee:growth is underlined in rose; below the line in amber why, and which field was meant."""
    assert look(snap_compare, full_book, size, "/", *"acme stagee:growth -q")


def test_the_orders_to_choose_from(snap_compare: Snap, full_book: Book) -> None:
    """After S the lowest line names the orders by their numbers; nothing else has changed."""
    assert look(snap_compare, full_book, DESIGN, "S")


@pytest.mark.parametrize("size", [WIDE, DESIGN, SMALL], ids=["wide", "narrow", "small"])
def test_an_empty_book(snap_compare: Snap, book: Book, size: tuple[int, int]) -> None:
    """Three ways to start, the same from the shell, and where the data will lie."""
    assert look(snap_compare, book, size, awaited="/home/nina/.local/share/goodterms/book.db")


def test_the_first_account_being_added(snap_compare: Snap, book: Book) -> None:
    """The form over the whole screen with the cursor at the stage, its hint and the stages to choose from below."""
    awaited = "/home/nina/.local/share/goodterms/book.db"
    assert look(snap_compare, book, DESIGN, "a", *"Acme Corp", "enter", awaited=awaited)


def test_a_terminal_that_is_too_small(snap_compare: Snap, full_book: Book) -> None:
    """One sentence with what is needed and what there is."""
    assert look(snap_compare, full_book, (30, 8))
