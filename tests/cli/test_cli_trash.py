"""The trash in the shell: listing it, bringing back, emptying it."""

from pathlib import Path

import pytest

from store.private_file import private_folder
from tests.cli.answers import Command
from tui.dialogs.kept_lines import Typed, Unfinished
from tui.draft_file import DraftFile


@pytest.fixture
def deleted(filled: Command) -> Command:
    filled("todo", "globex", "send offer", check=True)
    filled("delete", "todo", "1", "--yes", check=True)
    filled("delete", "globex", "--yes", check=True)
    return filled


def test_what_is_deleted_waits_in_the_trash_under_the_number_of_its_step(deleted: Command) -> None:
    account, todo = deleted("trash", "--json", check=True).json
    assert (account["kind"], account["name"]) == ("account", "Globex GmbH")
    assert account["with"] == {"person": 1, "interaction": 1, "complaint": 0, "todo": 0}
    assert (todo["name"], todo["account"]) == ('to-do for Globex GmbH, "send offer"', "Globex GmbH")
    assert [one["id"] for one in deleted("history", "--json").json[:2]] == [account["id"], todo["id"]]
    assert "with 1 person, 1 interaction" in deleted("trash", check=True).out
    assert deleted("trash", "--csv", check=True).out.splitlines()[0].endswith("with_complaint,with_todo")


def test_a_record_comes_back_only_with_its_account(deleted: Command) -> None:
    account, todo = [str(one["id"]) for one in deleted("trash", "--json").json]
    refused = deleted("trash", "restore", todo)
    assert refused.status == 4
    assert f"gt trash restore {account} brings the account back first." in refused.err
    back = deleted("trash", "restore", todo, account, check=True)
    assert back.out.startswith("Restored Globex GmbH.")
    assert deleted("todo", "globex", "--json").status in (0, 2)
    assert deleted("trash", check=True).out == ""


def test_emptying_is_asked_for_and_says_which_backups_hold_it(deleted: Command, home: Path) -> None:
    refused = deleted("trash", "empty")
    assert (refused.status, refused.out) == (2, "")
    assert "Nobody can be asked whether to delete 2 deletions for good." in refused.err
    assert len(deleted("trash", "--json").json) == 2
    assert "Nothing in the trash is that old." in deleted("trash", "empty", "--older-than", "2w", check=True).err
    deleted("backup", check=True)
    emptied = deleted("trash", "empty", "--yes", check=True)
    assert emptied.out.startswith("Deleted for good: 2 deletions.")
    assert "manual.db, until you remove it" in emptied.err
    assert "The trash is empty." in deleted("trash", "empty", "--yes", check=True).err


def test_restoring_says_how_much_of_what_was_deleted_for_good_comes_back(deleted: Command, tmp_path: Path) -> None:
    paths = [str(tmp_path / name) for name in ("trashed.db", "emptied.db")]
    deleted("backup", paths[0], check=True)
    assert "deleted for good" not in deleted("restore", paths[0], check=True).err, "it is in the trash"
    deleted("trash", "empty", "--yes", check=True)
    deleted("add", "Later", check=True)
    deleted("backup", paths[1], check=True)
    told = "This backup brings back what was deleted for good since: 1 account, 1 person, 1 interaction, 1 to-do"
    back = deleted("restore", paths[0], check=True)
    assert back.err.startswith(told)
    assert "Globex" not in back.err
    deleted("restore", paths[1], check=True)
    from_before = deleted("backup", "--list", "--json").json[-1]["path"]
    assert "deleted for good since: 1 account, 3 key moments" in deleted("restore", from_before, check=True).err
    for forward in (paths[1], paths[1]):
        assert "deleted for good" not in deleted("restore", forward, check=True).err


def test_undo_after_emptying_says_what_it_cannot_take_back(deleted: Command) -> None:
    deleted("trash", "empty", "--yes", "--backups-too", check=True)
    assert [one["label"] for one in deleted("history", "--json").json[:2]] == [
        "Deleted for good: 1 account", "Deleted for good: 1 to-do",
    ]  # fmt: skip
    undone = deleted("undo", check=True)
    assert undone.out == "Undone: Added Łódź Media.\n"
    assert "What was emptied from the trash since cannot be taken back." in undone.err


def test_texts_left_by_an_app_about_what_is_emptied_go_with_it(deleted: Command, book: Path) -> None:
    left = DraftFile(str(book.resolve()))
    texts = {("log", 1): "about Globex", ("log", 2): "about another", ("todo", (2, 3)): "for Globex GmbH too"}
    left.write({about: Unfinished("Log", Typed(text)) for about, text in texts.items()})
    left.close()
    deleted("trash", "empty", "--yes", check=True)
    kept = "".join(path.read_text("utf-8") for path in Path(private_folder("drafts")).glob("*.json"))
    assert "about another" in kept
    assert "Globex" not in kept


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("restore", "99"), 3, "nothing numbered 99 in the trash"),
        (("empty", "99", "--yes"), 3, "nothing numbered 99 in the trash"),
        (("restore", "one"), 2, '"one" is not a number of the trash'),
        (("restore",), 2, "Say restore N, or empty."),
        (("empty", "--older-than", "soon", "--yes"), 2, "soon"),
    ],
)
def test_what_cannot_be_meant_is_said(deleted: Command, words: tuple[str, ...], status: int, said: str) -> None:
    answer = deleted("trash", *words)
    assert answer.status == status
    assert said in answer.err
