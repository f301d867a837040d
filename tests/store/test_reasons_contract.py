"""Renewals, their forecast, notice to leave, prices and pauses on their exact days."""

from datetime import date, timedelta

import pytest

from store.rules.attention import standing_and_end
from store.rules.facts import AccountFacts, HeardFacts
from tests.store.example_facts import QUIET, TODAY, ago, agreed, ahead, given

LAST_GATE = date(2027, 2, 23)
"""The renewal whose gate at three months is today."""


def renewing(on: date, forecast: str | None = None, made: date = TODAY, planned: bool = False) -> AccountFacts:
    facts = QUIET._replace(renewal_on=on, forecast=forecast, forecast_on=made if forecast else None)
    return facts._replace(todo_text="call", todo_due=ahead(3), has_todo=True) if planned else facts


def test_at_the_last_gate_a_planned_step_leaves_the_question_good_or_risk() -> None:
    reason = given(renewing(LAST_GATE, planned=True))["renewal_forecast"]
    assert (reason.level, reason.key) == ("ask", "b f")
    assert given(renewing(LAST_GATE + timedelta(days=1), planned=True)) == {}


@pytest.mark.parametrize(
    ("forecast", "left"), [("good", set()), ("risk", {"renewal_risk"}), ("unsure", {"renewal_near"})]
)
def test_at_the_last_gate_only_good_or_risk_is_an_answer(forecast: str, left: set[str]) -> None:
    assert given(renewing(LAST_GATE, forecast)).keys() == left


def test_a_forecast_counts_until_the_next_gate() -> None:
    assert "renewal_near" in given(renewing(LAST_GATE, "good", made=ago(1)))
    assert given(renewing(LAST_GATE + timedelta(days=1), "good", made=ago(1))) == {}


def test_a_renewal_at_risk_stays_a_reason_which_a_planned_step_makes_less_urgent() -> None:
    assert given(renewing(LAST_GATE, "risk"))["renewal_risk"].level == "now"
    assert given(renewing(LAST_GATE, "risk", planned=True))["renewal_risk"].level == "soon"


@pytest.mark.parametrize(
    ("day", "text"),
    [(ahead(1), "gave notice for 24 Nov 2026: ask why"), (ago(1), "was to leave on 22 Nov 2026: gone or staying")],
)
def test_notice_to_leave_is_a_reason_until_it_is_settled(day: date, text: str) -> None:
    assert given(agreed(leaves_on=day))["exit_notice"].text == text


@pytest.mark.parametrize(("asked", "is_reason"), [(0, False), (13, False), (14, True)])
def test_asking_why_clears_a_notice_for_two_weeks_and_health_stays_at_risk(asked: int, is_reason: bool) -> None:
    facts = agreed(leaves_on=ahead(60))._replace(heard=HeardFacts(asked_on=ago(asked)))
    standing, turn = standing_and_end(facts, TODAY)
    assert ("exit_notice" in [one.code for one in standing.reasons]) == is_reason
    assert standing.health.state == "risk"
    assert turn <= (ahead(14 - asked) if asked < 14 else ahead(61))
    assert given(agreed(leaves_on=ago(1))._replace(heard=facts.heard))["exit_notice"].key == "b x"


@pytest.mark.parametrize(
    ("days", "level"), [(61, None), (60, "soon"), (15, "soon"), (14, "now"), (0, "now"), (-400, "now")]
)
def test_a_price_change_is_told_before_it_begins(days: int, level: str | None) -> None:
    reason = given(agreed(untold_price_on=ahead(days))).get("price_untold")
    assert (reason and reason.level) == level


@pytest.mark.parametrize(
    ("days", "text", "level"),
    [
        (15, None, None),
        (14, "pause ends in 14d", "soon"),
        (0, "pause ends today", "soon"),
        (-1, "pause ended 1d ago, not back", "now"),
    ],
)
def test_a_pause_is_named_two_weeks_before_it_ends(days: int, text: str | None, level: str | None) -> None:
    reason = given(agreed(QUIET._replace(role="paused"), pause_until=ahead(days))).get("pause_ending")
    assert (reason and reason.text, reason and reason.level) == (text, level)


def test_a_customer_who_is_back_has_no_pause_that_ends() -> None:
    assert "pause_ending" not in given(agreed(pause_until=TODAY))
