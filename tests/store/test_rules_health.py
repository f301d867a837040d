"""Health: weights, caps, and what is missing."""

import pytest

from store.rules.attention import standing_of
from store.rules.health import state_of
from tests.store.example_facts import COMPLAINT, QUIET, TODAY, ago, ahead


@pytest.mark.parametrize(("score", "state"), [(100, "good"), (70, "good"), (69, "watch"), (40, "watch"), (39, "risk")])
def test_a_state_turns_at_seventy_and_forty(score: int, state: str) -> None:
    assert state_of(score) == state


def test_a_quiet_account_has_full_health() -> None:
    assert standing_of(QUIET, TODAY).health.score == 100


def test_late_contact_caps_health_at_watch_though_its_weight_would_leave_more() -> None:
    standing = standing_of(QUIET._replace(last_personal_on=ago(45)), TODAY)
    assert sum(reason.weight for reason in standing.reasons) == 35
    assert standing.health.score == 65
    low = COMPLAINT._replace(severity="low")
    unanswered = standing_of(QUIET._replace(complaints=(low,)), TODAY)
    assert [reason.weight for reason in unanswered.reasons] == [10]
    assert unanswered.health.score == 69


def test_a_renewal_within_ninety_days_without_contact_in_the_cadence_is_a_risk() -> None:
    near = QUIET._replace(renewal_on=ahead(90), last_personal_on=ago(31), todo_text="call", todo_due=ahead(1))
    assert standing_of(near, TODAY).health.score == 39
    assert standing_of(near._replace(renewal_on=ahead(91)), TODAY).health.score == 80
    assert standing_of(near._replace(last_personal_on=ago(30)), TODAY).health.score > 69


def test_health_never_falls_below_nothing() -> None:
    worst = QUIET._replace(
        last_personal_on=ago(400),
        complaints=tuple(COMPLAINT._replace(severity="high", received_on=ago(40 + n)) for n in range(3)),
        renewal_on=ahead(10),
        todo_text="call",
        todo_due=ago(10),
        attempts_since=4,
    )
    standing = standing_of(worst, TODAY)
    assert standing.health.score >= 0
    assert standing.health.state == "risk"


def test_what_is_missing_is_named_and_takes_nothing() -> None:
    unknown = QUIET._replace(since=None, last_personal_on=None, history_known=False, mrr_minor=None)
    health = standing_of(unknown, TODAY).health
    assert health.missing == ("contact history", "start", "contract", "goals", "signals")
    assert health.score == 100


@pytest.mark.parametrize(
    ("pulse", "agrees_with"),
    [("great", {"good"}), ("good", {"good"}), ("ok", {"good", "watch"}), ("worried", {"watch", "risk"}),
     ("bad", {"risk"})],
)  # fmt: skip
def test_a_pulse_and_a_score_that_disagree_are_both_told(pulse: str, agrees_with: set[str]) -> None:
    late = QUIET._replace(last_personal_on=ago(45))
    for facts, state in ((QUIET, "good"), (late, "watch"), (late._replace(renewal_on=ahead(30)), "risk")):
        health = standing_of(facts._replace(pulse=pulse, pulse_on=TODAY), TODAY).health
        assert (health.state, health.pulse) == (state, pulse)
        assert health.pulse_disagrees is (state not in agrees_with)
        assert health.score == standing_of(facts, TODAY).health.score


@pytest.mark.parametrize(("days", "pulse"), [(59, "bad"), (60, None)])
def test_a_pulse_expires_after_sixty_days(days: int, pulse: str | None) -> None:
    health = standing_of(QUIET._replace(pulse="bad", pulse_on=ago(days)), TODAY).health
    assert (health.pulse, health.pulse_on) == (pulse, ago(days) if pulse else None)


@pytest.mark.parametrize(("seen", "is_given"), [(None, False), (89, False), (90, True), (40, False)])
def test_a_fall_of_ten_points_since_the_last_review_is_a_reason_that_takes_nothing(
    seen: int | None, is_given: bool
) -> None:
    standing = standing_of(QUIET._replace(last_personal_on=ago(31), seen_score=seen), TODAY)
    assert ("health_fallen" in {reason.code for reason in standing.reasons}) is is_given
    assert standing.health.score == 80
