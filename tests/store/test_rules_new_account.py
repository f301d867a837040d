"""The line that adds an account takes its stage and cadence and leaves the rest as the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.rules.new_account import NewAccount, read_new_account

STAGES = {"prospect": "Prospect", "trial": "Trial", "onboarding": "Onboarding", "growth": "Growth", "paused": "Paused"}


def read(line: str) -> NewAccount:
    return read_new_account(line, STAGES)


@pytest.mark.parametrize(
    ("line", "name", "stage", "every"),
    [
        ("Acme Corp", "Acme Corp", "onboarding", None),
        ("Acme Corp stage:trial every:14d", "Acme Corp", "trial", 14),
        ("stage:gro Acme every:2w Corp", "Acme Corp", "growth", 14),
        ("EVERY:1mo Acme", "Acme", "onboarding", 30),
        ('"stage:trial" AB', "stage:trial AB", "onboarding", None),
        ("Foo: the company", "Foo: the company", "onboarding", None),
        ("王小明 stage:onboarding", "王小明", "onboarding", None),
        ("", "", "onboarding", None),
    ],
)
def test_a_line_is_read_as(line: str, name: str, stage: str, every: int | None) -> None:
    found = read(line)
    assert (found.name, found.stage, found.every, found.problems) == (name, stage, every, ())


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("Acme stage:nowhere", 'There is no stage "nowhere".'),
        ("Acme stage:", 'There is no stage "".'),
        ("Acme stage:p", '"p" could be prospect or paused.'),
        ("Acme every:soon", '"soon" is not a number of days.'),
        ("Acme every:0d", "0 days is not a cadence."),
        ("Acme every:9999d", "9999 days is not a cadence."),
    ],
)
def test_what_is_not_understood_is_reported_and_marked(line: str, problem: str) -> None:
    found = read(line)
    assert found.problems[0][0] == problem
    assert found.problems[0][1]
    assert [role for _, _, role in found.spans] == ["problem"]


@given(st.text())
def test_no_line_is_too_strange(line: str) -> None:
    found = read(line)
    assert all(0 <= start < end <= len(line) for start, end, _ in found.spans)
