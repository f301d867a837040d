"""Hostile names and notes: nothing reaches the terminal as a control, columns stay aligned, JSON stays exact."""

import re
from pathlib import Path

from wcwidth import wcswidth

from store.accounts import add_account
from store.clock import clock_from
from tests.cli.answers import Command
from tests.cli.small_book import TODAY
from tests.cli.test_cli_processes import on_a_terminal
from tests.empty_book import empty_book
from tests.hostile.books import fill
from tests.hostile.words import WIDE

CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
OWN_COLOURS = re.compile("\x1b\\[[0-9;]*m")
READING = (["list"], ["due"], ["list", "--csv"], ["complaints"], ["complaints", "--read"], ["todo"], ["history"],
           ["find", "zq"], ["where"])  # fmt: skip
ESCAPES = ["\x1b]0;ZQCANARY\x07end", "\x9b31mc1", "\x1b[2J\x1b[Hend", "rtl\u202egnp.exe", "two\u2028lines", "a\ttab"]


def test_control_characters_are_shown_and_never_sent(gt: Command, book: Path) -> None:
    fill(empty_book(book, clock_from(TODAY)), ESCAPES)
    slugs = [str(one["slug"]) for one in gt("list", "--json", check=True).json]
    commands = [*READING, *(["show", slug] for slug in slugs), ["show", "no" + slugs[0]], ["nosuch\x1b[31m"]]
    for words in commands:
        answer = gt(*words)
        assert not CONTROLS.search(answer.out + answer.err), words
    for words in (["list"], ["due"], ["show", slugs[0]]):
        written = on_a_terminal(*words)[1]
        assert not CONTROLS.search(OWN_COLOURS.sub("", written)), words


def test_json_gives_texts_back_exactly(gt: Command, book: Path) -> None:
    for text in ESCAPES:
        gt("add", "Acme", check=True)
        gt("log", ".", "n", f"note {text}", check=True)
        answer = gt("show", ".", "--json", check=True)
        assert answer.out.isascii()
        assert answer.json["interactions"][0]["text"] == f"note {text}"


def assert_the_last_column_stands_in_one_cell(columns: int) -> None:
    lines = OWN_COLOURS.sub("", on_a_terminal("list", "--limit", "50", columns=columns)[1]).splitlines()
    ends = {wcswidth(line) for line in lines[1:] if line.rstrip().endswith("good")}
    assert len(lines) > len(WIDE)
    assert len(ends) == 1
    assert max(wcswidth(line) for line in lines) <= columns


def test_columns_stay_aligned_whatever_the_names(book: Path) -> None:
    made = empty_book(book, clock_from(TODAY))
    for name in WIDE:
        add_account(made, name)
    for columns in (60, 80, 120):
        assert_the_last_column_stands_in_one_cell(columns)


def test_a_number_that_no_book_can_hold_is_refused_in_a_sentence(gt: Command, small_book: Path) -> None:
    assert "'globex' is not a number." in gt("complaint", "globex").err
    number = "9" * 20
    for words in (["trash", "restore", number], ["complaint", number], ["list", "--limit", number]):
        answer = gt(*words)
        assert (answer.status, "larger than any" in answer.err) == (2, True), words
