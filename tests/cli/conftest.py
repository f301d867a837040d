"""The books that the tests of the shell work on, and ways to run commands in this process or one of their own."""

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.answers import Answer, Command, Process
from tests.cli.small_book import TODAY, copy_of, make_small_book
from tui.cli.main import run

_FILLED_BY = (
    "add|Globex GmbH|--stage|renewal|--since|2024-02-03|--mrr|2000|--owner|Nina|--segment|Mid-market"
    "|--renews|2026-12-11|--tag|qbr",
    "add|王小明|--since|2026-11-01",
    "add|Łódź Media|--stage|growth|--every|2w",
    "person|globex|Petra Vogel|--role|CFO|--email|p@globex.example",
    "log|globex|c|price talk|on:2026-10-13|@petra",
)


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


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders of this test's own, a fixed day, a capable terminal, and no book named."""
    for variable in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    for variable in ("GOODTERMS_BOOK", "NO_COLOR", "COLUMNS", "CI", "EDITOR", "VISUAL"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("GOODTERMS_TODAY", TODAY)
    monkeypatch.setenv("TERM", "xterm-256color")
    return tmp_path


@pytest.fixture
def book(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The path of this test's book, which is not there yet."""
    path = home / "new" / "book.db"
    monkeypatch.setenv("GOODTERMS_BOOK", str(path))
    return path


@pytest.fixture
def gt(home: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command in this process, with what is `typed`; with `check` anything but success fails the test."""

    def call(*words: str, typed: str | None = None, check: bool = False) -> Answer:
        capsys.readouterr()
        with pytest.MonkeyPatch.context() as patch:
            if typed is not None:
                patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
            status = run(words)
        answer = Answer(status, *capsys.readouterr())
        assert not check or status == 0, answer
        return answer

    return call


@pytest.fixture(scope="session")
def _filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "made" / "book.db"
    for line in _FILLED_BY:
        assert run([*line.split("|"), "--book", str(path), "--today", TODAY]) == 0
    return path


@pytest.fixture
def filled(gt: Command, book: Path, _filled_once: Path) -> Command:
    """`gt` on a book with three accounts: one over its cadence, one young, one without a start."""
    copy_of(_filled_once, book.parent)
    return gt


@pytest.fixture
def process(home: Path) -> Process:
    """Runs a command in a process of its own, with `text` on its standard input."""

    def call(
        *words: str, env: Mapping[str, str] | None = None, text: bytes = b""
    ) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [sys.executable, "-m", "tui", *words],
            input=text,
            capture_output=True,
            env={**os.environ, **(env or {})},
            timeout=60,
            check=False,
        )

    return call
