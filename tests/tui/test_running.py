"""The app on a real terminal: quick to leave, back from behind the shell, quiet when nothing happens."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from store.accounts import account_ids
from store.book import Book
from tests.hostile.terminal import Terminal
from tests.tui.book_app import fill
from tui.screens.too_small import is_too_small

# On a busy machine a frame can come later than any patience.
pytestmark = pytest.mark.flaky(reruns=2)

ENVIRONMENT = {"GOODTERMS_TODAY": "2026-11-23"}
SUSPEND, LEFT = "\x1a", b"\x1b[?1049l"


@pytest.fixture
def filled(book: Book) -> Book:
    """A book with two accounts in it, settled for today."""
    fill(book)
    account_ids(book)
    return book


def opened(book: Book, *, size: tuple[int, int] = (80, 24)) -> Terminal:
    return Terminal("--book", book.path, env=ENVIRONMENT, size=size)


def test_the_escape_key_does_not_wait_for_the_next_one(filled: Book) -> None:
    with opened(filled) as app:
        app.wait_for("Globex GmbH")
        app.press("/", "glob")
        app.wait_for("1 of 2 accounts")
        app.press("esc")
        app.wait_for("sort: attention")
        app.press("enter")
        app.wait_for("Accounts ›")
        app.press("esc")
        app.wait_for("sort: attention")


def test_the_app_comes_back_from_behind_the_shell_as_it_was_and_leaves_the_terminal_as_it_was(filled: Book) -> None:
    with opened(filled) as app:
        before = app.manners
        app.wait_for("Globex GmbH")
        app.press("j")
        for _ in range(2):
            app.press(SUSPEND)
            app.wait_for_stop()
            assert app.manners == before
            assert app.left_on == set()
            os.kill(app.process, signal.SIGCONT)
            app.wait_for("▸~ Initech")
            app.wait_for("[1 Accounts 2]")
        app.press("q")
        app.wait_for_end()
        assert app.status == 0
        assert app.manners == before
        assert app.left_on == set()
        assert app.written.count(LEFT) == 3


def test_the_size_is_that_of_the_terminal_whatever_the_environment_says_also_when_it_was_dragged_meanwhile(
    filled: Book,
) -> None:
    with Terminal("--book", filled.path, env={**ENVIRONMENT, "COLUMNS": "44", "LINES": "11"}, size=(120, 36)) as app:
        app.wait_for("6 mo")
        app.resize(80, 24)
        app.wait_for("Cmpl Health    Renew")
        app.press("l", "c not lost")
        app.wait_for("not lost")
        os.kill(app.process, signal.SIGTSTP)
        app.wait_for_stop()
        app.resize(120, 36)
        os.kill(app.process, signal.SIGCONT)
        app.wait_for("6 mo")
        assert "c not lost" in app.text
        app.quit()


def test_a_stop_that_nobody_announced_spoils_nothing(filled: Book) -> None:
    with opened(filled) as app:
        before = app.manners
        app.wait_for("Globex GmbH")
        for _ in range(2):
            os.kill(app.process, signal.SIGSTOP)
            app.wait_for_stop()
            os.kill(app.process, signal.SIGCONT)
            app.settle()
        app.press("j")
        app.wait_for("▸~ Initech")
        app.press("q")
        app.wait_for_end()
        assert app.manners == before
        assert app.left_on == set()


def test_the_editor_has_the_terminal_for_itself_and_gives_it_back(filled: Book, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\nstty -a > {tmp_path}/seen\nprintf 'n from the editor' > \"$1\"\n")
    editor.chmod(0o700)
    with Terminal("--book", filled.path, env={**ENVIRONMENT, "EDITOR": str(editor), "VISUAL": ""}) as app:
        app.wait_for("Globex GmbH")
        app.press("l")
        app.wait_for("esc cancel")
        app.press("\x0f")
        app.wait_for("from the editor")
        told = (tmp_path / "seen").read_text()
        assert " echo " in told
        assert " icanon " in told
        app.press("esc")
        app.quit()
        assert app.left_on == set()


def test_nothing_is_written_while_nothing_happens_and_a_change_by_the_shell_is_seen_within_a_second(
    filled: Book,
) -> None:
    with opened(filled) as app:
        app.wait_for("Globex GmbH")
        app.read_for(1)
        before = len(app.written)
        app.read_for(1.5)
        assert len(app.written) == before
        command = [sys.executable, "-m", "tui", "log", "globex", "call", "quick touch", "--book", filled.path]
        subprocess.run(command, env={**os.environ, **ENVIRONMENT}, check=True, capture_output=True)
        written = time.monotonic()
        app.wait_for("Elsewhere: Logged call with Globex GmbH.")
        assert time.monotonic() - written < 2


def test_a_missing_default_book_is_made_by_the_first_change_only(tmp_path: Path) -> None:
    home = {**ENVIRONMENT, "XDG_DATA_HOME": str(tmp_path), "GOODTERMS_BOOK": ""}
    path = tmp_path / "goodterms" / "book.db"
    with Terminal(env=home) as app:
        app.wait_for("No accounts yet.")
        assert not path.exists()
        app.press("a", "Acme Corp", "\x13")
        app.wait_for("Added Acme Corp, Onboarding.")
        assert path.stat().st_mode & 0o777 == 0o600


def test_the_first_frame_waits_for_no_database_library() -> None:
    loaded = (
        "import sys, tui.cli.main, tui.app; print({'sqlmodel', 'sqlalchemy', 'pydantic', 'typer'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize(("size", "small"), [((40, 10), False), ((39, 10), True), ((40, 9), True), ((300, 100), False)])
def test_the_smallest_terminal_is_40_by_10(size: tuple[int, int], small: bool) -> None:
    assert is_too_small(*size) is small
