"""Whatever a log line says, the fast lane and the full command line write and print the same."""

from pathlib import Path

import pytest

from tests.cli.small_book import copy_of, everything_in, texts_in
from tui import fast_lane
from tui.cli.main import run

PLAIN = [
    "acme|call|talked with Jane about Q3|yesterday|30m|+happy",
    "acme|c|they will decide on friday",
    "acme-corp|m|planning|1h|@jane|@petra",
    "acme|v|demo|mon|9:30",
    "acme|visit|nov|12|lunch",
    "acme|e|sent the offer",
    "acme|e|they wrote back|+got",
    "acme|c|nobody there|+missed",
    "acme|c|nobody again|+missed|yest",
    "acme|c|no answer, left a voicemail",
    "acme|h|quick one|+ok|+ok",
    "acme|n|wants a discount|+price|+q3|+price",
    "acme|g|cake|+great",
    "acme|note|+personal|met at the fair",
    "acme|chat|+auto|bot",
    "acme|just a thought",
    "acme|just|a|thought|in|five|words",
    "acme|c",
    "acme|+worried",
    "acme|c|price talk|t:fri",
    "acme|c|price talk|t:2w|done:1,2",
    "acme|c|on the day|on:3d|for:1h30m",
    "acme|c|long ago|2026-01-15|14:30",
    "acme|c|31 feb",
    "acme|c|31|feb|+ok",
    "acme|c|an hour ago",
    "acme|c|a  b   c",
    "acme|n|two\nlines and\ttab",
    "acme|n|\x1b[31mred\u202e",
    "acme|n|100% 'quoted' \"text\" ; -- DROP",
    "acme|c|@petra|@vogel",
    "corp|c|by a word of the name",
    "globex|c|hej",
    "GLOBEX|c|hej",
    "globo|c|hej",
    "ไทยเบฟ|c|คุยเรื่องราคา|@กำธร",
    "บริษัท|m|ประชุม|30m|+ราคา",
    "王小|c|谈价格|昨天|@张",
    "王|visit|yest",
    ".|c|with the one before",
]  # fmt: skip


@pytest.fixture
def twin(small_book: Path, tmp_path: Path) -> Path:
    return copy_of(small_book, tmp_path / "twin")


def through_the_fast_lane(line: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert fast_lane.serve(line)
    return capsys.readouterr().out


def through_the_full_line(line: list[str], book: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert run([*line, "--book", str(book)]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("written", PLAIN)
def test_both_lanes_write_and_print_the_same(
    written: str, small_book: Path, twin: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["log", *written.split("|")]
    before = texts_in(small_book)
    printed = through_the_fast_lane(line, capsys)
    assert printed == through_the_full_line(line, twin, capsys)
    assert printed.startswith("Logged ")
    assert len(texts_in(small_book)) == len(before) + 1
    assert everything_in(small_book) == everything_in(twin)


def test_lanes_may_take_turns_on_one_book(small_book: Path, twin: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for index, written in enumerate(PLAIN):
        line = ["l", *written.split("|")]
        if index % 2:
            through_the_fast_lane(line, capsys)
        else:
            through_the_full_line(line, small_book, capsys)
        through_the_full_line(line, twin, capsys)
    assert everything_in(small_book) == everything_in(twin)


def test_a_fast_log_is_undone_like_any_other(small_book: Path, twin: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = ["log", "acme", "c", "price", "talk", "@jane", "+price", "t:fri", "done:1"]
    through_the_fast_lane(line, capsys)
    before = everything_in(twin)
    assert run(["undo"]) == 0
    after = everything_in(small_book)
    for table in (
        "account",
        "interaction",
        "interaction_person",
        "interaction_tag",
        "todo",
        "moment",
        "account_summary",
    ):
        assert after[table] == before[table], table
    assert "Logged call with Acme Corp" in capsys.readouterr().out


def test_the_choices_that_stand_anywhere_are_fast_too(
    small_book: Path, twin: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fast_lane.serve(["--book", str(twin), "log", "acme", "c", "hej", "11:30", "--today=2026-11-23T12:00"])
    assert "Logged call" in capsys.readouterr().out
    assert texts_in(twin)[-1] == "hej"
    assert texts_in(small_book)[-1] != "hej"
