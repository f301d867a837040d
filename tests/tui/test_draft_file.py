"""What is typed outlives the app that it was typed in, in a file that nobody else can read."""

import os
import stat
import string
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.clock import utc_text
from tui.dialogs.kept_lines import Typed, TypedField, Unfinished
from tui.draft_file import DraftFile

BOOK = "/home/nina/book.db"
LOG = Unfinished("Log Globex", Typed("c half a thought", "and more"), at="2026-11-23T09:42:00Z")
FORM = Unfinished("Edit Globex", fields={"owner": TypedField("Nina", "Jan")})

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
ABOUT = st.recursive(st.integers() | TEXT, lambda inner: st.lists(inner, max_size=3).map(tuple), max_leaves=6)
UNFINISHED = st.builds(
    Unfinished,
    TEXT,
    st.builds(Typed, TEXT, TEXT),
    st.dictionaries(st.text(string.ascii_lowercase, min_size=1), st.builds(TypedField, TEXT, TEXT), max_size=3),
    st.datetimes(datetime(1950, 1, 1), datetime(2150, 1, 1)).map(utc_text) | st.just(""),
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of drafts, which is not there yet."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "goodterms" / "drafts"


def left_by_one(drafts: dict[object, Unfinished]) -> None:
    file = DraftFile(BOOK)
    file.write(drafts)
    file.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(drafts=st.dictionaries(ABOUT, UNFINISHED, max_size=4))
def test_what_was_left_is_found_again_exactly(drafts: dict[object, Unfinished]) -> None:
    left_by_one(drafts)
    file = DraftFile(BOOK)
    assert file.drafts == drafts
    file.close()


def test_only_the_owner_can_read_it(folder: Path) -> None:
    left_by_one({("log", 3): LOG})
    (path,) = folder.glob("*.json")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_book_of_the_longest_name_has_one_too_and_is_told_from_others_of_its_name() -> None:
    names = [f"/home/{who}/{'王' * 80}.db" for who in ("nina", "jan")]
    for name in names:
        file = DraftFile(name)
        assert file.drafts == {}
        file.write({("log", 3): LOG})
        file.close()
        again = DraftFile(name)
        assert again.drafts == {("log", 3): LOG}
        again.close()


def test_nothing_is_left_when_everything_is_saved(folder: Path) -> None:
    left_by_one({("log", 3): LOG})
    left_by_one({})
    assert list(folder.glob("*.json")) == []


def test_two_apps_do_not_disturb_each_other_and_a_third_takes_over_what_they_left() -> None:
    first, second = DraftFile(BOOK), DraftFile(BOOK)
    first.write({("log", 1): LOG})
    second.write({("edit", 2): FORM})
    assert DraftFile("/another/book.db").drafts == {}
    second.close()
    first.write({("log", 1): LOG, ("log", 2): LOG})
    first.close()
    third = DraftFile(BOOK)
    assert third.drafts == {("log", 1): LOG, ("log", 2): LOG, ("edit", 2): FORM}
    third.write(third.drafts)
    fourth = DraftFile(BOOK)
    assert fourth.drafts == {}
    for file in (third, fourth):
        file.close()


def test_two_texts_about_the_same_are_offered_one_after_the_other() -> None:
    other = LOG._replace(typed=Typed("n another thought"))
    first, second = DraftFile(BOOK), DraftFile(BOOK)
    first.write({("log", 1): LOG})
    second.write({("log", 1): other})
    first.close()
    second.close()
    third = DraftFile(BOOK)
    assert third.drafts == {("log", 1): LOG}
    third.write({})
    third.close()
    fourth = DraftFile(BOOK)
    assert fourth.drafts == {("log", 1): other}
    fourth.close()


@pytest.mark.parametrize("torn", ["", "[", "{}", "[1]", '[{"about": []}]', "\x00", '[{"about": 1, "fields": 2}]'])
def test_a_file_that_cannot_be_read_is_no_obstacle(folder: Path, torn: str) -> None:
    left_by_one({("log", 3): LOG})
    (path,) = folder.glob("*.json")
    path.write_text(torn)
    file = DraftFile(BOOK)
    assert file.drafts == {}
    file.write({("log", 1): LOG})
    file.close()


def test_without_a_folder_to_write_in_texts_are_kept_by_the_app_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    file = DraftFile(BOOK)
    file.write({("log", 1): LOG})
    assert file.drafts == {}
    file.close()
    assert os.listdir(tmp_path) == ["file"]
