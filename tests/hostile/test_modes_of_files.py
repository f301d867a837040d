"""Nobody else on the computer can read what the program writes, whatever the umask."""

import os
import stat
import subprocess
import sys
from pathlib import Path

from .answers import Gt


def open_to_others(folder: Path) -> dict[str, str]:
    """What lies below a folder and lets others in, with its mode."""
    found = {}
    for one in folder.rglob("*"):
        mode = stat.S_IMODE(one.lstat().st_mode)
        if mode & 0o077:
            found[str(one.relative_to(folder))] = f"{mode:o}"
    return found


def test_all_that_is_written_is_its_owners_alone(home: Path, process: Gt) -> None:
    (home / "XDG_DATA_HOME").mkdir(mode=0o700)
    env = {"GOODTERMS_BOOK": ""}

    def loose() -> None:
        os.umask(0)

    (home / "in.csv").write_text("name\nImported AB\n")
    (home / "in.csv").chmod(0o600)
    for words in (
        ("add", "Acme"),
        ("log", "acme", "n", "hello"),
        ("import", str(home / "in.csv"), "--save-map", str(home / "map.json")),
        ("backup",),
        ("backup", str(home / "copy.db")),
        ("export", "-o", str(home / "all.json")),
        ("export", "--as", "csv", "-o", str(home / "tables")),
        ("restore",),
    ):
        process(*words, env=env, before=loose)
    assert (home / "map.json").read_text()
    assert open_to_others(home) == {}
    assert (home / "XDG_DATA_HOME" / "goodterms" / "book.db").is_file()


def test_the_journal_of_a_private_book_is_private(filled: Path, process: Gt) -> None:
    watch = (
        "import os, sqlite3, sys; os.umask(0); from store.book import open_book; "
        "book = open_book(sys.argv[1]); context = book.writing('x'); connection = context.__enter__(); "
        "connection.execute('UPDATE account SET note = zeroblob(0) || hex(randomblob(9999))'); "
        "print(oct(os.stat(sys.argv[1] + '-journal').st_mode & 0o777))"
    )
    done = subprocess.run([sys.executable, "-c", watch, str(filled)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0o600"


def test_a_book_that_others_can_read_is_told_by_the_doctor(filled: Path, gt: Gt) -> None:
    filled.chmod(0o644)
    answer = gt("doctor", statuses=(0, 1))
    assert "can read" in answer.out + answer.err
