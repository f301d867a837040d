"""Files far larger than anybody meant to import: taken in good time, or refused with little memory."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

import pytest

from store.book import open_book

from .another_program import count
from .answers import Answer, assert_clean

MEGABYTE = 1_000_000
MOST_MEMORY = 500 * MEGABYTE
ROWS = 10_000


def _rows(file: TextIO) -> None:
    file.write("name,email,note\r\n")
    file.writelines(f"Kund {number} 王小明 สมชาย,k{number}@example.se,note {number}\r\n" for number in range(ROWS))


def _endless_cell(file: TextIO) -> None:
    file.write('name,note\r\nBig,"')
    for _ in range(100):
        file.write("x" * MEGABYTE)
    file.write('"\r\nAfter,ok\r\n')


def _long_note(file: TextIO) -> None:
    file.write('name,note\r\nLong,"' + "ord mellan ord " * 66_000 + '"\r\n')


def _long_line(file: TextIO) -> None:
    file.write("name,note\r\n" + "x" * 5 * MEGABYTE + "\r\n")


def _many_columns(file: TextIO) -> None:
    file.write(",".join(f"c{number}" for number in range(20_000)) + "\r\n")


def _unclosed_quote(file: TextIO) -> None:
    file.write('name,note\r\nA,"' + "word\n" * 2 * MEGABYTE)


def imported(path: Path) -> tuple[Answer, float, float]:
    """Import a file in a process of its own: the answer, the seconds, and the most memory it held in bytes."""
    errors = path.with_suffix(".err")
    started = time.monotonic()
    with errors.open("wb") as err:
        child = subprocess.Popen([sys.executable, "-m", "tui", "import", path], stdout=subprocess.DEVNULL, stderr=err)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    answer = Answer(child.returncode, "", errors.read_text())
    return answer, time.monotonic() - started, used.ru_maxrss * 1024


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Callable[[Callable[[TextIO], None]], Path]]:
    """Writes a big file, which is removed at once afterwards."""
    path = tmp_path / "big.csv"

    def make(write: Callable[[TextIO], None]) -> Path:
        with path.open("w", newline="", encoding="utf-8") as file:
            write(file)
        return path

    yield make
    path.unlink(missing_ok=True)


def test_very_many_rows_come_in_and_the_list_stays_quick(
    book: Path, made: Callable[[Callable[[TextIO], None]], Path]
) -> None:
    answer, seconds, _ = imported(made(_rows))
    assert_clean(answer, (0,))
    assert seconds < 20
    assert count(book, "account") == ROWS
    reading = [sys.executable, "-m", "tui", "list", "--limit", "20"]
    subprocess.run(reading, check=True, stdout=subprocess.DEVNULL)
    started = time.monotonic()
    subprocess.run(reading, check=True, stdout=subprocess.DEVNULL)
    assert time.monotonic() - started < 2


def test_a_cell_of_a_hundred_megabytes_is_refused_with_little_memory(
    book: Path, made: Callable[[Callable[[TextIO], None]], Path]
) -> None:
    answer, seconds, memory = imported(made(_endless_cell))
    assert_clean(answer, (1, 5))
    assert seconds < 30
    assert memory < MOST_MEMORY
    if answer.status == 5:
        assert "line 2" in answer.err
        opened = open_book(str(book))
        with opened.reading() as connection:
            assert connection.execute("SELECT name FROM account").fetchall() == [("After",)]
        opened.close()


@pytest.mark.parametrize("write", [_long_note, _long_line, _many_columns, _unclosed_quote])
def test_what_is_too_long_is_taken_or_refused_in_a_sentence(
    write: Callable[[TextIO], None], book: Path, made: Callable[[Callable[[TextIO], None]], Path]
) -> None:
    answer, seconds, memory = imported(made(write))
    assert_clean(answer, (0, 1, 2, 5))
    assert len(answer.err) < 5_000
    assert seconds < 20
    assert memory < MOST_MEMORY
    if write is _long_note:
        assert count(book, "account") == 1
