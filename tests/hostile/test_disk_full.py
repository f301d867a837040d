"""When there is no room left, what was there stays whole, the fact is said, and work goes on once there is room."""

import sys
from pathlib import Path

import pytest

from .another_program import count, is_whole
from .answers import Gt, small_files_only
from .terminal import Terminal

KEPT = 3
"""Interactions, accounts and so on in the book at the start."""


def room_for(book: Path, more: int = 0) -> int:
    return book.stat().st_size + more


@pytest.fixture
def many_rows(tmp_path: Path) -> Path:
    path = tmp_path / "many.csv"
    path.write_text("name\n" + "\n".join(f"Kund {number}" for number in range(2_000)), encoding="utf-8")
    return path


def test_a_line_that_finds_no_room_is_not_saved(filled: Path, process: Gt) -> None:
    line = ("log", "globex-gmbh", "n", "much to say " * 2_000)
    answer = process(*line, statuses=(1,), before=small_files_only(room_for(filled)))
    assert "Nothing saved: the disk is full." in answer.err
    assert is_whole(filled)
    assert count(filled, "interaction") == KEPT
    process(*line)
    assert count(filled, "interaction") == KEPT + 1


def test_a_change_without_room_for_its_journal_is_not_saved(filled: Path, process: Gt) -> None:
    for words in (("log", "globex-gmbh", "n", "hello"), ("add", "Another AB"), ("undo",)):
        assert "the disk is full" in process(*words, statuses=(1,), before=small_files_only(512)).err
    assert is_whole(filled)
    assert (count(filled, "interaction"), count(filled, "account")) == (KEPT, KEPT)
    assert "Globex" in process("list", before=small_files_only(0)).out


def test_an_import_that_finds_no_room_brings_in_nothing(filled: Path, many_rows: Path, process: Gt) -> None:
    answer = process("import", str(many_rows), statuses=(1,), before=small_files_only(room_for(filled, 100_000)))
    assert "the disk is full" in answer.err
    assert is_whole(filled)
    assert count(filled, "account") == KEPT
    process("import", str(many_rows))
    assert count(filled, "account") == KEPT + 2_000


def test_a_new_book_that_finds_no_room_leaves_nothing_behind(book: Path, many_rows: Path, process: Gt) -> None:
    answer = process("add", "Acme", statuses=(1,), before=small_files_only(20_000))
    assert "the disk is full" in answer.err
    assert not book.exists()
    process("add", "Acme")


def test_an_export_that_finds_no_room_leaves_the_old_one(filled: Path, tmp_path: Path, process: Gt) -> None:
    target = tmp_path / "out" / "book.json"
    target.parent.mkdir()
    target.write_text("the old export")
    words = ("export", "--as", "json", "-o", str(target), "--force")
    answer = process(*words, statuses=(1,), before=small_files_only(2_000))
    assert str(target) in answer.err
    assert target.read_text() == "the old export"
    assert [one.name for one in target.parent.iterdir()] == ["book.json"]
    process(*words)
    assert "Globex" in target.read_text()


def test_a_backup_that_finds_no_room_leaves_nothing_behind(filled: Path, tmp_path: Path, process: Gt) -> None:
    before = sorted(Path(f"{filled}.backups").iterdir())
    for words in (("backup",), ("backup", str(tmp_path / "copy.db"))):
        answer = process(*words, statuses=(1,), before=small_files_only(50_000))
        assert "No backup was made: the disk is full." in answer.err
    assert sorted(Path(f"{filled}.backups").iterdir()) == before
    assert not (tmp_path / "copy.db").exists()


def test_a_restore_that_finds_no_room_leaves_the_book(filled: Path, process: Gt) -> None:
    process("log", "globex-gmbh", "n", "after the backup")
    before = process("list", "--json").out
    process("restore", statuses=(1,), before=small_files_only(50_000))
    assert is_whole(filled)
    assert process("list", "--json").out == before


def test_a_backup_of_the_day_that_cannot_be_made_is_said_and_the_line_is_saved(filled: Path, gt: Gt) -> None:
    folder = Path(f"{filled}.backups")
    folder.rename(filled.parent / "elsewhere")
    folder.write_text("not a folder")
    answer = gt("log", "globex-gmbh", "n", "first of the day")
    assert "Logged note with Globex GmbH" in answer.out
    assert f"Saved, but: No backup was made: the folder {folder} cannot be used" in answer.err
    assert count(filled, "interaction") == KEPT + 1
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.press("m")
        app.wait_for("m then")
        app.press("2")
        app.wait_for("Saved, but: No backup was made")


def test_the_app_says_that_there_is_no_room_and_keeps_the_text(filled: Path) -> None:
    limit = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (512, resource.RLIM_INFINITY)); "
        "from tui.__main__ import main; main()"
    )
    with Terminal(program=[sys.executable, "-c", limit]) as app:
        app.wait_for("Globex GmbH")
        app.press("l")
        app.wait_for("esc cancel")
        app.press("n do not lose me")
        app.wait_for("do not lose me")
        app.press("enter")
        app.wait_for("the disk is full")
        assert "do not lose me" in app.text
    assert is_whole(filled)
    assert count(filled, "interaction") == KEPT
