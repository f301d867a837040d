"""Commands as processes: pipes, terminals, locales, signals, and what is loaded."""

import fcntl
import json
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from tests.cli.answers import Command, Process

BARE_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.parametrize(
    ("env", "why"),
    [({}, "its input is not a terminal"), ({"TERM": "dumb"}, "not a terminal"), ({"TERM": ""}, "not a terminal")],
)
def test_the_app_without_a_terminal_names_the_command_to_use(process: Process, env: dict[str, str], why: str) -> None:
    done = process(env=env)
    assert done.returncode == 2
    assert why in done.stderr.decode()
    assert "gt due" in done.stderr.decode()
    assert done.stdout == b""


def on_a_terminal(*words: str, columns: int = 80, env: dict[str, str] | None = None) -> tuple[int, str]:
    """Run a command on a pseudo-terminal; its status and all that it wrote."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen(
        [sys.executable, "-m", "tui", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, **(env or {})},
    ) as child:
        os.close(theirs)
        written = b""
        try:
            while piece := os.read(ours, 65536):
                written += piece
        except OSError:
            pass
        status = child.wait(timeout=30)
    os.close(ours)
    return status, written.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"TERM": ""}, {"CI": "1"}])
def test_the_app_does_not_start_where_it_cannot_draw(home: Path, env: dict[str, str]) -> None:
    status, written = on_a_terminal(env=env)
    assert status == 2
    assert "The app cannot open" in written
    assert "\x1b" not in written


def test_colour_is_for_terminals_that_want_it(filled: Command) -> None:
    filled("complain", "globex", "late", "+high", check=True)
    assert "\x1b[31m" in on_a_terminal("list")[1]
    for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert "\x1b" not in on_a_terminal("list", env=env)[1]
    assert "\x1b" not in on_a_terminal("list", "--plain")[1]


def test_deleting_on_a_terminal_asks_and_takes_no_answer_for_no(filled: Command) -> None:
    ours, theirs = pty.openpty()
    os.write(ours, b"n\n")
    done = subprocess.run(
        [sys.executable, "-m", "tui", "delete", "globex"], stdin=theirs, capture_output=True, check=False, timeout=30
    )
    os.close(ours)
    os.close(theirs)
    assert done.returncode == 2
    assert b"Delete Globex GmbH with 1 person, 1 interaction? It goes to the trash. [y/N]" in done.stderr
    assert filled("show", "globex").status == 0


@pytest.mark.parametrize(
    ("env", "lines"),
    [
        (BARE_LOCALE, ("list", "due", "show lodz", "find lodz", "history", "list --csv")),
        ({"PYTHONIOENCODING": "ascii"}, ("list",)),
        ({"PYTHONIOENCODING": "latin-1"}, ("due",)),
        ({"PYTHONIOENCODING": "cp874"}, ("show lodz",)),
    ],
)
def test_a_locale_without_the_letters_gets_escapes_and_no_traceback(
    filled: Command, process: Process, env: dict[str, str], lines: tuple[str, ...]
) -> None:
    filled("add", "บริษัท ไทยเบฟ จำกัด", check=True)
    for words in (line.split() for line in lines):
        done = process(*words, env=env)
        assert done.returncode == 0, done.stderr
        assert b"Traceback" not in done.stderr
    slugs = [one["slug"] for one in json.loads(process("list", "--json", env=env).stdout)]
    assert "lodz-media" in slugs


def test_what_is_typed_in_a_bare_locale_is_stored_as_typed(book: Path, process: Process) -> None:
    assert process("add", "Łódź Ölmühle", env=BARE_LOCALE).returncode == 0
    text = "sista mötet i Łódź".encode()
    assert process("log", ".", "n", "-", text=text, env=BARE_LOCALE).returncode == 0
    page = json.loads(process("show", ".", "--json").stdout)
    assert (page["name"], page["interactions"][0]["text"]) == ("Łódź Ölmühle", "sista mötet i Łódź")


def test_a_reader_that_leaves_early_is_no_error(filled: Command) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    with os.fdopen(theirs, "wb") as closed:
        done = subprocess.run([sys.executable, "-m", "tui", "list"], stdout=closed, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 128 + signal.SIGPIPE
    assert done.stderr == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")
def test_a_full_disk_behind_the_output_is_said(filled: Command) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([sys.executable, "-m", "tui", "list"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert b"gt: The output could not be written: no space left on device." in done.stderr


def test_a_closed_output_does_not_write_into_the_book(filled: Command, book: Path) -> None:
    before = filled("list", "--json").out
    done = subprocess.run(["sh", "-c", f'"{sys.executable}" -m tui list >&- 2>&-'], check=False, timeout=30)
    assert done.returncode == 1
    assert filled("list", "--json").out == before


@pytest.mark.parametrize(
    ("words", "status"),
    [("list", 1), ("export --as json", 1), ("export --as json -o whole.json", 0), ("snooze globex 1w", 0)],
)
def test_a_closed_output_is_said_where_something_was_to_be_read(
    filled: Command, tmp_path: Path, words: str, status: int
) -> None:
    command = ["sh", "-c", f'"{sys.executable}" -m tui {words} >&-']
    there = {**os.environ, "PYTHONPATH": os.getcwd()}
    done = subprocess.run(command, stderr=subprocess.PIPE, check=False, timeout=30, cwd=tmp_path, env=there)
    assert done.returncode == status
    assert (b"gt: The output could not be written: standard output is closed." in done.stderr) is bool(status)


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_ends_the_command_quietly(filled: Command, number: int, status: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tui", "log", "globex", "n", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        assert child.stdin is not None
        child.stdin.write(b"begun")
        child.stdin.flush()
        while any(fcntl.ioctl(child.stdin, termios.FIONREAD, bytes(4))):
            # Until it reads what it is to be ended in.
            time.sleep(0.01)
        child.send_signal(number)
        _, said = child.communicate(timeout=10)
    assert child.returncode == status
    assert said == b""


def test_the_unexpected_is_said_without_a_traceback_or_a_clients_words(home: Path, book: Path) -> None:
    program = (
        "import sys, store.accounts as accounts\n"
        "def broken(*args, **values): raise ZeroDivisionError('ZQSECRET')\n"
        "accounts.add_account = broken\n"
        "from tui.cli.main import run\n"
        "sys.exit(run(['add', 'ZQSECRET']))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, timeout=30)
    assert done.returncode == 1
    assert done.stderr.startswith(b"gt: Something broke in gt.")
    assert b"Traceback" not in done.stderr
    [report] = (home / "XDG_STATE_HOME" / "goodterms").iterdir()
    told = report.read_text()
    assert "ZeroDivisionError" in told
    assert "ZQSECRET" not in told + done.stderr.decode()
    assert report.stat().st_mode & 0o777 == 0o600


def test_reading_loads_neither_the_app_nor_the_database_layer(filled: Command) -> None:
    program = (
        "import sys\n"
        "from tui.cli.main import run\n"
        "sys.stdout = open('/dev/null', 'w')\n"
        "heavy = {'textual', 'sqlmodel', 'sqlalchemy', 'pydantic'}\n"
        "assert not heavy & set(sys.modules)\n"
        "for line in ('--help', 'list', 'due --json', 'show globex', 'find price', 'history'):\n"
        "    assert run(line.split()) == 0\n"
        "    assert not heavy & set(sys.modules), line"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, timeout=30)
    assert done.returncode == 0, done.stderr.decode()
