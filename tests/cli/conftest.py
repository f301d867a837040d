"""The books that the tests of the shell work on."""

from pathlib import Path

import pytest
from small_book import TODAY, copy_of, make_small_book


@pytest.fixture(scope="session")
def _made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("books") / "made"
    folder.mkdir()
    return make_small_book(folder / "book.db")


@pytest.fixture
def small_book(_made_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book of one's own, chosen by the environment, on 23 November 2026 at ten."""
    book = copy_of(_made_once, tmp_path / "own")
    monkeypatch.setenv("GOODTERMS_BOOK", str(book))
    monkeypatch.setenv("GOODTERMS_TODAY", TODAY)
    return book
