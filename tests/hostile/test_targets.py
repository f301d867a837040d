"""What the program is told to write to: links, pipes, folders, files that are there, and a device that is full."""

import os
from pathlib import Path

import pytest

from .answers import Gt

WRITERS = (
    ("export", "--as", "json", "-o"),
    ("export", "accounts", "--as", "csv", "-o"),
    ("backup",),
    ("import", "IN", "--dry-run", "--save-map"),
)


@pytest.fixture(params=WRITERS, ids=lambda words: " ".join(words[:2]))
def words(request: pytest.FixtureRequest, filled: Path, home: Path) -> list[str]:
    """A command that still lacks the place to write to."""
    source = home / "in.csv"
    source.write_text("name\nAcme\n")
    given: tuple[str, ...] = request.param
    return [str(source) if word == "IN" else word for word in given]


def test_nothing_that_is_there_is_written_over(words: list[str], home: Path, gt: Gt) -> None:
    victim, link, folder = home / "victim", home / "link", home / "folder"
    victim.write_text("keep me")
    link.symlink_to(victim)
    folder.mkdir()
    for target in (victim, link, folder) if "csv" not in words else (victim, link):
        answer = gt(*words, str(target), statuses=(1, 2))
        assert str(target) in answer.err
    assert victim.read_text() == "keep me"
    assert link.is_symlink()
    assert [one.name for one in home.glob(".*")] == []


def test_a_pipe_or_a_device_is_refused_at_once(words: list[str], home: Path, gt: Gt) -> None:
    pipe = home / "pipe"
    os.mkfifo(pipe)
    for target in (pipe, Path("/dev/full"), Path("/dev/null")):
        gt(*words, str(target), statuses=(1, 2))
    assert pipe.is_fifo()
    assert Path("/dev/null").is_char_device()


def test_a_missing_folder_is_said(words: list[str], home: Path, gt: Gt) -> None:
    answer = gt(*words, str(home / "no" / "such" / "file.json"), statuses=(1, 2))
    assert str(home / "no" / "such") in answer.err


def test_a_forced_export_replaces_a_link_and_not_what_it_points_to(filled: Path, home: Path, gt: Gt) -> None:
    victim, link = home / "victim", home / "link.json"
    victim.write_text("keep me")
    link.symlink_to(victim)
    gt("export", "-o", str(link), "--force")
    assert victim.read_text() == "keep me"
    assert not link.is_symlink()
    assert "Globex" in link.read_text()


def test_the_book_itself_is_no_place_for_an_export(filled: Path, gt: Gt) -> None:
    before = filled.read_bytes()
    for words in (("export", "-o", str(filled), "--force"), ("backup", str(filled))):
        gt(*words, statuses=(1, 2))
        assert filled.read_bytes() == before


def test_a_name_as_long_as_names_may_be_is_written(filled: Path, home: Path, gt: Gt) -> None:
    gt("export", "-o", str(home / ("n" * 250 + ".json")))
    gt("export", "-o", str(home / ("n" * 300 + ".json")), statuses=(1,))
