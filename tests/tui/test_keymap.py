"""The user's own keys go first, the texts name them, and what is in each other's way is said."""

import pytest

from store.settings.known import BY_KEY
from tui.actions import key_problems as problems
from tui.actions.action import Where
from tui.actions.key_settings import read_keymap
from tui.actions.keymap import AS_IT_COMES, Keymap
from tui.actions.presets import PRESETS
from tui.actions.registry import ALL

ACCOUNTS = Where.ACCOUNTS


def key_problems(keymap: Keymap) -> list[str]:
    return [one.text for one in problems.key_problems(keymap)]


def call(keymap: Keymap, *pressed: str, where: Where = ACCOUNTS) -> str | None:
    found = keymap.table(where).call(pressed)
    return found.command if found else None


@pytest.mark.parametrize("preset", PRESETS)
def test_the_presets_are_in_order_and_known_to_the_settings(preset: str) -> None:
    assert key_problems(Keymap(preset)) == []
    assert BY_KEY["keys", "preset"].check("keys.preset", preset, {}) == preset
    assert PRESETS[preset].keys() <= {action.id for action in ALL}


def test_every_action_can_be_given_a_key_of_ones_own() -> None:
    for action in ALL:
        keymap, refused = read_keymap({action.id: ["f9", "f8"]})
        assert refused == []
        assert keymap.key(action.id) == "F9"
        for where in action.where:
            pressed = ("f9", "1") if action.digits else ("f9",)
            found = keymap.table(where).call(pressed)
            assert found is not None
            assert found.action.id == action.id


def test_a_key_of_ones_own_goes_before_one_that_comes_with_the_program() -> None:
    keymap, refused = read_keymap({"undo": ["x", "ctrl+z"], "suspend": []})
    assert refused == []
    assert call(keymap, "x", where=Where.COMPLAINTS) == "undo"
    assert call(keymap, "ctrl+z") == "undo"
    assert call(keymap, "u") is None
    assert key_problems(keymap) == ["x is undo, so it is not finish, which has no other key."]


def test_a_key_alone_takes_those_that_begin_with_it() -> None:
    keymap, _ = read_keymap({"finish": ["g"]})
    assert call(keymap, "g", where=Where.TODOS) == "finish"
    assert call(keymap, "g", "c", where=Where.TODOS) is None
    assert call(keymap, "g", "c", where=Where.ACCOUNTS) == "view_complaints"
    assert "g is finish, so g c is not view-complaints." in key_problems(keymap)


def test_a_clash_is_said_with_what_is_lost_by_it() -> None:
    keymap, _ = read_keymap({"preview": ["s"]})
    assert key_problems(keymap) == [
        "s is preview, so s 1 is not snooze, which has no other key.",
        "s is preview, so s d is not snooze-until, which has no other key.",
    ]


def test_an_explanation_gives_its_key_up_without_a_word() -> None:
    assert key_problems(read_keymap({"undo": ["d"]})[0]) == []


def test_keys_that_begin_others_can_be_moved_action_by_action() -> None:
    keymap, refused = read_keymap({"snooze": ["z"], "tick-moment": ["M 1..9"], "view-accounts": ["ctrl+x a"]})
    assert refused == []
    assert call(keymap, "z", "2") == "snooze(2)"
    assert call(keymap, "M", "9") == "tick_moment(9)"
    assert call(keymap, "m", "g") == "moment_great"
    assert call(keymap, "ctrl+x", "a") == "view_accounts"
    assert keymap.table(ACCOUNTS).is_prefix(("ctrl+x",))


def test_three_keys_in_a_row_await_each_other() -> None:
    keymap, _ = read_keymap({"quit": ["ctrl+x q q"]})
    table = keymap.table(ACCOUNTS)
    assert table.is_prefix(("ctrl+x",))
    assert table.is_prefix(("ctrl+x", "q"))
    assert [(keys, action.id) for keys, action in table.after(("ctrl+x", "q"))] == [("q", "quit")]


def test_what_the_settings_get_wrong_is_left_out_and_said() -> None:
    keymap, refused = read_keymap(
        {"udno": ["x"], "undo": ["ctrl+i", "ctrl+z"], "redo": ["nokey"], "save-line": ["s", "ctrl+e", "ctrl+s q"]}
    )
    assert [one.text for one in refused] == [
        "There is no action udno. Close: undo.",
        "undo: A terminal sends the same for ctrl+i as for tab.",
        "redo: nokey is no key.",
        "save-line: s is typed into the line, so it can do nothing else there.",
        "save-line: ctrl+e moves or edits in the line, so it can do nothing else there.",
        "save-line: ctrl+s q is more than one key, and a dialog takes one.",
    ]
    assert (keymap.key("undo"), keymap.key("redo"), keymap.key("save-line")) == ("ctrl+z", "U", "enter")


def test_without_a_way_out_a_word_is_said() -> None:
    keymap, _ = read_keymap({"leave": [], "quit": [], "palette": []})
    assert key_problems(keymap)[0].startswith("leave, quit and palette have no key")


@pytest.mark.parametrize(
    ("key", "id"), [("x", "finish"), ("h", "acknowledge"), ("+", "severity-up"), ("j", ""), ("right", ""), ("Q", "")]
)
def test_a_letter_is_known_by_what_it_does_on_some_screen(key: str, id: str) -> None:
    action = AS_IT_COMES.meant_elsewhere(key)
    assert (action.id if action else "") == id


def test_texts_name_the_keys_of_the_user() -> None:
    keymap, _ = read_keymap({"undo": ["ctrl+underscore"], "filter": [], "open-editor": []})
    assert keymap.says("{undo} undoes it") == "ctrl+_ undoes it"
    assert keymap.says("{filter} types one, {not-an-action} {name}") == ": Filter types one, {not-an-action} {name}"
    assert keymap.says("{open-editor} $EDITOR") == "no key $EDITOR"
    assert AS_IT_COMES.says("{moment-great} great") == "m g great"


def test_dialogs_are_given_single_keys_that_type_nothing() -> None:
    bindings = read_keymap({"cancel-line": ["ctrl+g"], "keys": ["?", "f1"], "quit": ["ctrl+x q"]})[0].for_bindings()
    assert (bindings["cancel-line"], bindings["keys"], bindings["quit"]) == ("ctrl+g", "f1", "<none>")
    assert bindings["answer-yes"] == "y"


def test_an_action_whose_keys_are_taken_on_a_screen_has_others_there_unless_it_has_none_at_all() -> None:
    def keys_of(keymap: Keymap, where: Where) -> tuple[str, ...]:
        action = keymap.table(where).action("add-goal")
        return action.keys if action else ()

    assert (keys_of(AS_IT_COMES, Where.ACCOUNT), keys_of(AS_IT_COMES, Where.ACCOUNTS)) == (("a g",), ("b g",))
    assert keys_of(Keymap(own={"add-account": ["A"]}), Where.ACCOUNTS) == ("a g",)
    assert keys_of(Keymap(own={"add-goal": []}), Where.ACCOUNTS) == ()
