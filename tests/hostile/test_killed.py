"""A program that is killed, stopped by a signal, or left without its terminal, loses nothing that was confirmed."""

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tui.editor import rescue_texts

from .another_program import count, is_whole
from .answers import Gt
from .terminal import Terminal

ROWS = 2_000
KILLS = 6
GRACE = 2.0
CTRL_S = "\x13"


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


ENDING = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM}


def caught_by(process: int) -> set[signal.Signals]:
    """The signals that a process answers itself."""
    [mask] = re.findall(r"SigCgt:\s*(\w+)", Path(f"/proc/{process}/status").read_text())
    return {one for one in signal.Signals if int(mask, 16) >> (one - 1) & 1}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_the_app_and_gives_the_terminal_back(number: signal.Signals, filled: Path) -> None:
    with Terminal() as app:
        before = app.manners
        app.wait_for("Globex GmbH")
        app.press("l", "n confirmed before the end", "enter")
        app.wait_for("u undoes it")
        app.press("l", "n not confirmed")
        app.wait_for("not confirmed")
        assert not app.echoes
        assert caught_by(app.process) >= ENDING
        assert app.signal(number) < GRACE
        assert app.status == 128 + number
        assert app.manners == before
        assert app.left_on == set()
    assert count(filled, "interaction") == 4
    assert is_whole(filled)


def test_a_signal_ends_the_app_though_its_terminal_takes_nothing_any_more(filled: Path) -> None:
    with Terminal(size=(200, 60)) as app:
        app.wait_for("Globex GmbH")
        before = app.written[:]
        assert not app.echoes
        app.drown(300)
        assert app.signal_unread(signal.SIGTERM) < GRACE
        assert app.status == 128 + signal.SIGTERM
        assert app.echoes
        assert app.written == before
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


def is_written_down(text: str, home: Path) -> bool:
    """Whether the app has put what is being typed where it looks for it after its end."""
    return any(text in file.read_text() for file in (home / "XDG_STATE_HOME").rglob("drafts/*.json"))


def test_what_was_being_typed_when_the_app_was_killed_is_offered_again(filled: Path, home: Path, gt: Gt) -> None:
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.press("l", "c half a thou")
        app.wait_for("half a thou")
        app.press("ght")
        app.wait_until(lambda: is_written_down("half a thought", home), "the draft")
        os.kill(app.process, signal.SIGKILL)
        app.wait_for_end()
    with Terminal() as app:
        app.wait_for('Not saved last time: Log Globex GmbH, "c half a thought".')
        app.press("g", "u")
        app.wait_for("Typed and not saved")
        app.press("enter")
        app.wait_for("Typing replaces it, an arrow keeps it")
        app.press("\x1b[C", ", whole", "enter")
        app.wait_for("u undoes it")
        app.press("g", "u")
        app.wait_for("Everything that was typed is saved.")
        app.quit()
    assert "half a thought, whole" in gt("show", "globex").out
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.settle()
        assert "Not saved last time" not in app.text


def test_what_could_not_be_written_down_is_printed_once_the_app_is_left(filled: Path, home: Path) -> None:
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.press("l", "n half a thought")
        app.wait_until(lambda: is_written_down("half a thought", home), "the draft")
        shutil.rmtree(home / "XDG_STATE_HOME")
        app.press(" and more", "esc")
        app.quit()
        _, _, printed = bytes(app.written).rpartition(b"\x1b[?1049l")
        assert b"could not be written down: no such file or directory." in printed
        assert b"n half a thought and more" in printed


def test_a_form_that_was_being_filled_in_when_the_app_was_killed_is_offered_again(
    filled: Path, home: Path, gt: Gt
) -> None:
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.press("e")
        app.wait_for("ctrl+s save")
        app.press("\t", "\t", "Jan")
        app.wait_for("▸Owner        Jan")
        app.wait_until(lambda: is_written_down("Jan", home), "the draft")
        os.kill(app.process, signal.SIGKILL)
        app.wait_for_end()
    with Terminal() as app:
        app.wait_for("Not saved last time: Edit Globex GmbH")
        app.press("e")
        app.wait_for("Owner        Jan")
        app.press(CTRL_S)
        app.wait_for("Changed owner of Globex GmbH.")
        app.quit()
    assert json.loads(gt("show", "globex", "--json").out)["owner"] == "Jan"


def test_what_the_editor_held_when_the_app_was_killed_is_kept(
    filled: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = home / "slow editor"
    script.write_text('#!/bin/sh\nprintf "written at length" > "$1"\ntouch "$(dirname "$0")/written"\nsleep 30\n')
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", f"'{script}'")
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.press("E")
        app.wait_until((home / "written").exists, "the editor")
        os.kill(app.process, signal.SIGKILL)
        app.wait_for_end()
    with Terminal() as app:
        app.wait_for("A text was left in the editor; it is kept in")
        app.quit()
    (kept,) = (home / "XDG_STATE_HOME" / "goodterms").glob("draft-*.txt")
    assert kept.read_text() == "written at length"
    assert not list((home / "XDG_STATE_HOME" / "goodterms").glob("editing-*"))


def test_an_interrupt_meant_for_the_editor_does_not_end_the_app(
    filled: Path, home: Path, monkeypatch: pytest.MonkeyPatch, gt: Gt
) -> None:
    script = home / "an editor"
    script.write_text(f"#!/bin/sh\ntrap '' INT\ntouch '{home}/started'\nsleep 1\nprintf 'a new note' > \"$1\"\n")
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", f"'{script}'")
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.press("E")
        app.wait_until((home / "started").exists, "the editor")
        app.press("ctrl+c", "ctrl+c")
        app.wait_for("Changed note of Globex GmbH.")
        app.quit()
    assert "a new note" in gt("show", "globex").out


LEAVES_A_MESS = """#!/bin/sh
trap 'printf "on the way out" > "$1.save"; exit 1' TERM
stty raw -echo
touch "$(dirname "$0")/started"
while :; do sleep 0.05; done
"""
"""An editor that is made to end: what was not saved it puts where nano does, and the terminal is as nobody wants it."""


@pytest.fixture
def started(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is there once such an editor runs."""
    script = home / "an editor"
    script.write_text(LEAVES_A_MESS)
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", f"'{script}'")
    return home / "started"


def test_an_editor_is_ended_before_the_app_and_its_text_is_kept(filled: Path, started: Path) -> None:
    with Terminal() as app:
        before = app.manners
        app.wait_for("Globex GmbH")
        app.press("E")
        app.wait_until(started.exists, "the editor")
        assert app.signal(signal.SIGTERM) < GRACE
        assert app.status == 128 + signal.SIGTERM
        assert app.manners == before
        assert app.left_on == set()
    with Terminal() as app:
        app.wait_for('Not saved last time: Edit Globex GmbH, "on the way out"')
        app.quit()


def test_an_editor_is_ended_before_a_command_and_its_text_is_kept(filled: Path, started: Path) -> None:
    with Terminal("log", "globex-gmbh", "-e") as shell:
        before = shell.manners
        shell.wait_until(started.exists, "the editor")
        assert shell.signal(signal.SIGTERM) < GRACE
        assert shell.status == 128 + signal.SIGTERM
        assert shell.manners == before
    (kept,) = rescue_texts()
    assert Path(kept).read_text() == "on the way out"


def test_a_killed_app_leaves_a_whole_book(filled: Path, gt: Gt) -> None:
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.press("l", "n confirmed", "enter")
        app.wait_for("u undoes it")
        os.kill(app.process, signal.SIGKILL)
        app.wait_for_end()
    assert is_whole(filled)
    assert count(filled, "interaction") == 4
