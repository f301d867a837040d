"""Files are brought in from inside the app, after a look at what they would bring."""

from pathlib import Path

import pytest

from store.accounts import account_ids, add_account
from store.book import Book
from store.records.import_report import ImportReport, KindCount
from tests.tui.book_app import DESIGN, WIDE, fill, opened
from tui.dialogs.path_line import PathReader, path_typed
from tui.screens.import_lines import names_within, outcome_within
from tui.screens.importing import ImportScreen

CLIENTS = """Company name,Stage,Since,Fax
Acme Corp,growth,2024-02-03,1
Łódź Media,renewal,2023-01-01,2
Broken,growth,2024-02-30,3
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files to bring in and some that are none."""
    home = tmp_path / "my files"
    home.mkdir()
    (home / "clients of ours.csv").write_text(CLIENTS, encoding="utf-8")
    (home / "contacts.csv").write_text("Name,Company name,Email\nPetra Vogel,Acme Corp,petra@acme.example\n")
    (home / "days.csv").write_text("name,since\nA,03/04/2024\nB,05/06/2024\n")
    (home / "picture.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (home / "old").mkdir()
    (home / ".hidden").touch()
    return home


async def test_a_file_is_looked_at_and_brought_in_as_one_step(book: Book, folder: Path) -> None:
    async with opened(book, WIDE) as user:
        await user.press("i")
        await user.type(f"{folder}/cli")
        await user.press("tab")
        assert user.typed() == f"{folder}/clients of ours.csv"
        assert f"clients of ours.csv, {len(CLIENTS.encode())} bytes" in user.seen()
        await user.press("enter")
        await user.until(lambda: "WHAT WOULD COME IN" in user.seen())
        for words in (
            "Nothing is written yet. It would bring accounts 2 new; 1 row not taken.",
            "clients of ours.csv  3 rows, one account each",
            "Company name › name    Acme Corp ∙ Łódź Media",
            "Since        › since   2024-02-03 ∙ 2023-01-01",
            "NOT TAKEN  1", 'line 4, Since: "2024-02-30" is not a day that exists.',
        ):  # fmt: skip
            assert words in user.seen(), words
        assert account_ids(book) == []
        screen = user.app.screen
        assert isinstance(screen, ImportScreen)
        screen._look()
        screen.action_import_now()
        await user.until(lambda: "WHAT WOULD COME IN" in user.seen())
        assert not user.status().strip()
        assert account_ids(book) == []
        await user.press("enter")
        await user.until(lambda: "[1 Accounts 2]" in user.seen())
        assert user.status().startswith(" Imported clients of ours.csv: accounts 2 new; 1 row not taken.")
        assert "u undoes it" in user.status()
        await user.press("u")
        await user.until(lambda: account_ids(book) == [])
        await user.until(lambda: "Three ways to start" in user.seen())


async def test_another_file_is_read_together_with_the_first(book: Book, folder: Path) -> None:
    fill(book)
    async with opened(book, DESIGN) as user:
        await user.press(":", *"import a file", "enter")
        await user.type(f"'{folder}/contacts.csv'")
        await user.press("enter")
        await user.until(lambda: "belongs to no account that" in user.seen())
        await user.press("a")
        await user.type(f"{folder}/clients of ours.csv")
        await user.press("enter")
        await user.until(lambda: "It would bring accounts 2 new; people 1 new" in user.seen())
        assert not user.app.kept.all_unfinished
        await user.press("escape")
        assert "[1 Accounts 2]" in user.seen()
        assert len(account_ids(book)) == 2


async def test_what_is_in_the_book_already_is_not_brought_in_again(book: Book, folder: Path) -> None:
    add_account(book, "Hooli")
    async with opened(book, DESIGN) as user:
        for expected in ("accounts 2 new; people 1 new", "nothing new"):
            await user.press("i")
            await user.type(f"{folder}/contacts.csv {folder}/cli")
            await user.press("tab")
            await user.press("enter")
            await user.until(lambda words=expected: f"It would bring {words}" in user.seen())  # type: ignore[misc]
            await user.press("enter")
        assert "Everything in it is in the book already; nothing would change." in user.status()
        assert len(account_ids(book)) == 3


async def test_a_doubt_about_days_is_settled_in_the_app(book: Book, folder: Path) -> None:
    async with opened(book, DESIGN) as user:
        await user.press("i")
        await user.type(f"{folder}/days.csv")
        await user.press("enter")
        await user.until(lambda: "Choose dmy, mdy, ymd, excel or buddhist. o says which." in user.seen())
        await user.press("enter")
        assert "Nothing is ready to be brought in" in user.status()
        await user.press("o", *"dmy", "enter")
        await user.until(lambda: "2024-04-03 ∙ 2024-06-05" in user.seen())


async def test_a_file_that_is_none_says_so_and_changes_nothing(book: Book, folder: Path) -> None:
    async with opened(book, DESIGN) as user:
        await user.press("i")
        await user.type(f"{folder}/picture.csv")
        await user.press("enter")
        await user.until(lambda: "picture.csv is not text" in user.seen())
        assert "a names another file, esc goes back. The book is as it was." in user.seen()
        await user.press("escape")
        assert "Three ways to start" in user.seen()


async def test_a_path_that_leads_nowhere_is_kept_until_it_is_right(book: Book, folder: Path) -> None:
    async with opened(book, DESIGN) as user:
        await user.press("i", "enter")
        assert "No file is named yet. Type its path; one that begins right can be completed." in user.seen()
        await user.type(f"{folder}/old")
        await user.press("enter")
        assert "That folder holds no CSV or JSON file. Name a file in it." in user.seen()
        await user.type("/nothing")
        await user.press("enter")
        assert "There is no such file." in user.seen()


def test_paths_are_completed_with_the_blanks_in_them(folder: Path) -> None:
    reader = PathReader()
    assert reader.completed(f"{folder.parent}/my") == f"{folder}/"
    assert reader.completed(f"{folder}/c") == f"{folder}/c"
    assert reader.completed(f"{folder}/CONT") == f"{folder}/contacts.csv"
    assert reader.completed(f"{folder}/o") == f"{folder}/old/"
    assert reader.completed(f"{folder}/none") == f"{folder}/none"
    names = [entry.name for entry in reader.beside(f"{folder}/")]
    assert names == ["old", "clients of ours.csv", "contacts.csv", "days.csv", "picture.csv"]
    assert [entry.name for entry in reader.beside(f"{folder}/.h")] == [".hidden"]


def test_several_paths_or_their_folder_are_read_together(folder: Path) -> None:
    reader, clients, contacts = PathReader(), folder / "clients of ours.csv", folder / "contacts.csv"
    for line in (
        f"{contacts} {clients}",
        f"'{contacts}'  \"{clients}\" {contacts}",
        f"{contacts} {clients}".replace(" ", "\\ ", 1),
    ):
        found = reader.read(line, "").draft
        assert (found, reader.completed(line)) == ((contacts, clients), line), line
    assert reader.read(f"{contacts} {folder}/none", "").draft is None
    assert reader.completed(f"{contacts} {folder}/o") == f"{contacts} {folder}/old/"
    (folder / "notes.txt").touch()
    assert [path.name for path in reader.read(str(folder), "").draft or ()] == [
        "clients of ours.csv", "contacts.csv", "days.csv", "picture.csv",
    ]  # fmt: skip
    for number in range(40):
        (folder / f"{number}.csv").touch()
    assert reader.read(str(folder), "").lacking == (
        "That folder holds 44 files that could be brought in.", "Name those that belong together."
    )  # fmt: skip


@pytest.mark.parametrize("line", ["'/a b/c.csv'", '"/a b/c.csv"', "/a\\ b/c.csv", " /a b/c.csv ", "file:///a b/c.csv"])
def test_a_path_is_understood_as_it_is_pasted(line: str) -> None:
    assert path_typed(line) == "/a b/c.csv"


def test_names_of_files_make_room_for_how_many_there_are() -> None:
    names = ("activities.csv", "companies.csv", "contacts.csv")
    assert names_within(names, 50, ">") == "activities.csv, companies.csv, contacts.csv"
    assert names_within(names, 42, ">") == "activities.csv and 2 more"
    assert names_within(names, 20, ">") == "activiti> and 2 more"
    assert names_within(("activities.csv",), 10, ">") == "activitie>"


def test_what_would_come_in_is_said_by_kind_and_in_short() -> None:
    counts = (KindCount("accounts", 2, 1, 0, 3), KindCount("todos", 1200, 0, 0, 1))
    report = ImportReport((), counts, (), (), (), dry_run=True, changed_book=False, label="")
    by_kind = "accounts 2 new, 1 changed; to-dos 1,200 new; 4 rows not taken"
    assert outcome_within(report, len(by_kind)) == by_kind
    assert outcome_within(report, len(by_kind) - 1) == "1,202 new, 1 changed; 4 rows not taken"
