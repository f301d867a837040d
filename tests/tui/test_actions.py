"""The registry gives every screen its keys, without two of them in each other's way."""

import pytest

from store.rules.reason_kinds import REASON_KINDS
from tui.actions.action import Action, Group, Where
from tui.actions.clearing import clearing_action, clearing_key, how_it_clears
from tui.actions.hints import Hint, fitting, hints_after, hints_for
from tui.actions.key_names import shown
from tui.actions.keymap import AS_IT_COMES
from tui.actions.keys import KeyTable
from tui.actions.registry import ALL


def line(hints: tuple[Hint, ...], between: str) -> str:
    return between.join(f"{hint.key} {hint.label}" for hint in hints)


@pytest.mark.parametrize("where", list(Where))
def test_no_two_actions_of_a_screen_want_the_same_key(where: Where) -> None:
    assert AS_IT_COMES.table(where).clashes == []


def test_every_action_can_be_named_explained_and_remapped() -> None:
    assert len({action.id for action in ALL}) == len(ALL)
    for action in ALL:
        assert action.method.isidentifier()
        assert action.help.endswith(".")
        assert action.title
        assert action.label
        assert action.keys


def test_d_is_bound_to_nothing_but_an_explanation() -> None:
    call = AS_IT_COMES.table(Where.ACCOUNTS).call(("d",))
    assert call is not None
    assert call.action.id == "explain-d"


def test_a_prefix_key_waits_for_the_next_one() -> None:
    table = AS_IT_COMES.table(Where.ACCOUNTS)
    assert table.is_prefix(("g",))
    assert table.call(("g",)) is None
    call = table.call(("g", "c"))
    assert call is not None
    assert call.command == "view_complaints"


def test_a_digit_is_handed_to_the_action() -> None:
    call = AS_IT_COMES.table(Where.ACCOUNT).call(("m", "3"))
    assert call is not None
    assert call.command == "tick_moment(3)"
    assert AS_IT_COMES.table(Where.ACCOUNT).call(("m", "0")) is None


def test_clashes_are_named() -> None:
    def action(name: str, *keys: str) -> Action:
        return Action(name, name, "Does it.", keys, Group.APP, name)

    table = KeyTable([action("one", "x"), action("two", "x"), action("three", "g"), action("four", "g a", "b")])
    told = [(clash.action.id, clash.keys, clash.wanted_by.id, clash.wanted) for clash in table.clashes]
    assert told == [("one", "x", "two", "x"), ("three", "g", "four", "g a")]
    assert [action.keys for action in table.actions] == [("x",), (), ("g",), ("b",)]


def test_keys_are_shown_as_people_call_them() -> None:
    assert [shown(keys) for keys in ("escape", "m 1..9", "g g", "pagedown", "f1")] == [
        "esc",
        "m 1-9",
        "g g",
        "page down",
        "F1",
    ]


def test_the_hint_line_has_room_between_the_keys_when_it_is_wide() -> None:
    shown_line = line(*fitting(hints_for(AS_IT_COMES.table(Where.ACCOUNTS)), 138))
    assert shown_line.startswith("l log  t to-do  c complaint  m moments  ")
    assert shown_line.endswith("  : command  ? keys")


def test_at_120_columns_all_keys_of_the_list_are_there_in_full() -> None:
    shown_line = line(*fitting(hints_for(AS_IT_COMES.table(Where.ACCOUNTS)), 118))
    assert shown_line.startswith("l log t to-do c complaint m moments b business s snooze ")
    assert shown_line.endswith(" : command ? keys")


@pytest.mark.parametrize("width", range(6, 120))
def test_a_narrow_hint_line_keeps_the_most_useful_keys_and_the_way_to_all_others(width: int) -> None:
    hints = hints_for(AS_IT_COMES.table(Where.ACCOUNTS))
    kept, between = fitting(hints, width)
    assert len(line(kept, between)) <= width
    assert kept[-1].key == "?"
    assert [hint.key for hint in kept[:-1]] == [hint.key for hint in hints[: len(kept) - 1]]


def test_at_80_columns_the_short_words_are_used() -> None:
    kept, between = fitting(hints_for(AS_IT_COMES.table(Where.ACCOUNTS)), 78)
    assert line(kept, between).startswith("l log t to-do c cmpl m moments ")


def test_after_a_prefix_key_the_line_names_the_keys_that_follow() -> None:
    hints = hints_after(("g",), AS_IT_COMES.table(Where.COMPLAINTS), "escape", lambda action: ())
    views = "a accounts  r review  c complaints  m figures  t to-dos  f find"
    assert line(hints, "  ") == f"g first row  {views}  u unsaved  d deleted  esc cancel"


@pytest.mark.parametrize("code", REASON_KINDS)
def test_the_key_of_every_reason_is_one_of_the_review_and_is_explained(code: str) -> None:
    table, key = AS_IT_COMES.table(Where.REVIEW), REASON_KINDS[code].key
    action = clearing_action(key, Where.REVIEW)
    assert table.action(action.id) is not None
    assert how_it_clears(key, AS_IT_COMES, Where.REVIEW)
    assert clearing_key(key, AS_IT_COMES, Where.REVIEW) == ("enter" if key == "r" else key)
