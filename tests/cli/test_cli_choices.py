"""Which book and which day a command uses, and how it ends when something is wrong with them."""

import io
import shutil
import sqlite3
from pathlib import Path

import pytest

from store.connection import connect
from tests.cli.answers import Command
from tui.cli.everywhere import Everywhere


@pytest.mark.parametrize(
    "place",
    [lambda path, words: ["--book", path, *words], lambda path, words: [*words, "--book", path],
     lambda path, words: [*words, f"--book={path}"]],
)  # fmt: skip
def test_the_book_may_be_named_before_and_after_the_command(filled: Command, home: Path, place: object) -> None:
    assert callable(place)
    other = str(home / "other.db")
    filled(*place(other, ["add", "Elsewhere Ltd"]), check=True)
    assert [one["slug"] for one in filled(*place(other, ["list", "--json"]), check=True).json] == ["elsewhere-ltd"]
    assert len(filled("list", "--json", check=True).json) == 3


def test_the_day_may_be_named_before_and_after_the_command(filled: Command) -> None:
    for words in (["--today", "2026-11-25", "due", "--json"], ["due", "--json", "--today=2026-11-25T09:30"]):
        days = {one["slug"]: one["days_since_contact"] for one in filled(*words, check=True).json}
        assert days["globex-gmbh"] == 43


def test_everything_after_two_dashes_is_left_alone() -> None:
    call = Everywhere(["log", "--today", "2026-11-23", "--", "--book", "x"])
    assert (call.words, call.book, call.today) == (["log", "--", "--book", "x"], None, "2026-11-23")


@pytest.mark.parametrize("words", [("list", "--book"), ("list", "--today="), ("list", "--today", "soon")])
def test_a_choice_without_a_usable_value_is_refused(filled: Command, words: tuple[str, ...]) -> None:
    assert filled(*words).status == 2


@pytest.mark.parametrize("words", [("list",), ("due",), ("show", "x"), ("log", "x", "c", "y"), ("undo",), ("backup",)])
def test_only_adding_and_importing_make_a_missing_book(gt: Command, book: Path, words: tuple[str, ...]) -> None:
    answer = gt(*words)
    assert answer.status == 3
    assert f"gt: There is no book at {book}." in answer.err
    assert "gt add NAME starts one" in answer.err
    assert not book.exists()


def test_where_says_that_there_is_no_book_yet(gt: Command, book: Path) -> None:
    places = gt("where", "--json", check=True).json
    assert (places["book"], places["exists"]) == (str(book), False)
    assert not book.exists()


def test_the_default_book_is_made_by_adding(gt: Command, home: Path) -> None:
    gt("add", "Acme", check=True)
    assert (home / "XDG_DATA_HOME" / "goodterms" / "book.db").exists()


def test_a_file_that_is_no_book_is_left_as_it_is(gt: Command, book: Path) -> None:
    book.parent.mkdir()
    book.write_bytes(b"these are not the accounts you look for" * 10)
    for words in (("list",), ("add", "Acme"), ("undo",)):
        answer = gt(*words)
        assert answer.status == 1
        assert answer.err.startswith("gt: ")
    assert book.read_bytes() == b"these are not the accounts you look for" * 10


def test_a_newer_book_is_refused_untouched(filled: Command, book: Path) -> None:
    connection = sqlite3.connect(book)
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    before = book.read_bytes()
    assert filled("list").status == 4
    assert filled("add", "Acme").status == 4
    assert book.read_bytes() == before


def test_a_book_that_is_held_is_a_conflict(filled: Command, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    patience = connect.__kwdefaults__
    assert patience is not None
    monkeypatch.setitem(patience, "timeout", 0.1)
    holder = sqlite3.connect(book, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        answer = filled("todo", "globex", "call")
    finally:
        holder.close()
    assert answer.status == 4
    assert answer.err.startswith("gt: Nothing saved")


def test_a_backup_is_made_listed_and_brought_back(filled: Command, book: Path) -> None:
    before = filled("list", "--json").out
    filled("backup", check=True)
    filled("delete", "globex", "--yes", check=True)
    assert [one["reason"] for one in filled("backup", "--list", "--json", check=True).json].count("manual") == 1
    book.write_bytes(b"")
    assert filled("list").status == 1
    backups = filled("backup", "--list", "--json", check=True).json
    manual = next(one["path"] for one in backups if one["reason"] == "manual")
    filled("restore", manual, check=True)
    assert filled("list", "--json").out == before
    shutil.copy(manual, book.parent / "copy.db")
    assert filled("restore", "1999-01-01").status == 3
    nowhere = book.parent / "no?such #book.db"
    assert filled("restore", str(nowhere)).err.startswith(f"gt: There is no file at {nowhere}.")
    assert not nowhere.exists()


def test_restoring_on_a_terminal_asks_first_and_takes_no_answer_for_no(
    filled: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled("backup", check=True)
    filled("add", "Later", check=True)
    for answer, status in (("", 2), ("n\n", 2), ("y\n", 0)):
        terminal = io.StringIO(answer)
        monkeypatch.setattr(terminal, "isatty", lambda: True)
        monkeypatch.setattr("sys.stdin", terminal)
        assert filled("show", "later").status == 0
        asked = filled("restore")
        assert (asked.status, "-manual.db? What was done since is not in it. [y/N]" in asked.err) == (status, True)
    assert filled("show", "later").status == 3
    assert "[y/N]" not in filled("restore", "--yes", check=True).err


def test_an_unknown_command_is_answered_with_a_near_one(gt: Command) -> None:
    answer = gt("complian", "x")
    assert answer.status == 2
    assert "complain" in answer.err


def test_every_command_has_a_line_of_help_and_an_example(gt: Command) -> None:
    from tui.cli.commands import MODULES

    listed = gt("--help", check=True).out
    for name in MODULES:
        said = gt(name, "--help", check=True).out
        assert "Example" in said, name
        assert f"gt {name}" in said[said.index("Example") :], name
        assert f"  {name} " in listed
