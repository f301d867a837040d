"""Every action that the registry offers on a screen is done there, by exactly one of those that are asked."""

import pkgutil
from importlib import import_module

import pytest
from textual.app import App
from textual.screen import Screen
from textual.widget import Widget

import tui.deeds
from tui.actions.action import ANYWHERE, Where
from tui.actions.keymap import AS_IT_COMES
from tui.actions.registry import ROOMS, room_of
from tui.app import GoodtermsApp
from tui.deeds.book_screen import BookScreen
from tui.deeds.deeds import Deeds
from tui.screens.account_page import AccountPageScreen
from tui.screens.accounts import AccountsScreen
from tui.screens.complaints import ComplaintsScreen
from tui.screens.find import FindScreen
from tui.screens.first_run import FirstRunScreen
from tui.screens.importing import ImportScreen
from tui.screens.review import ReviewScreen
from tui.screens.review_quiet import QuietScreen
from tui.screens.review_summary import SummaryScreen
from tui.screens.timeline_list import TimelineList
from tui.screens.todos import TodosScreen
from tui.screens.trash import TrashScreen
from tui.widgets.card_board import CardBoard
from tui.widgets.line_list import LineList
from tui.widgets.pane_list import PaneList
from tui.widgets.section_list import SectionList

SCREENS: list[tuple[type[BookScreen], type[Widget]]] = [
    (AccountsScreen, LineList),
    (AccountPageScreen, TimelineList),
    (AccountPageScreen, PaneList),
    (ComplaintsScreen, CardBoard),
    (TodosScreen, SectionList),
    (ReviewScreen, SectionList),
    (QuietScreen, LineList),
    (SummaryScreen, SectionList),
    (FirstRunScreen, Widget),
    (ImportScreen, SectionList),
    (TrashScreen, SectionList),
    (FindScreen, SectionList),
]
"""Each with what has the keys on it: of complaints the board, whose columns have keys of their own."""


def done_by(room: str, screen: type[BookScreen]) -> frozenset[str]:
    deeds = screen.deeds(room)
    return deeds.methods if deeds else frozenset()


def test_every_kind_of_screen_is_looked_at() -> None:
    assert {screen.WHERE for screen, _ in SCREENS} == ANYWHERE


@pytest.mark.parametrize(("screen", "keyed"), SCREENS)
def test_every_action_that_is_offered_on_a_screen_is_done(screen: type[BookScreen], keyed: type[Widget]) -> None:
    where: Where = screen.WHERE
    for action in AS_IT_COMES.table(where).actions:
        has_method = any(hasattr(one, f"action_{action.method}") for one in (keyed, screen, GoodtermsApp))
        assert has_method or action.method in done_by(room_of(action), screen), action.id


@pytest.mark.parametrize("name", sorted(one.name for one in pkgutil.iter_modules(tui.deeds.__path__)))
def test_what_is_done_belongs_to_an_action_and_is_not_hidden_by_a_method_of_textual(name: str) -> None:
    deeds = getattr(import_module(f"tui.deeds.{name}"), "DEEDS", None)
    if isinstance(deeds, Deeds):
        known = {action.method for actions in ROOMS.values() for action in actions}
        assert deeds.methods <= known
        assert not [one for one in deeds.methods if hasattr(Screen, f"action_{one}") or hasattr(App, f"action_{one}")]
