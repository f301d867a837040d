"""How bringing in a file looks; a reviewer looks at each picture once."""

from pathlib import Path

import pytest

from store.accounts import add_account
from store.book import Book
from tests.looks.picture import Picture

CLIENTS = (
    "Company name,Stage,Since,Town\nAcme Corp,growth,2024-02-03,Leeds\n"
    "Łódź Media,renewal,2023-01-01,Łódź\n王小明,growth,2024-02-30,\nHooli,growth,,\n"
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder the files lie in, so that their names are all there is to type."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def test_what_a_file_would_bring(picture: Picture, book: Book, here: Path) -> None:
    """The counts, each column with its field and first values, what is not taken and why. Nothing is written yet."""
    add_account(book, "Hooli")
    (here / "clients.csv").write_text(CLIENTS, encoding="utf-8")
    await picture(book, "i", *"clients.csv", "enter")


async def test_a_file_that_is_refused(picture: Picture, book: Book, here: Path) -> None:
    """Why the file is not taken, what can be said of it and with which key, and that nothing has changed."""
    (here / "days.csv").write_text("name,since\nA,03/04/2024\nB,05/06/2024\n")
    await picture(book, "i", *"days.csv", "enter")


async def test_a_file_that_is_not_there(picture: Picture, full_book: Book) -> None:
    """The line stays with what was typed; below it that there is no such file."""
    await picture(full_book, "i", *"nowhere.csv", "enter")
