"""However wide its letters, no name moves the columns beside it, in any list of the app and of the shell."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from wcwidth import wcswidth

from store.accounts import add_account
from store.book import Book, open_book
from store.clean_text import clean_line
from store.clock import clock_from
from store.people import add_person
from store.promises import add_promise
from store.records.found import Found
from store.todos import add_todo
from tests.happened import NewInteraction, log_interaction
from tests.tui.book_app import User, opened
from tui.glyphs import UNICODE
from tui.safe_text import show
from tui.screens.find_lines import column_titles, hit_line

from .answers import Gt
from .books import TODAY, fill
from .words import WIDE

TALL = 100
EVERYBODY = "Everybody"
Rows = Callable[[str], bool]


def cells_before(line: str, sign: str) -> int:
    """How many cells stand before the last place of a text in a line."""
    return wcswidth(line[: line.rindex(sign)])


def assert_straight(lines: Iterable[str], sign: str, least: int = len(WIDE)) -> None:
    """Fail unless a text begins in the same cell of every line that has it."""
    found = [line for line in lines if sign in line]
    assert len(found) >= least, "\n".join(lines)
    places = {cells_before(line, sign): line for line in found}
    assert len(places) == 1, "\n".join(places.values())


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("wide") / "book.db"
    made = open_book(str(path), clock_from(TODAY), create=True)
    fill(made, WIDE)
    account = add_account(made, EVERYBODY, since=date(2026, 11, 1), fields={"segment": "Mid-market"})
    people = [add_person(made, account, name, role=name) for name in WIDE]
    met = NewInteraction("meeting", "All at one table.", date(2026, 11, 20), contact="personal", people=tuple(people))
    log_interaction(made, account, met)
    for name in WIDE:
        add_promise(made, account, name, due_on=date(2026, 12, 1))
        add_todo(made, account, name, date(2026, 12, 1))
    made.close()
    return path


@pytest.fixture
def wide_book(made_once: Path) -> Iterator[Book]:
    """A book of the widest names there are, and an account that has them all; it is only looked at."""
    opened_book = open_book(str(made_once), clock_from(TODAY))
    yield opened_book
    opened_book.close()


async def at_widths(user: User, *widths: int) -> list[str]:
    """What stands on the screen at these widths, all together by line."""
    seen = []
    for width in widths:
        await user.pilot.resize_terminal(width, TALL)
        await user.rest()
        seen.append(user.seen())
    return seen


async def test_the_columns_of_the_views_are_straight(wide_book: Book) -> None:
    async with opened(wide_book, (80, TALL)) as user:
        for seen in await at_widths(user, 60, 80, 120):
            assert_straight(seen.splitlines(), "watch")
        await user.press("3")
        for seen in await at_widths(user, 72, 80, 99):
            assert_straight([line for line in seen.splitlines() if line[2:3] == " "], "us, not answered")
        for seen in await at_widths(user, 100, 120):
            assert_same_places([line for line in seen.splitlines() if line.count("╎") == 3], "╎", least=20)
        await user.press("5")
        for seen in await at_widths(user, 60, 80, 120):
            assert_straight_names(seen.splitlines())


def assert_same_places(lines: Iterable[str], sign: str, least: int) -> None:
    """Fail unless a sign stands in the same cells of every line."""
    found = list(lines)
    assert len(found) >= least
    places = [tuple(wcswidth(line[:at]) for at, letter in enumerate(line) if letter == sign) for line in found]
    assert len(set(places)) == 1, "\n".join(found)


def assert_straight_names(lines: Iterable[str]) -> None:
    """Fail unless the last column, which begins as the one before it, begins in the same cell of every row."""
    rows = [line for line in lines if line[1:2] == "∙"]
    begins = [name[:2] for name in WIDE if sum(other.count(name[:2]) for other in WIDE) == 1]
    found = [(row, begin) for row in rows for begin in begins if row.count(begin) == 2]
    assert len(found) >= len(begins)
    assert len({cells_before(*one) for one in found}) == 1


PANES = {"people": ("3d ago", 3), "to-dos": ("due 1 Dec", 7), "promises": ("due 1 Dec", 8)}
"""The panes with a fact at the right of each name, that fact, and how often tab is pressed on the way there."""


async def test_the_facts_beside_the_names_on_a_page_are_straight(wide_book: Book) -> None:
    async with opened(wide_book, (80, 240)) as user:
        await user.press("/", *EVERYBODY, "enter", "enter", "z")
        came = 0
        for words, tabs in PANES.values():
            await user.press(*["tab"] * (tabs - came))
            came = tabs
            for width in (60, 120):
                await user.pilot.resize_terminal(width, 240)
                await user.rest()
                assert_straight(user.seen().splitlines(), words)
        await user.press("z")
        await user.rest()
        assert_same_places([line for line in user.seen().splitlines() if line.count("╎") == 1], "╎", least=100)


@pytest.mark.parametrize("width", [40, 60, 80, 120, 240])
def test_the_texts_that_are_found_stand_below_their_title(width: int) -> None:
    day = date(2026, 11, 20)
    lines = [column_titles(width).plain]
    for number, name in enumerate(WIDE):
        key = ("interaction", number)
        hit = Found("interaction", number, "call", number, "slug", clean_line(name), day, "Text", (), (), key)
        pieces = hit_line(hit, key, width - 1, day, UNICODE).pieces
        lines.append(" " + "".join(show(piece.text) for piece in pieces))
    assert_straight(lines, "Text", len(WIDE) + 1)


SHELL = {"list": "69 watch", "due": "high complaint", "complaints --open": "unanswered", "todo": "2026-1"}
"""Commands that list the names, and what stands in a column of each row."""


@pytest.mark.parametrize("command", SHELL)
def test_the_columns_of_the_shell_are_straight(command: str, gt: Gt, made_once: Path) -> None:
    lines = gt("--book", str(made_once), *command.split()).out.splitlines()
    assert_straight(lines[1:], SHELL[command])


async def test_a_name_of_five_hundred_letters_pushes_nothing_off_the_screen(wide_book: Book) -> None:
    async with opened(wide_book, (80, 24)) as user:
        for key, sign in (("D", "y delete it"), ("l", "enter save"), ("c", "enter save"), ("enter", "l log")):
            await user.press("/", *"xxxxxx", "enter", key)
            assert sign in user.seen()
            await user.press("escape", "escape", "escape")
