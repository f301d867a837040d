"""What many tests start from: a clock that stands still, and an empty book of one's own."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.book import Book
from store.clock import Clock, clock_from
from tests.empty_book import empty_book

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


@pytest.fixture
def book(tmp_path: Path, clock: Clock) -> Iterator[Book]:
    """An empty book in a folder of its own."""
    opened = empty_book(tmp_path / "own" / "book.db", clock)
    yield opened
    opened.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-pictures", action="store_true", help="keep what tests/looks sees now; look at it first")
