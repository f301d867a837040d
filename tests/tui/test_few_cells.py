"""What stands in columns of few cells is short and still true."""

from datetime import date

from store.records.account import MomentCounts
from store.records.happenings import Todo
from store.todo_list import TodoLine
from tui.glyphs import UNICODE
from tui.screens.todo_lines import todo_line
from tui.widgets.account_words import moment_words
from tui.widgets.view_tabs import View, ViewTabs


def test_the_day_stands_apart_from_the_open_view_or_is_left_out() -> None:
    tabs = ViewTabs()
    views = [View("1", "Accounts", "Acc", "accounts", 48), View("5", "To-dos", "To-do", "todos", 236)]
    for width in range(20, 60):
        tabs._views, tabs._open, tabs._today = views, "todos", date(2026, 11, 24)
        (line,) = tabs._line(width, 1)
        assert "]Tue" not in line.plain, width


def test_key_moments_of_which_nothing_is_known_do_not_read_as_none_done() -> None:
    assert moment_words(MomentCounts(0, 3, 0, ("unknown",) * 3)) == "-/3"
    assert moment_words(MomentCounts(0, 3, 0, ("due", "unknown", "unknown"))) == "0/3"


def test_how_late_a_to_do_is_stands_whole_however_long_ago_it_was_due() -> None:
    today = date(2026, 11, 23)
    for due, said in (
        (date(2025, 5, 4), "4 May 25, 568d late"),
        (date(2023, 9, 13), "13 Sep 23, 1167d late"),
        (date(2026, 3, 11), "Wed 11 Mar, 257d late"),
    ):
        one = TodoLine(Todo(1, 1, "acme", "Acme", "call", due, None, None), has_namesake=False)
        assert todo_line(one, 80, today, UNICODE).pieces[1].text.rstrip() == said
