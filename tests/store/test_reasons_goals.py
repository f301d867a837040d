"""Goals and promises on their exact days."""

from datetime import date

import pytest

from store.rules.facts import GoalFacts, PromiseFacts
from tests.store.example_facts import QUIET, ago, agreed, ahead, given

MID = QUIET._replace(since=date(2026, 4, 1), seen_on=None)
OPEN = GoalFacts("40 leads", reached=False, shown_on=ago(1))


def test_a_customer_in_the_middle_phase_needs_a_goal() -> None:
    assert given(MID)["goal_missing"].level == "review"
    assert "goal_missing" not in given(MID._replace(since=date(2026, 9, 1)))
    assert "goal_missing" not in given(QUIET._replace(seen_on=None))
    assert "goal_missing" not in given(agreed(MID, goals=(OPEN,)))


@pytest.mark.parametrize(("days", "is_missing"), [(59, False), (60, True)])
def test_the_goals_of_an_imported_account_may_be_told_within_sixty_days(days: int, is_missing: bool) -> None:
    imported = MID._replace(history_known=False, created_on=ago(days))
    assert ("goal_missing" in given(imported)) is is_missing


@pytest.mark.parametrize(("days", "is_given"), [(59, False), (60, True)])
def test_progress_is_to_be_shown_every_sixty_days(days: int, is_given: bool) -> None:
    assert ("goal_unshown" in given(agreed(MID, goals=(OPEN._replace(shown_on=ago(days)),)))) is is_given


def test_the_goal_without_progress_for_longest_is_named() -> None:
    goals = (OPEN._replace(shown_on=ago(70)), OPEN._replace(shown_on=ago(90), text="fewer calls"))
    assert given(agreed(MID, goals=goals))["goal_unshown"].text == (
        "no progress shown for 90 days: fewer calls and 1 more"
    )


def test_a_goal_of_which_no_day_is_known_is_not_called_stale() -> None:
    assert "goal_unshown" not in given(agreed(MID, goals=(OPEN._replace(shown_on=None),)))


def test_a_reached_goal_asks_for_the_next_one_until_there_is_one() -> None:
    reached = OPEN._replace(reached=True, shown_on=ago(100))
    assert set(given(agreed(QUIET, goals=(reached,)))) == {"goal_next"}
    assert "goal_next" not in given(agreed(QUIET, goals=(reached, OPEN)))


@pytest.mark.parametrize(
    ("due", "text", "level"),
    [
        (ahead(8), None, None),
        (ahead(7), "promise due in 7d: free setup", "soon"),
        (ahead(0), "promise due today: free setup", "soon"),
        (ago(1), "promise 1d overdue: free setup", "now"),
    ],
)
def test_a_promise_is_due_for_a_week_and_then_overdue(due: date, text: str | None, level: str | None) -> None:
    reason = given(agreed(promises=(PromiseFacts("free setup", "open", due, None),))).get("promise_due")
    assert (reason and reason.text, reason and reason.level) == (text, level)


@pytest.mark.parametrize("state", ["broken", "oversold"])
def test_a_promise_not_kept_is_a_reason_until_it_was_talked_about(state: str) -> None:
    promised = agreed(promises=(PromiseFacts("free setup", state, None, ago(5)),))
    assert f"promise_{state}" in given(promised._replace(last_personal_on=ago(6)))
    assert f"promise_{state}" not in given(promised._replace(last_personal_on=ago(5)))


def test_a_promise_broken_on_an_unknown_day_gives_no_reason() -> None:
    assert "promise_broken" not in given(agreed(promises=(PromiseFacts("free setup", "broken", None, None),)))
