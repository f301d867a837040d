"""When the program itself breaks, it says so calmly, gives the terminal back, and tells nothing of any client."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from .answers import Gt
from .terminal import Terminal

SECRET = "ZQSECRET"

_BROKEN = {
    "while a row is drawn": ("import tui.widgets.account_line as a; a.AccountLine.draw = broken", ()),
    "while the book is read": ("import store.account_preview as a; a.account_preview = broken", ()),
    "while a key is obeyed": ("import tui.dialogs.log_line as a; a.log_dialog = broken", ("l",)),
    "while a change is written": ("import store.interactions as a; a.log_entries = broken", ("l", "c", "enter")),
}
"""Where the program breaks, and the keys after which it does."""


def _breaking(where: str) -> list[str]:
    program = (
        "import sys\n"
        f"def broken(*given, **named):\n    secret = '{SECRET}'\n    raise ZeroDivisionError('{SECRET}', given)\n"
        f"{where}\n"
        "from tui.__main__ import main\n"
        "main()\n"
    )
    return [sys.executable, "-c", program]


@pytest.mark.parametrize("where", _BROKEN)
def test_a_broken_app_tells_nothing_of_what_was_on_the_screen(where: str, filled: Path, home: Path, gt: Gt) -> None:
    gt("log", "globex-gmbh", "n", f"about {SECRET}")
    spoil, keys = _BROKEN[where]
    with Terminal(program=_breaking(spoil), size=(120, 36)) as app:
        before = app.manners
        if keys:
            app.wait_for(SECRET)
        for key in keys:
            app.press(key)
            app.read_for(0.3)
        app.wait_for_end()
        after = bytes(app.written).rpartition(b"\x1b[?1049l")[2].decode()
        assert app.status == 1
        assert "Something broke in gt. What was saved before is safe." in after
        assert SECRET not in after
        assert "Traceback" not in after
        assert app.manners == before
        assert app.left_on == set()
    [report] = (home / "XDG_STATE_HOME" / "goodterms").glob("crash-*.txt")
    told = report.read_text()
    assert "ZeroDivisionError" in told
    assert SECRET not in told
    assert "Globex" not in told
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert stat.S_IMODE(report.parent.stat().st_mode) == 0o700


def test_a_crash_without_room_for_its_report_is_still_said(filled: Path, home: Path) -> None:
    (home / "XDG_STATE_HOME").write_text("no folder")
    with Terminal(program=_breaking(_BROKEN["while a key is obeyed"][0]), size=(120, 36)) as app:
        app.wait_for("Globex GmbH")
        app.press("l")
        app.wait_for_end()
        assert app.status == 1
        assert "The report could not be written." in app.text


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("import store.quick as a; a.log = broken", ("log", "globex-gmbh", "n", SECRET)),
        ("import store.quick as a; a.attention = broken", ("prompt",)),
        ("import tui.cli.log_echo as a; a.log_lines = broken", ("log", "globex-gmbh", "n", SECRET)),
        ("import store.account_rows as a; a.account_row = broken", ("show", "globex-gmbh")),
        ("import tui.cli.output as a; a.prepare_streams = broken", ("list",)),
    ],
)
def test_a_broken_command_tells_nothing_of_what_it_worked_on(
    where: str, words: tuple[str, ...], filled: Path, home: Path
) -> None:
    done = subprocess.run([*_breaking(where), *words], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("gt: Something broke in gt. What was saved before is safe.\nReport: ")
    assert SECRET not in done.stdout + done.stderr
    [report] = (home / "XDG_STATE_HOME" / "goodterms").glob("crash-*.txt")
    assert SECRET not in report.read_text()
    assert "ZeroDivisionError" in report.read_text()
