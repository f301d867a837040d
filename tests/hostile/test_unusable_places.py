"""Books and folders that can only be read, are missing, or are something else."""

import os
from pathlib import Path

import pytest

SOMEBODY = 65534

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can turn into somebody else")


def as_somebody_else() -> None:
    os.setgroups([])
    os.setgid(SOMEBODY)
    os.setuid(SOMEBODY)


@pytest.fixture
def shared(filled: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The book where somebody else can reach it and nothing else: its folder and the file are to be given modes."""
    folder = Path("/tmp") / f"goodterms-{os.getpid()}-{tmp_path_factory.mktemp('x').name}"
    folder.mkdir()
    path = folder / "book.db"
    path.write_bytes(filled.read_bytes())
    monkeypatch.setenv("GOODTERMS_BOOK", str(path))
    return path
