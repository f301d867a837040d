"""Backups: when they are made, what is kept of them, and what happens when the place cannot take one."""

import os
import stat
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from store import copying_pages
from store.accounts import account_ids, add_account
from store.backup import back_up, backups_of
from store.book import Book, open_book
from store.clock import Clock, clock_from
from store.errors import BookDamagedError, DiskFullError, StoreError
from store.locations import backups_folder
from tests.hostile.damage import DAMAGE
from tests.store.in_a_child import run_in_a_child


def mode_of(path: str) -> int:
    return stat.S_IMODE(os.stat(path).st_mode)


def test_the_first_step_of_a_day_is_followed_by_the_days_backup_which_holds_it(book: Book) -> None:
    assert backups_of(book.path) == []
    add_account(book, "Acme")
    add_account(book, "Globex")
    [backup] = backups_of(book.path)
    assert (backup.reason, backup.at) == ("daily", datetime(2026, 11, 23, 10, 0))
    assert len(account_ids(open_book(backup.path, book.clock))) == 1


def test_reading_and_settling_make_no_backup(book: Book) -> None:
    account_ids(book)
    assert backups_of(book.path) == []


def test_the_next_day_has_a_backup_of_its_own(book: Book) -> None:
    add_account(book, "Acme")
    book.clock = clock_from("2026-11-24T08:30")
    add_account(book, "Globex")
    assert [os.path.basename(one.path) for one in backups_of(book.path)] == [
        "2026-11-24T083000-daily.db",
        "2026-11-23T100000-daily.db",
    ]


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o002])
def test_only_the_owner_can_read_a_book_and_its_backups(tmp_path: Path, clock: Clock, umask: int) -> None:
    before = os.umask(umask)
    try:
        book = open_book(str(tmp_path / "data" / "book.db"), clock, create=True)
        add_account(book, "Acme")
        elsewhere = back_up(book, reason="manual", to=str(tmp_path / "copy.db"))
    finally:
        os.umask(before)
    assert mode_of(os.path.dirname(book.path)) == 0o700
    assert mode_of(backups_folder(book.path)) == 0o700
    assert [mode_of(path) for path in (book.path, backups_of(book.path)[0].path, elsewhere)] == [0o600] * 3


def test_a_backup_in_the_same_second_gets_a_name_of_its_own(book: Book) -> None:
    names = [os.path.basename(back_up(book, reason="import")) for _ in range(3)]
    assert names == [f"2026-11-23T100000-import{end}.db" for end in ("", "-2", "-3")]
    assert [os.path.basename(one.path) for one in backups_of(book.path)] == names[::-1]


def test_seven_of_a_reason_and_the_newest_of_four_weeks_are_kept(book: Book) -> None:
    for day in range(40):
        book.clock = Clock(datetime(2026, 1, 1, 9) + timedelta(days=day))
        back_up(book, reason="daily")
    newest, sundays = date(2026, 2, 9), [date(2026, 2, 1), date(2026, 1, 25)]
    days = [one.at.date() for one in backups_of(book.path)]
    assert days == [*(newest - timedelta(days=ago) for ago in range(7)), *sundays]


@pytest.mark.parametrize("reason", ["upgrade", "manual"])
def test_all_before_upgrades_and_all_made_by_hand_are_kept(book: Book, reason: str) -> None:
    for day in range(12):
        book.clock = Clock(datetime(2026, 1, 1, 9) + timedelta(days=day * 30))
        back_up(book, reason=reason)
        back_up(book, reason="delete")
    kept = Counter(one.reason for one in backups_of(book.path))
    assert kept == {reason: 12, "delete": 7}


def test_other_files_in_the_folder_are_left_alone(book: Book) -> None:
    back_up(book, reason="daily")
    stranger = Path(backups_folder(book.path)) / "my notes.db"
    stranger.write_text("mine")
    back_up(book, reason="daily")
    assert stranger.read_text() == "mine"
    assert len(backups_of(book.path)) == 2


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("folder", "is a folder"),
        ("file", "already a file"),
        ("link", "not a file"),
        ("pipe", "not a file"),
        ("missing/copy.db", "no such file or directory"),
    ],
)
def test_a_place_that_cannot_take_a_backup_is_refused_and_left_as_it_was(
    book: Book, tmp_path: Path, place: str, said: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    before = sorted(one.name for one in tmp_path.rglob("*"))
    with pytest.raises(StoreError, match=said):
        back_up(book, reason="manual", to=str(tmp_path / place))
    assert sorted(one.name for one in tmp_path.rglob("*")) == before
    assert (tmp_path / "file").read_text() == "mine"


def test_a_full_disk_leaves_no_half_backup_and_the_good_ones_where_they_are(book: Book) -> None:
    add_account(book, "Acme")
    good = backups_of(book.path)

    def with_a_full_disk() -> None:
        with pytest.raises(DiskFullError, match="No backup was made"):
            back_up(book, reason="manual")

    run_in_a_child(with_a_full_disk, file_limit=100_000)
    assert backups_of(book.path) == good
    assert len(os.listdir(backups_folder(book.path))) == 1


def test_a_backup_that_fails_does_not_fail_what_was_written(book: Book) -> None:
    Path(backups_folder(book.path)).write_text("in the way")
    add_account(book, "Acme")
    assert len(account_ids(book)) == 1
    assert "cannot be used" in str(book.backup_problem)


@pytest.mark.parametrize("damage", ["first half", "page in the middle of noise"])
def test_a_damaged_book_is_not_backed_up(book: Book, damage: str) -> None:
    path = Path(book.path)
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    with pytest.raises(BookDamagedError):
        back_up(book, reason="daily")
    assert os.listdir(backups_folder(book.path)) == []


def test_a_large_book_is_copied_between_what_others_write(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    add_account(book, "Acme")
    monkeypatch.setattr(copying_pages, "_PAGES", 10)
    asked = 0

    def wanted() -> bool:
        nonlocal asked
        asked += 1
        if asked <= 20 and asked % 5 == 0:
            add_account(book, f"Written meanwhile {asked}")
        return True

    path = back_up(book, reason="manual", wanted=wanted)
    copy = open_book(path, book.clock)
    assert asked > 20
    assert len(account_ids(copy)) == len(account_ids(book)) == 5


def test_a_backup_that_is_given_up_leaves_nothing_behind(book: Book) -> None:
    with pytest.raises(StoreError, match="closed meanwhile"):
        back_up(book, reason="daily", wanted=lambda: False)
    assert os.listdir(backups_folder(book.path)) == []


def test_the_backup_of_a_large_book_is_left_to_whoever_has_opened_it(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.book._LARGE", 1000)
    book.is_backed_up_aside = True
    add_account(book, "Acme")
    assert backups_of(book.path) == []
    book.back_up_daily()
    assert [one.reason for one in backups_of(book.path)] == ["daily"]


def test_a_draft_that_a_killed_program_left_is_removed_in_time(book: Book) -> None:
    add_account(book, "Acme")
    old, fresh = (Path(backups_folder(book.path), f".2026-11-2{day}T100000-daily.db.1.part") for day in (2, 3))
    for draft in (old, fresh):
        draft.write_text("half a book")
    os.utime(old, (0, 0))
    back_up(book, reason="manual")
    assert (old.exists(), fresh.exists()) == (False, True)
