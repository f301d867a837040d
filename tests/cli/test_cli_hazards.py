"""Hostile names and notes: nothing reaches the terminal as a control, columns stay aligned, JSON stays exact."""

import json
import os
import re
from pathlib import Path

import pytest
from wcwidth import wcswidth

from store.clean_text import NAME_LIMIT
from tests.cli.answers import Command
from tests.cli.test_cli_processes import on_a_terminal

FOLDER = os.environ.get("GOODTERMS_HAZARD_FILES", "")
needs_files = pytest.mark.skipif(not FOLDER, reason="GOODTERMS_HAZARD_FILES does not name the hostile files")

CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
OWN_COLOURS = re.compile("\x1b\\[[0-9;]*m")
READING = (["list"], ["due"], ["list", "--csv"], ["complaints"], ["complaints", "--read"], ["todo"], ["history"],
           ["find", "zq"], ["where"])  # fmt: skip
ESCAPES = ["\x1b]0;ZQCANARY\x07end", "\x9b31mc1", "\x1b[2J\x1b[Hend", "rtl\u202egnp.exe", "two\u2028lines", "a\ttab"]
WIDE = ["王小明有限公司", "บริษัท ไทยเบฟ จำกัด", "👩‍👩‍👧‍👦 family", "e\u0301clair", "W" * 500, "Plain"]


def named_in(file: str) -> list[str]:
    return [one["name"] for one in json.loads((Path(FOLDER) / file).read_text())]


def fill(gt: Command, names: list[str]) -> list[str]:
    for name in names:
        gt("add", "--", name, check=True)
        gt("log", ".", "n", f"note {name}", check=True)
        gt("person", ".", f"who {name}", check=True)
        gt("complain", ".", f"because {name}", "+high", check=True)
        gt("todo", ".", f"answer {name}", check=True)
    return [str(one["slug"]) for one in gt("list", "--json", check=True).json]


def assert_no_control_is_printed(gt: Command, slugs: list[str]) -> None:
    commands = [*READING, *(["show", slug] for slug in slugs), ["show", "no" + slugs[0]], ["nosuch\x1b[31m"]]
    for words in commands:
        answer = gt(*words)
        assert not CONTROLS.search(answer.out + answer.err), words
    for words in (["list"], ["due"], ["show", slugs[0]]):
        written = on_a_terminal(*words)[1]
        assert not CONTROLS.search(OWN_COLOURS.sub("", written)), words


def test_control_characters_are_shown_and_never_sent(gt: Command, book: Path) -> None:
    assert_no_control_is_printed(gt, fill(gt, ESCAPES))


@needs_files
@pytest.mark.parametrize("file", ["hc01_markup_names.json", "hc02_terminal_escapes.json"])
def test_hostile_names_from_files_are_shown_and_never_sent(gt: Command, book: Path, file: str) -> None:
    assert_no_control_is_printed(gt, fill(gt, named_in(file)))


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


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_columns_stay_aligned_whatever_the_names(gt: Command, book: Path, columns: int) -> None:
    for name in WIDE:
        gt("add", name, check=True)
    assert_the_last_column_stands_in_one_cell(columns)


@needs_files
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_columns_stay_aligned_with_the_names_from_the_file(gt: Command, book: Path, columns: int) -> None:
    for name in named_in("hc03_wide_names.json"):
        gt("add", "--", name[:NAME_LIMIT], check=True)
    assert_the_last_column_stands_in_one_cell(columns)


def test_a_number_that_no_book_can_hold_is_refused_in_a_sentence(gt: Command, small_book: Path) -> None:
    number = "9" * 20
    for words in (["trash", "restore", number], ["complaint", number], ["list", "--limit", number]):
        answer = gt(*words)
        assert (answer.status, "larger than any" in answer.err) == (2, True), words
