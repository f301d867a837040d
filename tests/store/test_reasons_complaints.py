"""Complaints that came back, that pile up, and replies that were held."""

from datetime import date

import pytest

from store.rules.attention import standing_of
from store.rules.preferences import Preferences
from tests.store.example_facts import COMPLAINT, QUIET, TODAY, ago, ahead, given, heard


def test_a_reopened_complaint_is_a_reason_at_once_and_not_called_old_as_well() -> None:
    reopened = COMPLAINT._replace(acknowledged=True, reopened=True, received_on=ago(60))
    assert given(QUIET._replace(complaints=(reopened,))).keys() == {"complaint_reopened"}
    assert "complaint_reopened" not in given(QUIET._replace(complaints=(reopened._replace(resolved_on=ago(1)),)))


def test_a_reopened_complaint_that_nobody_answered_is_unanswered_first_of_all() -> None:
    assert given(QUIET._replace(complaints=(COMPLAINT._replace(reopened=True),))).keys() == {"complaint_unanswered"}


@pytest.mark.parametrize(
    ("days", "is_given"),
    [
        ((ago(3), ago(2)), False),
        ((ago(3), ago(2), ago(1)), True),
        ((date(2026, 8, 24), ago(2), ago(1)), True),
        ((date(2026, 8, 23), ago(2), ago(1)), False),
    ],
)
def test_three_complaints_in_three_calendar_months_without_a_lesson_ask_for_the_cause(
    days: tuple[date, ...], is_given: bool
) -> None:
    late = QUIET._replace(since=date(2024, 1, 1))
    assert ("complaints_piling" in given(heard(late, lessonless_on=days))) is is_given
    assert "complaints_piling" not in given(heard(late._replace(since=date(2026, 5, 1)), lessonless_on=days))


def test_complaints_that_pile_up_take_nothing_from_health() -> None:
    piling = heard(QUIET._replace(since=date(2024, 1, 1)), lessonless_on=(ago(1),) * 5)
    assert given(piling)["complaints_piling"].weight == 0


@pytest.mark.parametrize(("until", "is_given"), [(ahead(1), False), (ahead(0), True), (ago(3), True)])
def test_a_held_reply_comes_back_on_its_day(until: date, is_given: bool) -> None:
    assert ("reply_held" in given(heard(reply_held_until=until))) is is_given


@pytest.mark.parametrize(("severity", "weight"), [("high", 30), ("medium", 20), ("low", 10)])
def test_a_weight_that_is_set_is_that_of_the_gravest_form(severity: str, weight: int) -> None:
    unanswered = QUIET._replace(complaints=(COMPLAINT._replace(severity=severity),))
    assert given(unanswered)["complaint_unanswered"].weight == weight
    halved = Preferences(weights={"complaint_unanswered": 15})
    assert given(unanswered, halved)["complaint_unanswered"].weight == weight // 2


def test_every_complaint_that_a_reason_speaks_of_weighs_and_solving_one_gives_its_part_back() -> None:
    old = [COMPLAINT._replace(severity="high", acknowledged=True, received_on=ago(30 + n)) for n in range(3)]
    three = standing_of(QUIET._replace(complaints=tuple(old)), TODAY)
    assert [(one.text, one.weight) for one in three.reasons] == [("high complaint open 32d and 2 more", 45)]
    assert (three.health.score, three.health.state) == (55, "watch")
    assert standing_of(QUIET._replace(complaints=tuple(old[1:])), TODAY).health.score == 70
    kinds = {
        "complaint_unanswered": COMPLAINT,
        "complaint_reopened": COMPLAINT._replace(acknowledged=True, reopened=True),
        "complaint_untold": COMPLAINT._replace(acknowledged=True, resolved_on=ago(1)),
    }
    for code, one in kinds.items():
        alone, twice = (given(QUIET._replace(complaints=(one,) * times))[code].weight for times in (1, 2))
        assert twice == 2 * alone > 0


def test_a_reason_that_is_switched_off_is_not_given_and_takes_nothing() -> None:
    unanswered = QUIET._replace(complaints=(COMPLAINT,))
    assert given(unanswered, Preferences(off=frozenset({"complaint_unanswered"}))) == {}
