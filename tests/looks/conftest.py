"""The books that pictures are taken of, each made once, and what takes a picture and compares it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from store.book import Book, open_book
from store.clock import Clock, clock_from
from tests.conftest import TODAY
from tests.empty_book import empty_book
from tests.looks.books import fill_full, fill_long
from tests.looks.picture import SIZES, Picture, Size, compare, take
from tui.glyphs import UNICODE, Glyphs

_KEPT = Path(__file__).parent / "pictures"


@pytest.fixture
def picture(request: pytest.FixtureRequest) -> Picture:
    """Takes the pictures of a test, which are kept in a text file called after it."""
    name = request.node.name.removeprefix("test_")
    kept = _KEPT / request.path.stem.removeprefix("test_") / f"{name}.txt"

    async def check(
        book: Book,
        *keys: str,
        sizes: Sequence[Size] = SIZES,
        glyphs: Glyphs = UNICODE,
        awaited: str | None = None,
        meanwhile: Callable[[], object] | None = None,
    ) -> None:
        taken = await take(book, keys, sizes, glyphs, awaited, meanwhile)
        compare(taken, kept, renew=request.config.getoption("--renew-pictures"))

    return check


def _made_once(fill: Callable[[Book], None], clock: Clock, folder: Path) -> Path:
    path = folder / "book.db"
    made = empty_book(path, clock)
    fill(made)
    made.close()
    return path


def _own(made: Path, folder: Path, clock: Clock) -> Iterator[Book]:
    own = open_book(str(shutil.copy(made, folder / "book.db")), clock)
    yield own
    own.close()


@pytest.fixture(scope="session")
def _full_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _made_once(fill_full, clock_from(TODAY), tmp_path_factory.mktemp("full"))


@pytest.fixture(scope="session")
def _long_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _made_once(fill_long, clock_from(TODAY), tmp_path_factory.mktemp("long"))


@pytest.fixture
def full_book(_full_once: Path, tmp_path: Path, clock: Clock) -> Iterator[Book]:
    """A book with something of everything, in four scripts."""
    yield from _own(_full_once, tmp_path, clock)


@pytest.fixture
def long_book(_long_once: Path, tmp_path: Path, clock: Clock) -> Iterator[Book]:
    """A book in which every text is longer than any column, in six scripts."""
    yield from _own(_long_once, tmp_path, clock)
