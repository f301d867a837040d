"""The line that plans a to-do: its text, and the day it is due."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.rules.todo_line import read_todo

NOW = datetime(2026, 11, 19, 10, 0)  # a Thursday


@pytest.mark.parametrize(
    ("line", "text", "due"),
    [
        ("call CFO about quote fri", "call CFO about quote", date(2026, 11, 20)),
        ("call CFO", "call CFO", None),
        ("send the deck tomorrow", "send the deck", date(2026, 11, 20)),
        ("send t:2w the deck", "send the deck", date(2026, 12, 3)),
        ("thu", "", date(2026, 11, 26)),
        ("they decide on friday", "they decide on friday", None),
        ('ask "about fri"', "ask about fri", None),
        ("renew 2027-01-15", "renew", date(2027, 1, 15)),
    ],
)
def test_a_day_at_the_end_is_when_it_is_due(line: str, text: str, due: date | None) -> None:
    todo = read_todo(line, NOW)
    assert (todo.text, todo.due, todo.problems) == (text, due, [])


@pytest.mark.parametrize(
    ("line", "text", "who"),
    [
        ("send the offer @nina fri", "send the offer", "nina"),
        ("@nina send the offer", "send the offer", "nina"),
        ("ask @nina for the offer fri", "ask nina for the offer", "nina"),
        ('mail "@nina" the offer', "mail @nina the offer", None),
        ("mail a@b.example", "mail a@b.example", None),
        ("wait @ the gate", "wait @ the gate", None),
    ],
)
def test_a_colleague_is_named_behind_an_at(line: str, text: str, who: str | None) -> None:
    todo = read_todo(line, NOW)
    assert (todo.text, todo.assignee, todo.problems) == (text, who, [])


def test_a_to_do_is_for_one_colleague() -> None:
    (problem,) = read_todo("call @nina @jan", NOW).problems
    assert problem[0] == "The to-do is for @nina and @jan."


@pytest.mark.parametrize("line", ["send it yesterday", "send t:yest", "call fri 14:30", "send t:blah", "x t:fri t:mon"])
def test_a_day_that_cannot_be_meant_is_refused_with_what_to_write(line: str) -> None:
    todo = read_todo(line, NOW)
    (problem,) = todo.problems
    assert all(sentence.endswith(".") for sentence in problem)
    assert "problem" in {role for _, _, role in todo.spans}


def test_a_shells_arguments_read_as_the_typed_line_does() -> None:
    assert read_todo(["call", "CFO", "fri"], NOW).due == read_todo("call CFO fri", NOW).due


@given(st.text())
def test_any_text_can_be_read_and_no_day_has_gone_by(line: str) -> None:
    todo = read_todo(line, NOW)
    assert todo.due is None or todo.due >= NOW.date()
    assert all(0 <= start < end <= len(line) for start, end, _ in todo.spans)
