"""A name is found by its beginning, its words, its initials or its letters in their order."""

from __future__ import annotations

import pytest

from tui.actions.action import Where
from tui.actions.keymap import AS_IT_COMES
from tui.actions.matching import fitting_name, matching
from tui.actions.targets import MEANT


def first(typed: str, where: Where = Where.ACCOUNTS) -> str:
    return matching(AS_IT_COMES.table(where).actions, typed)[0].id


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("u", "undo"),
        ("log", "log-contact"),
        ("snz", "snooze"),
        ("lac", "log-contact"),
        ("lgcn", "log-contact"),
        ("contact log", "log-contact"),
        ("until", "snooze-until"),
        ("out of sight", "show-snoozed"),
        ("s 1-3", "snooze"),
        ("TICK", "tick-moment"),
    ],
)
def test_the_action_that_is_most_likely_meant_comes_first(typed: str, id: str) -> None:
    assert first(typed) == id


def test_what_nothing_is_called_finds_nothing_and_nothing_typed_finds_everything() -> None:
    actions = AS_IT_COMES.table(Where.ACCOUNTS).actions
    assert matching(actions, "qqqq") == []
    assert matching(actions, " ") == list(actions)


@pytest.mark.parametrize(
    ("typed", "name", "meant"),
    [
        ("sn ze", "Snooze", "Snze"),
        ("lodz", "Łódź Media", "Łódź"),
        ("me lo", "Łódź Media", "ŁóMe"),
        ("strasse", "Große Straße", "Straße"),
        ("小明", "王小明", "小明"),
        ("la", "Log a contact", "La"),
        ("orrk", "Norrsken", ""),
    ],
)
def test_the_letters_that_were_meant_are_told(typed: str, name: str, meant: str) -> None:
    fits = fitting_name(typed, name)
    assert "".join(name[place] for place in sorted(fits.letters)) == meant if fits else meant == ""


def test_the_name_of_the_account_is_no_part_of_the_command() -> None:
    title, own = "Snooze Globex until a day", (7, 13)
    assert fitting_name("globex", title, own=own) is None
    assert fitting_name("snooze until", title, own=own) is not None


def test_every_title_with_a_name_belongs_to_an_action_and_says_its_own_words() -> None:
    titles = {action.id: action.title for where in Where for action in AS_IT_COMES.table(where).actions}
    for id, meant in MEANT.items():
        assert id in titles
        words = f"{meant.before} {meant.after}".replace(":", "").split()
        assert not words or titles[id].startswith(words[0]), id
