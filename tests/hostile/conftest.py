"""Folders, a fixed day and a book of each test's own, and `gt` run as people run it."""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from store.accounts import add_account
from store.backup import back_up
from store.clock import clock_from
from tests.empty_book import empty_book
from tests.hostile.answers import Answer, Gt, ask, assert_clean
from tests.hostile.books import TODAY, fill
from tests.hostile.words import CONTROLS, MARKUP, ON_A_SCREEN
from tui.cli.main import run


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders of this test's own, and the environment that every process of it starts from."""
    for variable in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    for variable in ("NO_COLOR", "COLUMNS", "LINES", "CI", "EDITOR", "VISUAL", "GOODTERMS_THEME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("GOODTERMS_BOOK", str(tmp_path / "own" / "book.db"))
    monkeypatch.setenv("GOODTERMS_TODAY", TODAY)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return tmp_path


@pytest.fixture
def book(home: Path) -> Path:
    """Where this test's book is to lie; it is not there yet."""
    return Path(os.environ["GOODTERMS_BOOK"])


@pytest.fixture(scope="session")
def _filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "made" / "book.db"
    made = empty_book(path, clock_from(TODAY))
    fill(made, ["Globex GmbH", "王小明", "Łódź Media"])
    back_up(made, reason="manual")
    made.close()
    return path


@pytest.fixture
def filled(book: Path, _filled_once: Path) -> Path:
    """A book with three accounts and something of everything, and a backup of it as it is."""
    shutil.copytree(_filled_once.parent, book.parent)
    return book


def _book_of(names: list[str], folder: Path) -> Path:
    path = folder / "book.db"
    book = empty_book(path, clock_from(TODAY))
    fill(book, names[:ON_A_SCREEN])
    for name in names[ON_A_SCREEN:]:
        add_account(book, name)
    book.close()
    return path


@pytest.fixture(scope="session")
def controls_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of texts that a terminal would obey."""
    return _book_of(CONTROLS, tmp_path_factory.mktemp("controls"))


@pytest.fixture(scope="session")
def markup_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of texts that would be taken for styles, links and actions."""
    return _book_of(MARKUP, tmp_path_factory.mktemp("markup"))


@pytest.fixture
def gt(capsys: pytest.CaptureFixture[str]) -> Gt:
    """Runs `gt` in this process; whatever happens it must answer as to a person, by default with success."""

    def call(*words: str, statuses: tuple[int, ...] = (0,)) -> Answer:
        capsys.readouterr()
        answer = Answer(run(words), *capsys.readouterr())
        assert_clean(answer, statuses)
        return answer

    return call


@pytest.fixture
def process() -> Gt:
    """Runs `gt` in a process of its own, with `text` on its standard input and `before` run in it first."""

    def call(
        *words: str,
        statuses: tuple[int, ...] = (0,),
        env: Mapping[str, str] | None = None,
        text: bytes = b"",
        before: Callable[[], None] | None = None,
    ) -> Answer:
        answer = ask(*words, env={**os.environ, **(env or {})}, text=text, before=before)
        assert_clean(answer, statuses)
        return answer

    return call


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let a test on a real terminal try again: some hold the app to seconds, which a busy machine may not have."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents and isinstance(item, pytest.Function) and hasattr(item.module, "Terminal"):
            item.add_marker(pytest.mark.flaky(reruns=1))
