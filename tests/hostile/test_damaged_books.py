"""A file that is not a whole book is never written to, never taken for an empty one, and the way back is named."""

import re
from pathlib import Path

import pytest

from tests.hostile.answers import Gt
from tests.hostile.damage import DAMAGE, every_page_of_noise, newer
from tests.hostile.terminal import Terminal

COMMANDS = (
    ("list",),
    ("log", "globex-gmbh", "c", "hello"),
    ("add", "Another AB"),
    ("undo",),
)


def newest_backup(book: Path) -> str:
    return max(one.name for one in Path(f"{book}.backups").iterdir())


def assert_names_the_way_back(said: str, book: Path) -> None:
    assert str(book) in said
    assert f"gt restore {newest_backup(book)[:10]}" in said
    assert newest_backup(book) in said


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_book_is_named_with_the_way_back_and_left_as_it_is(damage: str, filled: Path, gt: Gt) -> None:
    broken = DAMAGE[damage](filled.read_bytes())
    filled.write_bytes(broken)
    for words in COMMANDS:
        answer = gt(*words, statuses=(1,))
        assert answer.out == ""
        assert_names_the_way_back(answer.err, filled)
        assert filled.read_bytes() == broken
    assert sorted(one.name for one in filled.parent.iterdir()) == ["book.db", "book.db.backups"]


@pytest.mark.parametrize("damage", ["empty", "page in the middle of noise"])
def test_the_app_does_not_open_with_a_damaged_book(damage: str, filled: Path) -> None:
    broken = DAMAGE[damage](filled.read_bytes())
    filled.write_bytes(broken)
    with Terminal(size=(200, 30)) as app:
        app.wait_for_end()
        assert app.status == 1
        assert_names_the_way_back(app.text, filled)
        assert b"\x1b[?1049h" not in app.written
    assert filled.read_bytes() == broken
    assert sorted(one.name for one in filled.parent.iterdir()) == ["book.db", "book.db.backups"]


def test_a_damaged_book_can_be_brought_back(filled: Path, gt: Gt) -> None:
    whole = gt("list", "--json").out
    broken = DAMAGE["page in the middle of noise"](filled.read_bytes())
    filled.write_bytes(broken)
    gt("restore")
    assert gt("list", "--json").out == whole
    assert broken in [one.read_bytes() for one in filled.parent.iterdir() if one.is_file()]


def test_a_damaged_book_without_a_backup_is_said_to_have_none(filled: Path, gt: Gt) -> None:
    filled.write_bytes(b"")
    for backup in Path(f"{filled}.backups").iterdir():
        backup.unlink()
    assert "There is no backup beside it." in gt("list", statuses=(1,)).err


def test_whichever_page_is_damaged_logging_leaves_the_file_alone(
    filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from tui import fast_lane
    from tui.cli.main import run

    whole = filled.read_bytes()
    for broken in every_page_of_noise(whole):
        filled.write_bytes(broken)
        line = ["log", "globex-gmbh", "c", "hello"]
        if not fast_lane.serve(line) and run(line) != 0:
            assert filled.read_bytes() == broken
            assert str(filled) in capsys.readouterr().err
        else:
            # Only a page that holds nothing may be noise without harm.
            filled.write_bytes(broken)
            assert run(["list"]) == 0


def test_a_newer_book_is_refused_and_left_as_it_is(filled: Path, gt: Gt) -> None:
    marked = newer(filled.read_bytes())
    filled.write_bytes(marked)
    for words in COMMANDS:
        answer = gt(*words, statuses=(4,))
        assert "newer goodterms" in answer.err
        assert re.search("Install the newer", answer.err)
        assert filled.read_bytes() == marked
    with Terminal(size=(200, 30)) as app:
        app.wait_for_end()
        assert app.status == 4
        assert "newer goodterms" in app.text
    assert filled.read_bytes() == marked
