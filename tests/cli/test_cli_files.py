"""gt import, export, demo and doctor: files in, everything out again, and a look at the book."""

import csv
import io
import json
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.answers import Command, Process
from tests.cli.test_cli_processes import on_a_terminal
from tests.store.book_tables import tables_of

ACCOUNTS = "Name,Owner,Start date\nAcme Corp,Nina,2024-02-03\nŁódź Media,Jan,2025-05-06\n"
PEOPLE = "Name,Email,Company\nJane Doe,jane@acme.example,Acme Corp\nNobody,no@one.example,Nowhere Ltd\n"


@pytest.fixture
def files(home: Path) -> list[str]:
    (home / "accounts.csv").write_text(ACCOUNTS, encoding="utf-8")
    (home / "people.csv").write_text(PEOPLE, encoding="utf-8")
    return [str(home / "people.csv"), str(home / "accounts.csv")]


def test_files_are_joined_shown_and_counted_and_the_rest_is_named(gt: Command, book: Path, files: list[str]) -> None:
    answer = gt("import", *files)
    assert answer.status == 5
    assert "accounts.csv: 2 rows, one account each" in answer.err
    assert "people.csv, line 3" in answer.err
    assert [line.split() for line in answer.out.splitlines()[1:3]] == [
        ["accounts", "2", "0", "0", "0"],
        ["people", "1", "0", "0", "1"],
    ]
    assert gt("show", "acme", "--json", check=True).json["people"][0]["name"] == "Jane Doe"


def test_a_row_that_is_refused_counts_among_those_that_were_read(gt: Command, book: Path, home: Path) -> None:
    (home / "bad.csv").write_text("Name,Owner\nAcme Corp,Nina\n,Jan\n", encoding="utf-8")
    answer = gt("import", str(home / "bad.csv"))
    assert answer.status == 5
    assert "bad.csv: 2 rows, one account each" in answer.err


def test_the_same_files_again_change_nothing(gt: Command, book: Path, files: list[str]) -> None:
    gt("import", files[1], check=True)
    before = gt("history", "--json").json
    answer = gt("import", files[1], check=True)
    assert "nothing was changed" in answer.out
    assert gt("history", "--json").json == before


def test_one_import_is_one_undo_step(gt: Command, book: Path, files: list[str]) -> None:
    gt("import", *files)
    gt("undo", check=True)
    assert gt("list", "--json", check=True).json == []


def test_a_dry_run_makes_no_book_and_says_the_same(gt: Command, book: Path, files: list[str]) -> None:
    dry = gt("import", *files, "--dry-run")
    assert not book.exists()
    real = gt("import", *files)
    assert dry.status == real.status == 5
    assert dry.out.splitlines()[:3] == real.out.splitlines()[:3]
    assert dry.err == real.err


def test_stopping_at_an_error_writes_nothing_and_names_the_rows(gt: Command, book: Path, files: list[str]) -> None:
    answer = gt("import", *files, "--on-error", "stop")
    assert answer.status == 1
    assert "people.csv, line 3" in answer.err
    assert not book.exists()


def test_a_saved_mapping_can_be_edited_and_used(gt: Command, book: Path, home: Path, files: list[str]) -> None:
    mapping = home / "map.json"
    gt("import", files[1], "--dry-run", "--save-map", str(mapping), check=True)
    content = json.loads(mapping.read_text())
    content["accounts.csv"]["columns"]["Owner"] = "segment"
    mapping.write_text(json.dumps(content))
    gt("import", files[1], "--map", str(mapping), check=True)
    assert gt("show", "acme", "--json", check=True).json["segment"] == "Nina"


def test_standard_input_is_imported(book: Path, process: Process, gt: Command) -> None:
    assert process("import", "-", text=ACCOUNTS.encode()).returncode == 0
    assert len(gt("list", "--json", check=True).json) == 2


@pytest.mark.parametrize(
    ("words", "status"),
    [(("missing.csv",), 2), (("{home}",), 1), (("{home}/accounts.csv", "--on-error", "guess"), 2),
     (("{home}/accounts.csv", "--encoding", "klingon"), 2)],
)  # fmt: skip
def test_a_file_that_cannot_be_taken_is_refused(
    gt: Command, book: Path, home: Path, files: list[str], words: tuple[str, ...], status: int
) -> None:
    answer = gt("import", *(word.format(home=home) for word in words))
    assert answer.status == status
    assert "gt: " in answer.err
    assert answer.out == ""


def test_the_whole_book_goes_out_and_comes_back(filled: Command, home: Path) -> None:
    target = home / "book.json"
    filled("export", "-o", str(target), check=True)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    other = str(home / "other.db")
    filled("import", str(target), "--book", other, check=True)
    assert filled("list", "--json", "--book", other).json == filled("list", "--json").json


def test_an_export_replaces_nothing_without_force(filled: Command, home: Path) -> None:
    target = home / "people.csv"
    target.write_text("mine")
    assert filled("export", "people", "-o", str(target)).status == 1
    assert target.read_text() == "mine"
    filled("export", "people", "-o", str(target), "--force", check=True)
    assert "Petra Vogel" in target.read_text()


def test_one_exported_record_is_said_in_the_singular(filled: Command) -> None:
    filled("complain", "globex", "late again", check=True)
    assert "Exported 1 complaint." in filled("export", "complaints", check=True).err


