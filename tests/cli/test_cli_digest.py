"""gt digest in each of its forms, and gt prompt, which reads what was last settled."""

import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from store.book_format import VERSION
from tests.cli.answers import Command, Process
from tests.cli.test_fast_lane import modules_loaded_by
from tui import fast_lane
from tui.cli.main import run


def test_a_digest_is_plain_text_with_a_heading_for_each_part(filled: Command) -> None:
    filled("todo", "globex", "call the CFO", "today", check=True)
    filled("person", "globex", "Petra Vogel", "--birthday", "1984-11-28", check=True)
    out = filled("digest", check=True).out
    assert out.startswith("Mon 23 Nov 2026\n\nNeeds you (")
    assert "\x1b" not in out
    assert "\nTo-dos (1)\n  Mon 23 Nov  Globex GmbH: call the CFO\n" in out
    assert "\nBirthdays (1)\n  Sat 28 Nov  Globex GmbH: Petra Vogel turns 42\n" in out
    assert "\nRenewals (1)\n  Fri 11 Dec  Globex GmbH: renews in 18 days\n" in out


def test_accounts_that_came_in_without_history_are_counted_and_wait_for_the_review(
    gt: Command, book: Path, home: Path
) -> None:
    """They are no news of the day: a quiet digest leaves them out, and no calendar is filled with them."""
    (home / "accounts.csv").write_text("Name,Start date\nAcme,2024-02-03\nBolt,2025-05-06\n", encoding="utf-8")
    gt("import", str(home / "accounts.csv"), check=True)
    out = gt("digest", check=True).out
    assert out.endswith("\nHistory not known\n  2 accounts: gt review asks once when you last spoke\n")
    assert "Needs you" not in out
    assert gt("digest", "--quiet", check=True).out == ""
    assert "BEGIN:VEVENT" not in gt("digest", "--as", "ics", check=True).out
    assert len(gt("digest", "--json", check=True).json["due"]) == 2


def test_a_digest_as_markdown_keeps_what_people_wrote_harmless(filled: Command) -> None:
    filled("todo", "globex", "send *all* <b>figures</b> [x](y)", "today", check=True)
    out = filled("digest", "--as", "md", check=True).out
    assert out.startswith("# Mon 23 Nov 2026\n\n## Needs you (")
    assert "- Mon 23 Nov  Globex GmbH: send \\*all\\* \\<b\\>figures\\</b\\> \\[x\\](y)\n" in out


def test_a_digest_as_json_is_one_object(filled: Command) -> None:
    filled("todo", "globex", "call the CFO", "today", check=True)
    held = filled("digest", "--json", check=True).json
    assert held == filled("digest", "--as", "json", check=True).json
    assert list(held) == [
        "day", "due", "todos", "held_replies", "promises", "moments", "renewals", "birthdays", "anniversaries",
    ]  # fmt: skip
    assert held["todos"] == [
        {"id": 1, "day": "2026-11-23", "slug": "globex-gmbh", "name": "Globex GmbH", "text": "call the CFO"}
    ]
    assert held["due"][0]["reasons"]


def test_a_digest_as_a_calendar_names_its_events_alike_every_day(filled: Command) -> None:
    filled("todo", "globex", "call the CFO", "today", check=True)
    first = filled("digest", "globex", "--as", "ics", check=True).out
    second = filled("digest", "globex", "--as", "ics", "--today", "2026-11-25", check=True).out
    names = [line for line in first.splitlines() if line.startswith("UID:")]
    assert names == [line for line in second.splitlines() if line.startswith("UID:")]
    assert "UID:todo-1.globex-gmbh@goodterms" in names
    assert len(names) == len(set(names))
    assert "SUMMARY:Globex GmbH: call the CFO (Mon 23 Nov\\, 2 days late)" in second
    assert "DTSTART;VALUE=DATE:20261125" in second


def test_a_calendar_goes_out_byte_by_byte(filled: Command, process: Process) -> None:
    done = process("digest", "--as", "ics")
    assert done.returncode == 0
    assert done.stdout.count(b"\r\n") == done.stdout.count(b"\n") > 5
    assert "王小明" in done.stdout.decode("utf-8")


def test_cron_hears_nothing_of_a_day_that_asks_for_nothing(filled: Command) -> None:
    for form in ("text", "md", "json", "ics"):
        answer = filled("digest", "owner:nobody", "--as", form, "--quiet", check=True)
        assert (answer.out, answer.err) == ("", "")
    assert filled("digest", "owner:nobody", check=True).out == "Mon 23 Nov 2026\nNothing asks for you today.\n"


@pytest.mark.parametrize("words", [("--as", "pdf"), ("--quite",), ("stages:x",)])
def test_what_a_digest_cannot_do_is_refused(filled: Command, words: tuple[str, ...]) -> None:
    assert filled("digest", *words).status == 2


def prompt(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert fast_lane.serve(["prompt", *words])
    out = capsys.readouterr().out
    assert run(["prompt", *words]) == 0
    assert capsys.readouterr() == (out, "")
    return out


def test_the_prompt_counts_the_signs_of_the_list(filled: Command, capsys: pytest.CaptureFixture[str]) -> None:
    signs = Counter(line[:1] for line in filled("list", "--plain", check=True).out.splitlines()[1:])
    assert signs["!"]
    expected = " ".join(f"{signs[sign]}{sign}" for sign in "!~" if signs[sign])
    assert prompt(capsys) == f"gt {expected}\n"


def test_the_prompt_says_when_its_counts_may_be_out_of_date(
    filled: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    filled("list", check=True)
    settled = prompt(capsys)
    assert prompt(capsys, "--today", "2027-03-01") == settled.replace("\n", " ?\n")
    filled("log", "globex", "c", "talked", check=True)
    assert prompt(capsys).endswith(" ?\n")
    filled("due", check=True)
    assert not prompt(capsys).endswith(" ?\n")


def test_the_prompt_is_empty_where_nobody_needs_attention(small_book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    connection = sqlite3.connect(small_book)
    connection.execute("DELETE FROM account")
    connection.commit()
    connection.close()
    assert prompt(capsys) == ""


@pytest.mark.parametrize("spoil", ["missing", "empty", "no book", "older"])
def test_the_prompt_is_empty_where_no_book_can_be_read(
    small_book: Path, spoil: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if spoil == "missing":
        small_book.unlink()
    elif spoil == "older":
        connection = sqlite3.connect(small_book)
        connection.execute(f"PRAGMA user_version = {VERSION - 1}")
        connection.close()
    else:
        small_book.write_bytes(b"" if spoil == "empty" else b"PK\x03\x04" * 500)
    before = small_book.read_bytes() if small_book.exists() else None
    assert prompt(capsys) == ""
    assert (small_book.read_bytes() if small_book.exists() else None) == before


def test_the_prompt_never_writes(small_book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = small_book.read_bytes()
    assert prompt(capsys, "--today", "2027-03-01").endswith("?\n")
    assert small_book.read_bytes() == before


def test_the_prompt_loads_nothing_that_sqlite3_does_not(small_book: Path) -> None:
    assert modules_loaded_by(small_book, "prompt") <= {"__future__"}
