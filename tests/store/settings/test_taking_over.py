"""The book takes over what the settings file says, and gives it back when the file no longer says it."""

import io
import os
import sqlite3
from pathlib import Path

import pytest

from store import standing
from store.accounts import account_ids, add_account
from store.book import Book
from store.errors import StoreError
from store.exchange.writers.book_json import write_book_json
from store.history import steps_of
from store.preferences import preferences_of
from store.rules.preferences import DEFAULTS
from store.segment_cadences import set_segment_cadence
from store.settings.file import settings_text, write_settings
from store.settings.taken_over import is_taken_over
from store.settings.taking_over import settings_of, take_over
from store.vocabulary import vocabulary_of
from tests.empty_book import empty_book


def stages_of(book: Book) -> list[tuple[str, str, str]]:
    with book.reading() as connection:
        return connection.execute("SELECT key, title, role FROM stage ORDER BY position").fetchall()


def test_a_book_without_a_settings_file_has_nothing_to_take_over(book: Book, settings_file: Path) -> None:
    assert is_taken_over(book)
    assert not take_over(book).values
    assert preferences_of(book) == DEFAULTS
    assert not steps_of(book)
    assert is_taken_over(book)


def test_a_change_of_the_file_is_noticed_and_taken_over_once(book: Book, settings_file: Path) -> None:
    settings_file.write_text('[cadence]\nlate = 45\n[look]\ntheme = "light"\n')
    assert not is_taken_over(book)
    take_over(book)
    assert is_taken_over(book)
    assert preferences_of(book).phase_days == {"early": 7, "mid": 14, "late": 45}
    assert settings_of(book)["look.theme"] == "light"
    settings_file.write_text("[cadence]\nlate = 46\n")
    assert not is_taken_over(book)


def test_without_the_file_everything_is_as_it_comes_again(book: Book, settings_file: Path) -> None:
    settings_file.write_text('[reasons]\nunseen = "off"\ncontact_late = 50\n[words.days]\n"igår" = "yesterday"\n')
    take_over(book)
    held = preferences_of(book)
    assert held.off == {"unseen"}
    assert held.weight_of("contact_late") == 50
    assert vocabulary_of(book).english("Igår") == "yesterday"
    settings_file.unlink()
    assert not is_taken_over(book)
    take_over(book)
    assert preferences_of(book) == DEFAULTS
    assert vocabulary_of(book).english("igår") == "igår"


def test_a_reason_that_is_switched_off_is_not_heard_any_more(book: Book, settings_file: Path) -> None:
    add_account(book, "Acme", stage="prospect")
    standing.settle(book)

    def rank() -> int:
        account_ids(book)
        with book.reading() as connection:
            return int(connection.execute("SELECT rank FROM account_standing").fetchone()[0])

    heard = rank()
    settings_file.write_text('[reasons]\ncontact_never = "off"\n')
    take_over(book)
    assert rank() > heard


def test_cadences_of_segments_from_the_file_stand_beside_those_set_in_the_book(book: Book, settings_file: Path) -> None:
    set_segment_cadence(book, "SMB", 10)
    settings_file.write_text("[cadence.segments]\nEnterprise = 60\n")
    take_over(book)
    assert preferences_of(book).segment_days == {"SMB": 10, "Enterprise": 60}
    settings_file.write_text("")
    take_over(book)
    assert preferences_of(book).segment_days == {"SMB": 10}


def test_stages_of_ones_own_come_into_the_book_as_one_step(book: Book, settings_file: Path) -> None:
    settings_file.write_text(
        '[stages]\norder = ["prospect", "pilot"]\npilot.title = "Pilot project"\npilot.role = "lead"\n'
        'growth.title = "Going well"\n'
    )
    take_over(book)
    stages = stages_of(book)
    assert stages[:3] == [
        ("prospect", "Prospect", "lead"), ("pilot", "Pilot project", "lead"), ("trial", "Trial", "lead"),
    ]  # fmt: skip
    assert ("growth", "Going well", "customer") in stages
    assert [step.label for step in steps_of(book)] == ["Took over the stages from the settings"]
    assert add_account(book, "Acme", stage="pilot")


def test_the_same_stages_are_not_written_again(book: Book, settings_file: Path) -> None:
    settings_file.write_text('[stages]\npilot.title = "Pilot"\n')
    take_over(book)
    settings_file.write_text('[stages]\npilot.title = "Pilot"\n[cadence]\nlate = 45\n')
    take_over(book)
    assert len(steps_of(book)) == 1


def test_a_stage_that_the_settings_drop_goes_unless_somebody_stands_there(book: Book, settings_file: Path) -> None:
    before = stages_of(book)
    settings_file.write_text('[stages]\npilot.role = "lead"\nodd.role = "lost"\n')
    take_over(book)
    assert len(stages_of(book)) == len(before) + 2
    add_account(book, "Acme", stage="pilot")
    settings_file.unlink()
    take_over(book)
    assert [stage for stage in stages_of(book) if stage not in before] == [("pilot", "Pilot", "lead")]


def test_lines_that_are_left_out_are_kept_for_the_app_to_say(book: Book, settings_file: Path) -> None:
    settings_file.write_text("[cadence]\nlate = 0\n")
    take_over(book)
    assert [(problem.line, problem.text) for problem in settings_of(book).problems] == [
        (2, "cadence.late takes a whole number from 1 to 3650.")
    ]


@pytest.mark.parametrize("spoil", ["latin", "folder", "huge"])
def test_a_file_that_is_no_settings_file_leaves_everything_as_it_comes(
    book: Book, settings_file: Path, spoil: str
) -> None:
    if spoil == "folder":
        settings_file.mkdir()
    else:
        settings_file.write_bytes(b"[look]\n# \xe5\n" if spoil == "latin" else b"#" * 1_000_001)
    (problem,) = take_over(book).problems
    assert problem.line == 0
    assert str(settings_file) in problem.text
    assert preferences_of(book) == DEFAULTS
    assert is_taken_over(book)
    with pytest.raises(StoreError):
        settings_text()


def test_a_book_that_cannot_be_written_keeps_what_it_has(book: Book, settings_file: Path) -> None:
    settings_file.write_text("[cadence]\nlate = 45\n")
    holder = sqlite3.connect(book.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert take_over(book)["cadence.late"] == 45
    holder.close()
    assert preferences_of(book) == DEFAULTS
    assert not is_taken_over(book)


def test_the_file_is_written_whole_also_through_a_link(settings_file: Path, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text("[look]\n")
    os.symlink(real, settings_file)
    write_settings('[look]\ntheme = "light"\n')
    assert settings_file.is_symlink()
    assert real.read_text() == '[look]\ntheme = "light"\n'
    assert list(real.parent.glob(".dotfiles*")) == []


def test_what_was_taken_over_is_not_exported(book: Book, settings_file: Path, tmp_path: Path) -> None:
    settings_file.write_text('[cadence]\nlate = 45\n[words.days]\n"igår" = "yesterday"\n')
    take_over(book)
    text = io.StringIO()
    write_book_json(book, text)
    assert "yesterday" not in text.getvalue()
    other = empty_book(tmp_path / "other.db", book.clock)
    assert not is_taken_over(other)
    other.close()