def test_exports_are_utf8_whatever_the_locale(filled: Command, process: Process) -> None:
    bare = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = process("export", "accounts", env=bare)
    names = [row["name"] for row in csv.DictReader(io.StringIO(done.stdout.decode("utf-8")))]
    assert names == ["Globex GmbH", "王小明", "Łódź Media"]


def test_all_kinds_go_into_a_folder(filled: Command, home: Path) -> None:
    filled("export", "--as", "csv", "-o", str(home / "out"), check=True)
    assert {"accounts.csv", "people.csv", "interactions.csv"} <= {path.name for path in (home / "out").iterdir()}


@pytest.mark.parametrize(
    "words", [("--as", "csv"), ("--as", "pdf"), ("people", "--as", "json"), ("fax", "--as", "csv")]
)
def test_an_export_that_cannot_be_is_refused(filled: Command, words: tuple[str, ...]) -> None:
    answer = filled("export", *words)
    assert answer.status == 2
    assert answer.out == ""


def test_the_sample_is_made_once_in_its_own_file(process: Process, gt: Command, home: Path) -> None:
    own = home / "XDG_DATA_HOME" / "goodterms" / "demo.db"
    assert process("demo").returncode == 0
    before = gt("list", "--json", "--book", str(own), check=True).json
    assert len(before) > 40
    gt("delete", before[0]["slug"], "--yes", "--book", str(own), check=True)
    assert process("demo").returncode == 0
    assert len(gt("list", "--json", "--book", str(own)).json) == len(before) - 1
    assert process("demo", "--fresh").returncode == 0
    assert gt("list", "--json", "--book", str(own)).json == before


def test_a_sample_never_takes_the_place_of_a_book(filled: Command, book: Path, process: Process) -> None:
    before = filled("list", "--json").json
    assert process("demo").returncode == 1
    assert process("demo", "--fresh").returncode == 1
    assert filled("list", "--json").json == before


def test_the_doctor_finds_a_sound_book_sound_and_a_damaged_one_damaged(filled: Command, book: Path) -> None:
    findings = filled("doctor", "--json", check=True).json
    assert {one["severity"] for one in findings} <= {"fine", "advice"}
    book.write_bytes(book.read_bytes()[:5000])
    answer = filled("doctor")
    assert answer.status == 1
    assert "gt restore" in answer.out
    assert book.stat().st_size == 5000


def test_a_refused_file_leaves_no_empty_book_behind(gt: Command, tmp_path: Path) -> None:
    unclear = tmp_path / "unclear.csv"
    unclear.write_text("name,last_contact\nAnna,03/04/2025\n")
    missing = tmp_path / "missing" / "book.db"
    answer = gt("import", str(unclear), "--book", str(missing))
    assert answer.status == 2
    assert "--date-format" in answer.err
    assert not missing.exists()


def _thirty_orphans(home: Path) -> str:
    rows = "".join(f"Person,{number},p{number}@none.example,Nowhere Ltd\n" for number in range(30))
    (home / "orphans.csv").write_text(f"First name,Last name,Email,Company\n{rows}", encoding="utf-8")
    return str(home / "orphans.csv")


def test_many_refused_rows_are_told_by_their_cause_on_a_terminal_and_one_by_one_in_a_pipe(
    gt: Command, book: Path, files: list[str], home: Path
) -> None:
    orphans = _thirty_orphans(home)
    piped = gt("import", files[1], orphans, "--dry-run")
    assert piped.err.count("belongs to no account") == 30
    status, written = on_a_terminal("import", files[1], orphans, "--dry-run")
    assert status == 5
    assert written.count("belongs to no account") == 3
    assert "and 27 more rows for the same reason, lines 5 to 31" in written
    assert all(len(line) <= 80 for line in written.splitlines())
    assert "--refused FILE" in written


def test_every_refused_row_can_be_written_to_a_file(gt: Command, book: Path, files: list[str], home: Path) -> None:
    to = home / "refused.csv"
    gt("import", files[1], _thirty_orphans(home), "--refused", str(to))
    rows = list(csv.DictReader(io.StringIO(to.read_text(encoding="utf-8"))))
    assert [row["line"] for row in rows] == [str(line) for line in range(2, 32)]
    assert rows[0]["value"] == "p0@none.example"
    stopped = gt("import", str(home / "orphans.csv"), "--on-error", "stop", "--refused", str(home / "again.csv"))
    assert stopped.status == 1
    assert (home / "again.csv").exists()


def test_the_first_list_after_an_import_has_nothing_left_to_settle(gt: Command, book: Path, files: list[str]) -> None:
    gt("import", files[1], check=True)
    assert tables_of(str(book), log=True)["unsettled"] == []


def _settings_of(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT key, value FROM setting WHERE key <> 'last_account'").fetchall())


def test_a_book_that_comes_back_follows_the_settings_file_of_whoever_opens_it(
    filled: Command, book: Path, home: Path
) -> None:
    """What the file sets is no part of the export: the same file makes the same book, another file its own."""
    for line in ("reasons.unseen|off", "cadence.segments.Mid-market|21", "words.days.igår|yesterday"):
        filled("config", "set", *line.split("|"), check=True)
    export = home / "book.json"
    filled("export", "--as", "json", "-o", str(export), check=True)
    assert "unseen" not in export.read_text(encoding="utf-8")
    again = home / "again.db"
    filled("import", str(export), "--book", str(again), check=True)
    filled("list", "--book", str(again), check=True)
    assert _settings_of(again) == _settings_of(book)
