"""A program that is killed, stopped by a signal, or left without its terminal, loses nothing that was confirmed."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .another_program import count, is_whole
from .answers import Gt
from .terminal import Terminal

ROWS = 5_000
KILLS = 8
GRACE = 2.0
RESTORING = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?1006l", b"\x1b[?2004l")
"""What undoes the alternate screen, the hidden cursor, the reports of the mouse and the marks around a paste."""


@pytest.fixture
def long_file(tmp_path: Path) -> Path:
    path = tmp_path / "long.csv"
    rows = [f"A{number},Kund {number} 王小明,k{number}@example.se" for number in range(ROWS)]
    path.write_text("\n".join(["id,name,email", *rows]), encoding="utf-8")
    return path


def test_an_import_that_is_killed_leaves_all_or_nothing(filled: Path, long_file: Path, gt: Gt) -> None:
    started = time.monotonic()
    subprocess.run([sys.executable, "-m", "tui", "import", long_file, "--dry-run"], capture_output=True, check=True)
    usual = time.monotonic() - started
    chance = random.Random(3)
    for _ in range(KILLS):
        child = subprocess.Popen(
            [sys.executable, "-m", "tui", "import", long_file], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.4, 1.6) * usual)
        child.kill()
        child.wait()
        assert is_whole(filled)
        assert count(filled, "account") in (3, 3 + ROWS)
    gt("import", str(long_file))
    assert count(filled, "account") == 3 + ROWS
    gt("import", str(long_file))
    assert count(filled, "account") == 3 + ROWS
    gt("undo")
    assert count(filled, "account") == 3


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_the_app_and_gives_the_terminal_back(number: signal.Signals, filled: Path) -> None:
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.press("l", "n confirmed before the end", "enter")
        app.wait_for("u undoes it")
        app.press("l", "n not confirmed")
        app.wait_for("not confirmed")
        assert not app.echoes
        before = len(app.written)
        assert app.signal(number) < GRACE
        assert app.status == 128 + number
        assert app.echoes
        for sequence in RESTORING:
            assert sequence in app.written[before:] or sequence not in app.written
    assert count(filled, "interaction") == 4
    assert is_whole(filled)


def test_the_app_ends_when_its_terminal_is_gone(filled: Path) -> None:
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.lose()
        assert app.wait_for_end() < GRACE
        assert app.status == 128 + signal.SIGHUP
    assert is_whole(filled)


def test_the_app_ends_without_its_terminal_even_if_nobody_hangs_up(filled: Path) -> None:
    deaf = [sys.executable, "-c", "import signal, sys; from tui.app import signal as s; "
            "from tui.__main__ import main; signal.signal(signal.SIGHUP, signal.SIG_IGN); main()"]  # fmt: skip
    with Terminal(program=deaf) as app:
        app.wait_for("Globex GmbH")
        app.lose()
        assert app.wait_for_end() < GRACE


def test_a_killed_app_leaves_a_whole_book(filled: Path, gt: Gt) -> None:
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.press("l", "n confirmed", "enter")
        app.wait_for("u undoes it")
        os.kill(app.process, signal.SIGKILL)
        app.wait_for_end()
    assert is_whole(filled)
    assert count(filled, "interaction") == 4
