"""The doctor: finds what is wrong, changes nothing, and mends what the records can make again."""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from store.accounts import account_ids, add_account
from store.book import Book, open_book
from store.clock import clock_from
from store.complaints import log_complaint
from store.doctor import examine, mend
from store.history import undo
from store.locations import backups_folder
from tests.filled_once import filled_once
from tests.finding import found
from tests.happened import NewInteraction, log_interaction
from tests.hostile.damage import DAMAGE, newer
from tests.store.book_tables import tables_of


@pytest.fixture
@filled_once
def filled(book: Book) -> Book:
    """A book with a bit of everything, settled for today."""
    for name in ("Acme", "Łódź Media"):
        one = add_account(book, name, since=date(2025, 1, 2))
        log_interaction(book, one, NewInteraction("call", "hello there", date(2026, 11, 20), contact="personal"))
        log_complaint(book, one, "too slow")
    account_ids(book)
    return book


def problems(book: Book) -> list[str]:
    return [finding.code for finding in examine(book.path, book.clock).findings if finding.severity != "fine"]


def run(book: Book, *statements: str) -> None:
    with closing(sqlite3.connect(book.path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_sound_book_gets_a_clean_bill(filled: Book) -> None:
    before = Path(filled.path).read_bytes()
    report = examine(filled.path, filled.clock)
    assert report.is_sound
    assert {finding.severity for finding in report.findings} == {"fine"}
    assert Path(filled.path).read_bytes() == before


@pytest.mark.parametrize(
    ("wrong", "codes"),
    [
        (("UPDATE account_summary SET open_complaints = 7",), ["summaries"]),
        (("DELETE FROM account_summary WHERE account_id = 1",), ["summaries"]),
        (("UPDATE account_standing SET rank = 77",), ["standing"]),
        (("UPDATE account_standing SET health_score = 3 WHERE account_id = 2",), ["standing"]),
        (("UPDATE writing SET step_id = 1",), ["history"]),
        (("DROP TRIGGER account_log_update",), ["schema"]),
        (("DROP INDEX todo_open",), ["schema"]),
        (("CREATE INDEX mine ON account (city)",), ["schema"]),
        (("UPDATE account SET name = 'Żubr' WHERE id = 1",), ["unfolded"]),
        (("INSERT INTO account_search (account_search) VALUES ('delete-all')",), ["search"]),
    ],
)
def test_what_can_be_made_again_is_found_and_mended(filled: Book, wrong: tuple[str, ...], codes: list[str]) -> None:
    run(filled, *wrong)
    assert problems(filled) == codes
    assert [finding.code for finding in mend(filled)] == codes
    account_ids(filled)
    assert problems(filled) == []
    assert len(found(filled, "hello")) == 2


def test_mending_brings_back_the_very_same_summaries_and_words(filled: Book) -> None:
    before = tables_of(filled.path)
    run(filled, "UPDATE account_summary SET last_personal_on = NULL, next_todo_id = 9", "DROP TRIGGER todo_log_insert")
    run(filled, "INSERT INTO text_search (text_search) VALUES ('delete-all')")
    mend(filled)
    assert tables_of(filled.path) == before


def test_a_record_without_its_account_is_found_and_not_made_up_for(filled: Book) -> None:
    run(filled, "UPDATE complaint SET account_id = 99 WHERE id = 1")
    assert "keys" in problems(filled)
    assert [finding.code for finding in mend(filled) if finding.code == "keys"] == []


def test_a_changed_table_is_named_and_not_touched(filled: Book) -> None:
    run(filled, "ALTER TABLE account ADD COLUMN mine TEXT")
    report = examine(filled.path, filled.clock)
    [finding] = [finding for finding in report.findings if finding.code == "schema"]
    assert (finding.mendable, "account" in finding.text) == (False, True)


def test_what_another_program_wrote_is_told_of(filled: Book) -> None:
    run(filled, "UPDATE account SET city = 'Lund'")
    [finding] = [one for one in examine(filled.path, filled.clock).findings if one.code == "foreign"]
    assert "2 rows" in finding.text
    undo(filled)
    assert all(one.code != "foreign" for one in examine(filled.path, filled.clock).findings)


def test_a_book_that_others_can_read_is_closed_to_them(filled: Book) -> None:
    os.chmod(filled.path, 0o644)
    os.chmod(backups_folder(filled.path), 0o755)
    assert problems(filled) == ["modes"]
    mend(filled)
    assert problems(filled) == []
    assert os.stat(filled.path).st_mode & 0o777 == 0o600
    assert os.stat(backups_folder(filled.path)).st_mode & 0o777 == 0o700


def test_half_made_files_are_swept_up_once_they_are_old(filled: Book) -> None:
    own = Path(backups_folder(filled.path)) / ".2026-11-23T100000-daily.db.4711.part"
    strange = Path(filled.path).parent / "notes.part"
    for path in (own, strange):
        path.write_text("x")
        path.chmod(0o600)
    assert problems(filled) == []
    for path in (own, strange):
        os.utime(path, (time.time() - 7200, time.time() - 7200))
    assert problems(filled) == ["leftovers"]
    mend(filled)
    assert (own.exists(), strange.exists()) == (False, True)


@pytest.mark.parametrize("folder", ["Dropbox", "OneDrive - Firm", "Nextcloud"])
def test_a_synced_folder_is_warned_of(tmp_path: Path, folder: str) -> None:
    book = open_book(str(tmp_path / folder / "book.db"), clock_from("2026-11-23"), create=True)
    [finding] = [one for one in examine(book.path, book.clock).findings if one.code == "place"]
    assert folder in finding.text
    assert finding.severity == "advice"


def test_a_folder_that_syncthing_carries_is_warned_of(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    book = open_book(str(tmp_path / "deep" / "book.db"), clock_from("2026-11-23"), create=True)
    assert "place" in problems(book)


def test_a_backup_of_more_than_a_week_ago_is_told_of(filled: Book) -> None:
    filled.clock = clock_from("2026-11-30T09:59")
    account_ids(filled)
    assert problems(filled) == []
    filled.clock = clock_from("2026-11-30T10:01")
    assert problems(filled) == ["backup"]


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_named_with_the_way_back_and_left_as_it_is(filled: Book, damage: str) -> None:
    path = Path(filled.path)
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    check_untouched(path, lambda: assert_damaged(path))


def assert_damaged(path: Path) -> None:
    report = examine(str(path), clock_from("2026-11-23"))
    assert not report.is_sound
    assert report.findings[0].severity == "damage"
    assert report.findings[0].advice != ""


def test_a_newer_book_is_left_alone(filled: Book) -> None:
    path = Path(filled.path)
    path.write_bytes(newer(path.read_bytes()))
    check_untouched(path, lambda: assert_newer(path))


def assert_newer(path: Path) -> None:
    [finding] = [one for one in examine(str(path), clock_from("2026-11-23")).findings if one.severity == "mistake"]
    assert "newer goodterms" in finding.text


def check_untouched(path: Path, look: Callable[[], None]) -> None:
    before = path.read_bytes()
    look()
    assert path.read_bytes() == before
    assert not Path(f"{path}-journal").exists()


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir(), os.mkfifo])
def test_there_need_be_no_file_at_all(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / "book.db")
    assert not examine(str(tmp_path / "book.db"), clock_from("2026-11-23")).is_sound
