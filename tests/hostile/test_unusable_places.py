"""Books and folders that can only be read, are missing, or are something else."""

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .another_program import count
from .answers import Gt
from .terminal import Terminal

CHANGES = (("log", "globex-gmbh", "n", "hello"), ("add", "Another AB"), ("undo",))

_READ_BOUNDING_SET, _DROP_FROM_BOUNDING_SET = 23, 24
_OVERRIDE_MODES, _SEARCH_ANYWHERE = 1, 2
"""Numbers of prctl and of capabilities, from Linux's prctl.h and capability.h."""


def obey_modes() -> None:
    """Let the modes of files bind this process once it runs another program, even if it belongs to root."""
    if os.geteuid() == 0:
        kernel = ctypes.CDLL(None)
        for capability in (_OVERRIDE_MODES, _SEARCH_ANYWHERE):
            kernel.prctl(_DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)


def modes_bind() -> bool:
    return os.geteuid() != 0 or (sys.platform == "linux" and _capability_can_be_dropped())


def _capability_can_be_dropped() -> bool:
    held: int = ctypes.CDLL(None).prctl(_READ_BOUNDING_SET, _OVERRIDE_MODES, 0, 0, 0)
    return held == 1


needs_modes = pytest.mark.skipif(not modes_bind(), reason="the modes of files do not bind root here")


@pytest.fixture
def shared(filled: Path) -> Path:
    """The book, where the test may take rights away."""
    return filled


def only_the_file_can_be_read(path: Path) -> None:
    path.chmod(0o400)


def nothing_in_the_folder_can_be_written(path: Path) -> None:
    path.chmod(0o400)
    path.parent.chmod(0o500)


def only_the_file_can_be_written(path: Path) -> None:
    path.parent.chmod(0o500)


@needs_modes
@pytest.mark.parametrize(
    "limit", [only_the_file_can_be_read, nothing_in_the_folder_can_be_written, only_the_file_can_be_written]
)
def test_a_book_that_cannot_be_written_can_still_be_read(
    limit: Callable[[Path], None], shared: Path, process: Gt
) -> None:
    limit(shared)
    before = shared.read_bytes()
    assert "Globex" in process("list", before=obey_modes).out
    assert "Globex" in process("show", "globex-gmbh", before=obey_modes).out
    for words in CHANGES:
        answer = process(*words, statuses=(1,), before=obey_modes)
        assert "Nothing saved" in answer.err
        assert str(shared) in answer.err
        assert shared.read_bytes() == before


@needs_modes
def test_a_book_that_cannot_be_read_is_said_to_be_so(shared: Path, process: Gt) -> None:
    shared.chmod(0o000)
    for words in (("list",), *CHANGES):
        answer = process(*words, statuses=(1,), before=obey_modes)
        assert f"The book {shared} cannot be read: permission denied." in answer.err


@needs_modes
def test_the_app_shows_a_book_that_can_only_be_read(shared: Path) -> None:
    nothing_in_the_folder_can_be_written(shared)
    bound = (
        "import os, sys; from tests.hostile.test_unusable_places import obey_modes; obey_modes(); "
        "os.execv(sys.executable, [sys.executable, '-m', 'tui'])"
    )
    with Terminal(program=[sys.executable, "-c", bound]) as app:
        app.wait_for("Globex GmbH")
        app.press("m")
        app.wait_for("m then")
        app.press("2")
        app.wait_for("can only be read")


def test_a_book_in_a_missing_folder_is_missing(home: Path, gt: Gt, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOODTERMS_BOOK", str(home / "no" / "such" / "book.db"))
    for words in (("list",), ("log", "globex", "n", "hello"), ("undo",), ("backup",), ("restore",)):
        answer = gt(*words, statuses=(1, 3))
        assert str(home / "no" / "such") in answer.err, words
    assert not (home / "no").exists()


def test_a_folder_or_a_pipe_in_place_of_the_book_is_left_alone(book: Path, gt: Gt) -> None:
    book.mkdir(parents=True)
    for words in (("list",), ("log", "globex", "n", "hello"), ("add", "Acme")):
        assert f"{book} is a folder." in gt(*words, statuses=(1,)).err
    assert list(book.iterdir()) == []
    book.rmdir()
    os.mkfifo(book)
    for words in (("list",), ("log", "globex", "n", "hello"), ("add", "Acme")):
        assert f"{book} is not a file." in gt(*words, statuses=(1,)).err


def test_a_file_in_place_of_the_folder_is_said(home: Path, gt: Gt, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "plain").write_text("x")
    monkeypatch.setenv("GOODTERMS_BOOK", str(home / "plain" / "book.db"))
    for words in (("list",), ("add", "Acme")):
        assert str(home / "plain" / "book.db") in gt(*words, statuses=(1,)).err


def test_a_book_reached_by_a_link_is_the_book_itself(filled: Path, home: Path, gt: Gt) -> None:
    link = home / "link.db"
    link.symlink_to(filled)
    gt("log", "globex-gmbh", "n", "through a link", "--book", str(link))
    assert link.is_symlink()
    assert count(filled, "interaction") == 4


def test_a_path_with_odd_characters_is_taken_as_it_is(home: Path, gt: Gt) -> None:
    odd = home / "a ? b # c % d & e=f [x] ;" / "mode=memory?.db"
    gt("add", "Acme", "--book", str(odd))
    assert odd.is_file()
    assert count(odd, "account") == 1
