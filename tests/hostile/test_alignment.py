"""However wide its letters, no name moves the columns beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from wcwidth import wcswidth

from store.book import Book, open_book
from store.clock import clock_from
from tests.tui.book_app import opened

from .books import TODAY, fill
from .words import WIDE


def cells_before(line: str, sign: str) -> int:
    """How many cells stand before a text in a line of the screen."""
    return wcswidth(line[: line.rindex(sign)])


@pytest.fixture(scope="module")
def _made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("wide") / "book.db"
    made = open_book(str(path), clock_from(TODAY), create=True)
    fill(made, WIDE)
    made.close()
    return path


@pytest.fixture
def wide_book(_made_once: Path) -> Iterator[Book]:
    """A book of the widest names there are; it is only looked at."""
    opened_book = open_book(str(_made_once), clock_from(TODAY))
    yield opened_book
    opened_book.close()


@pytest.mark.parametrize("columns", [60, 80, 120])
async def test_the_last_columns_of_the_list_stand_in_one_line(columns: int, wide_book: Book) -> None:
    async with opened(wide_book, (columns, 60)) as user:
        lines = [line for line in user.seen().splitlines() if "watch" in line]
        assert len(lines) == len(WIDE)
        assert len({cells_before(line, "watch") for line in lines}) == 1
        assert {wcswidth(line) for line in lines} <= {columns, *range(columns)}


@pytest.mark.parametrize("columns", [72, 80, 99])
async def test_the_last_columns_of_the_complaints_stand_in_one_line(columns: int, wide_book: Book) -> None:
    async with opened(wide_book, (columns, 60)) as user:
        await user.press("3")
        lines = [line for line in user.seen().splitlines() if "us, not answered" in line and line[2] == " "]
        assert len(lines) == len(WIDE)
        assert len({cells_before(line, "us, not") for line in lines}) == 1


@pytest.mark.parametrize("columns", [100, 120])
async def test_the_columns_of_the_board_stand_under_each_other(columns: int, wide_book: Book) -> None:
    async with opened(wide_book, (columns, 60)) as user:
        await user.press("3")
        lines = [line for line in user.seen().splitlines() if line.count("╎") == 3]
        assert len(lines) > 20
        assert len({tuple(cells_before(line[: at + 1], "╎") for at in _places(line)) for line in lines}) == 1


def _places(line: str) -> list[int]:
    return [at for at, letter in enumerate(line) if letter == "╎"]


@pytest.mark.parametrize("columns", [60, 80, 120])
async def test_the_last_column_of_the_to_dos_stands_in_one_line(columns: int, wide_book: Book) -> None:
    async with opened(wide_book, (columns, 60)) as user:
        await user.press("5")
        rows = [line for line in user.seen().splitlines() if line[1:2] == "∙"]
        begins = [name[:2] for name in WIDE if sum(other.count(name[:2]) for other in WIDE) == 1]
        found = [(row, begin) for row in rows for begin in begins if row.count(begin) == 2]
        assert len(found) >= len(begins)
        assert len({cells_before(*one) for one in found}) == 1


async def test_a_name_of_five_hundred_letters_pushes_nothing_off_the_screen(wide_book: Book) -> None:
    async with opened(wide_book, (80, 24)) as user:
        for key, sign in (("D", "y delete it"), ("l", "enter save"), ("c", "enter save"), ("enter", "l log")):
            await user.press("/", *"xxxxxx", "enter", key)
            assert sign in user.seen()
            await user.press("escape", "escape", "escape")
