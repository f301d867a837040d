"""What many tests start from: a clock that stands still, and an empty book of one's own."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.book import Book, open_book
from store.clock import Clock, clock_from

TODAY = "2026-11-23T10:00"

# Whoever runs the tests may have settings of their own.
os.environ["XDG_CONFIG_HOME"] = os.path.join(tempfile.gettempdir(), "no-settings-for-tests")
# And a clipboard of their own, if they are inside tmux or screen.
os.environ.pop("TMUX", None)
os.environ.pop("STY", None)


@pytest.fixture
def clock() -> Clock:
    """Monday 23 November 2026, ten o'clock."""
    return clock_from(TODAY)


@pytest.fixture(scope="session")
def _empty_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "book.db"
    open_book(str(path), clock_from(TODAY), create=True).close()
    return path


@pytest.fixture
def book(tmp_path: Path, _empty_book: Path, clock: Clock) -> Iterator[Book]:
    """An empty book in a folder of its own."""
    folder = tmp_path / "own"
    folder.mkdir(mode=0o700)
    opened = open_book(str(shutil.copy(_empty_book, folder / "book.db")), clock)
    yield opened
    opened.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-pictures", action="store_true", help="keep what tests/looks sees now; look at it first")
