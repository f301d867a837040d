"""The fast lane loads next to nothing, and leaves alone whatever is not plain."""

import os
import random
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from store import quick
from store.book_format import VERSION
from tests.cli.small_book import ENVIRONMENT, everything_in, texts_in
from tui import fast_lane

GT = [sys.executable, "-m", "tui"]
LOADED = """
import sqlite3, sys
known = set(sys.modules)
from tui import fast_lane
assert fast_lane.serve(sys.argv[1:])
print(*sorted(name for name in set(sys.modules) - known if name.partition(".")[0] not in ("store", "tui")))
"""


def modules_loaded_by(book: Path, *line: str) -> set[str]:
    environment = {**ENVIRONMENT, "GOODTERMS_BOOK": str(book)}
    done = subprocess.run([sys.executable, "-c", LOADED, *line], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    ("line", "allowed"),
    [
        ("log acme call talked about Q3 yest 30m +happy @jane +tag t:fri done:1", set()),
        ("l บริษัท c ราคา @กำธร", {"unicodedata"}),
        ("l 王小 c 谈价格", {"unicodedata"}),
        ("_complete 2 log ac", set()),
        ("_complete 2 log 小", {"unicodedata"}),
        ("_complete 1 l", set()),
    ],
)
def test_a_plain_line_loads_nothing_that_sqlite3_does_not(small_book: Path, line: str, allowed: set[str]) -> None:
    assert modules_loaded_by(small_book, *line.split()) <= allowed | {"__future__"}


def lock(book: Path) -> sqlite3.Connection:
    holder = sqlite3.connect(book, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    return holder


def set_version(number: int) -> Callable[[Path], None]:
    def change(book: Path) -> None:
        connection = sqlite3.connect(book)
        connection.execute(f"PRAGMA user_version = {number}")
        connection.close()

    return change


def damage(book: Path) -> None:
    whole = book.read_bytes()
    book.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))


def forget_backups(book: Path) -> None:
    for backup in Path(f"{book}.backups").iterdir():
        backup.unlink()


@pytest.mark.parametrize(
    "line",
    [
        "log", "log acme", "log acme c hej -e", "log acme n -", "log acme c hej --help", "log acme c -- hej",
        "log acme c -5%", "log nobody c hej", "log glob c hej", "log acme c hej @nobody", "log acme c hej tomorrow",
        "log acme c hej t:yest", "log acme c hej done:9", "log acme c +happy +upset", "log \udcff c hej",
        "log acme c hej --book", "log acme c hej --today=soon", "list", "loge acme c hej", "--help", "",
    ],
)  # fmt: skip
def test_what_is_not_plain_is_left_with_nothing_written(
    small_book: Path, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = everything_in(small_book)
    assert not fast_lane.serve(line.split())
    assert everything_in(small_book) == before
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda book: book.unlink(),
        lambda book: book.write_bytes(b""),
        lambda book: book.write_bytes(b"PK\x03\x04" * 500),
        damage,
        set_version(VERSION + 1),
        set_version(VERSION - 1),
        forget_backups,
    ],
    ids=["missing", "empty", "no book", "damaged", "newer", "older", "no backup today"],
)
def test_an_unusual_book_is_left_as_it_is(small_book: Path, spoil: Callable[[Path], object]) -> None:
    spoil(small_book)
    before = small_book.read_bytes() if small_book.exists() else None
    assert not fast_lane.serve(["log", "acme", "c", "hej"])
    assert (small_book.read_bytes() if small_book.exists() else None) == before


def test_a_locked_book_is_left_to_the_full_command_line(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick, "_PATIENCE", 0.01)
    holder = lock(small_book)
    assert not fast_lane.serve(["log", "acme", "c", "hej"])
    holder.execute("ROLLBACK")
    holder.close()
    assert fast_lane.serve(["log", "acme", "c", "hej"])


def test_two_programs_that_log_at_once_lose_nothing(small_book: Path) -> None:
    loop = f'for n in $(seq 30); do {" ".join(GT)} log acme c "$1 $n" > /dev/null || echo failed; done'
    environment = {**ENVIRONMENT, "GOODTERMS_BOOK": str(small_book)}
    running = [
        subprocess.Popen(["sh", "-c", loop, "sh", name], env=environment, stdout=subprocess.PIPE) for name in "ab"
    ]
    assert [process.communicate()[0] for process in running] == [b"", b""]
    logged = texts_in(small_book)[1:]
    for name in "ab":
        assert [text for text in logged if text.startswith(name)] == [f"{name} {n}" for n in range(1, 31)]


def test_what_was_acknowledged_is_stored_however_the_process_ends(small_book: Path) -> None:
    environment = {**ENVIRONMENT, "GOODTERMS_BOOK": str(small_book)}
    chance = random.Random(7)
    acknowledged = []
    started = time.monotonic()
    subprocess.run([*GT, "log", "acme", "c", "undisturbed", "t:fri"], env=environment, check=True)
    usual = time.monotonic() - started
    for number in range(24):
        process = subprocess.Popen(
            [*GT, "log", "acme", "c", f"call {number}", "t:fri"], env=environment, stdout=subprocess.PIPE
        )
        try:
            process.wait(chance.uniform(0.2, 1.6) * usual)
        except subprocess.TimeoutExpired:
            process.kill()
        if b"Logged call" in process.communicate()[0]:
            acknowledged.append(f"call {number}")
    logged = texts_in(small_book)[1:]
    assert 0 < len(acknowledged) < 24
    assert set(acknowledged) <= set(logged)
    connection = sqlite3.connect(small_book)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("SELECT count(*) FROM todo").fetchone() == (len(logged),)
    connection.close()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no device that is always full")
def test_an_echo_that_cannot_be_written_is_said_and_the_entry_is_stored(small_book: Path) -> None:
    environment = {**ENVIRONMENT, "GOODTERMS_BOOK": str(small_book)}
    with open("/dev/full", "w") as full:
        done = subprocess.run([*GT, "log", "acme", "c", "hej"], env=environment, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert re.match(rb"gt: The output could not be written: no space left on device\.", done.stderr)
    assert texts_in(small_book)[-1] == "hej"


def test_a_closed_output_stores_the_entry_without_a_word(small_book: Path) -> None:
    environment = {**ENVIRONMENT, "GOODTERMS_BOOK": str(small_book)}
    done = subprocess.run(["sh", "-c", f"{' '.join(GT)} log acme c hej >&-"], env=environment, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (0, b"")
    assert texts_in(small_book)[-1] == "hej"


def test_an_output_without_the_letters_gets_escapes(small_book: Path) -> None:
    environment = {**ENVIRONMENT, "GOODTERMS_BOOK": str(small_book), "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([*GT, "log", "王小", "c", "hej"], env=environment, capture_output=True)
    assert done.returncode == 0
    assert b"Logged call with \\u738b\\u5c0f\\u660e" in done.stdout
