"""Every kind of reason has a rule that gives it, and a switch and a weight that the rule obeys."""

from datetime import date

import pytest

from store.rules.facts import AccountFacts, GoalFacts, PromiseFacts, SignalFacts
from store.rules.preferences import Preferences
from store.rules.reason_kinds import LEVELS, REASON_KINDS
from tests.store.example_facts import COMPLAINT, MOMENT, QUIET, ago, agreed, ahead, given, heard

RESTLESS = QUIET._replace(seen_on=None)
HIGH = COMPLAINT._replace(severity="high")
PLANNED = QUIET._replace(todo_text="call", todo_due=ahead(1), has_todo=True)

EXAMPLES: dict[str, AccountFacts] = {
    "complaint_unanswered": QUIET._replace(complaints=(HIGH,)),
    "complaint_reopened": QUIET._replace(complaints=(HIGH._replace(acknowledged=True, reopened=True),)),
    "complaint_open": QUIET._replace(complaints=(HIGH._replace(acknowledged=True, received_on=ago(60)),)),
    "complaint_untold": QUIET._replace(complaints=(HIGH._replace(resolved_on=ago(1)),)),
    "reply_held": heard(reply_held_until=ago(1)),
    "complaints_piling": heard(lessonless_on=(ago(3), ago(2), ago(1))),
    "contact_late": QUIET._replace(last_personal_on=ago(60)),
    "contact_over": QUIET._replace(last_personal_on=ago(31)),
    "contact_soon": QUIET._replace(last_personal_on=ago(29)),
    "contact_never": QUIET._replace(last_personal_on=None),
    "first_touch_missing": QUIET._replace(last_personal_on=None, since=ago(9)),
    "contact_unknown": QUIET._replace(last_personal_on=None, history_known=False),
    "attempts_unanswered": QUIET._replace(last_personal_on=ago(31), attempts_since=2),
    "silent": QUIET._replace(last_personal_on=ago(100)),
    "owners_changed": heard(owners_changed_on=(ago(2), ago(1)))._replace(last_personal_on=ago(9)),
    "moment_overdue": QUIET._replace(moments=(MOMENT._replace(due_on=ago(1)),)),
    "adoption_stalled": QUIET._replace(since=ago(60), moments=(MOMENT._replace(due_on=ago(30)),)),
    "moment_poor": QUIET._replace(moments=(MOMENT._replace(done=True, went="poor"),)),
    "moment_due": QUIET._replace(moments=(MOMENT,)),
    "promise_due": agreed(promises=(PromiseFacts("setup", "open", ago(1), None),)),
    "promise_broken": agreed(promises=(PromiseFacts("setup", "broken", None, ago(1)),)),
    "promise_oversold": agreed(promises=(PromiseFacts("setup", "oversold", None, ago(1)),)),
    "goal_missing": RESTLESS._replace(since=date(2026, 5, 1)),
    "goal_unshown": agreed(goals=(GoalFacts("leads", False, ago(90)),)),
    "goal_next": agreed(goals=(GoalFacts("leads", True, ago(90)),)),
    "nothing_offered": RESTLESS,
    "exit_notice": agreed(leaves_on=ahead(9)),
    "renewal_near": QUIET._replace(renewal_on=ahead(30)),
    "renewal_forecast": PLANNED._replace(renewal_on=ahead(30)),
    "renewal_risk": QUIET._replace(renewal_on=ahead(30), forecast="risk", forecast_on=ago(1)),
    "renewal_passed": QUIET._replace(renewal_on=ago(1)),
    "hidden_risk": heard(signals=(SignalFacts("usage", ago(1), 10, 100),))._replace(is_annual=True),
    "signal_low": heard(signals=(SignalFacts("nps", ago(1), 1000, None),)),
    "pause_ending": agreed(QUIET._replace(role="paused"), pause_until=ahead(1)),
    "price_untold": agreed(untold_price_on=ahead(1)),
    "todo_overdue": PLANNED._replace(todo_due=ago(1)),
    "no_next_step": RESTLESS,
    "health_fallen": QUIET._replace(last_personal_on=ago(31), seen_score=100),
    "unseen": RESTLESS._replace(created_on=ago(50)),
}


@pytest.mark.parametrize("code", REASON_KINDS)
def test_each_kind_is_given_with_its_key_and_can_be_switched_off(code: str) -> None:
    kind, facts = REASON_KINDS[code], EXAMPLES[code]
    reason = given(facts)[code]
    assert (reason.key, reason.weight) == (kind.key, kind.weight)
    assert reason.text
    assert code not in given(facts, Preferences(off=frozenset({code})))


@pytest.mark.parametrize("code", REASON_KINDS)
def test_each_kind_weighs_what_is_set(code: str) -> None:
    assert given(EXAMPLES[code], Preferences(weights={code: 9}))[code].weight == 9


def test_the_kinds_are_in_order() -> None:
    assert EXAMPLES.keys() == REASON_KINDS.keys()
    assert {kind.level for kind in REASON_KINDS.values()} == set(LEVELS)
    assert all(0 <= kind.weight <= 100 for kind in REASON_KINDS.values())
    assert all(kind.weight == 0 for kind in REASON_KINDS.values() if kind.level == "review")
