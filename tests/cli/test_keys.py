"""gt keys: lists every action with its keys, says what is in each other's way, and gt config sets them."""

from pathlib import Path

import pytest

from tests.cli.answers import Command
from tui.actions.registry import ALL


@pytest.fixture
def settings_file(home: Path) -> Path:
    """Where the settings lie; nothing is there yet."""
    folder = home / "XDG_CONFIG_HOME" / "goodterms"
    folder.mkdir(parents=True)
    return folder / "settings.toml"


def test_every_action_is_listed_with_its_name_for_the_settings(gt: Command) -> None:
    listed = gt("keys", "--json", check=True).json
    assert [one["id"] for one in listed] == [action.id for action in ALL]
    by_id = {one["id"]: one for one in listed}
    assert by_id["snooze"]["keys"] == ["s 1-3"]
    assert by_id["undo"] == {
        "id": "undo", "keys": ["u"], "source": "default", "title": "Undo",
        "help": "Takes back the last change and names it.", "group": "Take back", "where": "everywhere",
    }  # fmt: skip
    assert len(gt("keys", "--csv", check=True).out.splitlines()) == len(ALL) + 1
    assert "j, down       Next row" in gt("keys", "--plain", check=True).out


def test_keys_are_set_read_and_taken_back(gt: Command) -> None:
    assert gt("config", "set", "keys.undo", "ctrl+z,", "u", check=True).out == "keys.undo is ctrl+z, u now.\n"
    assert gt("config", "get", "keys.undo", check=True).out == "ctrl+z, u\n"
    assert gt("config", "set", "keys.suspend", "", check=True).out == "keys.suspend is nothing now.\n"
    gt("config", "set", "keys.preset", "emacs", check=True)
    listed = {one["id"]: one for one in gt("keys", "--json", check=True).json}
    assert (listed["undo"]["keys"], listed["undo"]["source"]) == (["ctrl+z", "u"], "file")
    assert (listed["suspend"]["keys"], listed["filter"]["source"]) == ([], "preset")
    assert gt("keys", "check", check=True).err.startswith("The keys are in order")
    gt("config", "unset", "keys.undo", check=True)
    assert "ctrl+x u" in gt("keys", "--plain", check=True).out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("keys.udno", "x"), "There is no action udno. Close: undo."),
        (("keys.undo", "ctrl+i"), "undo: A terminal sends the same for ctrl+i as for tab."),
        (("keys.undo", "ctrl+shift+x"), "undo: ctrl+shift+x cannot be typed in most terminals."),
        (("keys.preset", "vi"), "keys.preset takes default, emacs or arrows."),
        (("keys.undo", "1.5"), "undo takes keys:"),
    ],
)
def test_keys_that_cannot_be_are_refused(gt: Command, words: tuple[str, str], said: str) -> None:
    answer = gt("config", "set", *words)
    assert (answer.status, answer.out) == (2, "")
    assert said in answer.err


def test_a_clash_is_said_when_it_is_made_and_whenever_it_is_asked_for(gt: Command) -> None:
    clash = "x is undo, so it is not finish, which has no other key."
    assert gt("config", "set", "keys.undo", "x", check=True).err == f"{clash}\n"
    assert gt("config", "set", "keys.redo", "f9", check=True).err == ""
    answer = gt("keys", "check")
    assert answer.status == 1
    assert answer.out.endswith(f"settings.toml:2: {clash}\n")
    assert "gt keys check" in gt("keys", "--plain", check=True).err
    answer = gt("config", "check")
    assert (answer.status, answer.out) == (1, f"keys: {clash}\n")


def test_what_stands_wrongly_in_the_file_is_named(gt: Command, settings_file: Path) -> None:
    settings_file.write_text(
        '[keys]\nudno = "x"\nundo = ["ctrl+z", "nokey"]\nredo = 5\nfilter = [true]\npreset = "vi"\n[key'
    )
    answer = gt("keys", "check")
    assert answer.status == 1
    assert [line.removeprefix(f"{settings_file}:") for line in answer.out.splitlines()] == [
        "2: There is no action udno. Close: undo.",
        "3: undo: nokey is no key.",
        "3: ctrl+z is undo, so it is not suspend, which has no other key.",
        "4: 5 is redo, so it is not view-todos.",
        '5: filter takes keys: "x", "ctrl+x", "g x" for two in a row, a list of them, or "" for none.',
        "6: keys.preset takes default, emacs or arrows.",
        "7: This heading is not understood, and what stands below it neither.",
    ]
    assert "line 5: filter takes keys:" in gt("config", "check").out


def test_reasons_name_the_keys_of_the_user(filled: Command) -> None:
    assert "(l)" in filled("show", "globex", check=True).out
    filled("config", "set", "keys.log-contact", "ctrl+l", check=True)
    assert "(ctrl+l)" in filled("show", "globex", check=True).out
    told = filled("due", "--help", check=True).out
    assert "contact_over          ctrl+l" in told
    assert "complaint_unanswered  h a" in told
