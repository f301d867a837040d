"""Each reason for attention on its exact day, and when an outcome stops holding."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.rules.attention import FOREVER, standing_and_end, standing_of
from store.rules.facts import AccountFacts, AgreedFacts, GoalFacts, HeardFacts, PromiseFacts, SignalFacts
from store.rules.reasons_moments import moment_state
from tests.store.example_facts import COMPLAINT, MOMENT, QUIET, TODAY, ago, ahead


def codes(facts: AccountFacts, today: date = TODAY) -> list[str]:
    return [reason.code for reason in standing_of(facts, today).reasons]


def test_a_quiet_account_gives_no_reason() -> None:
    standing = standing_of(QUIET, TODAY)
    assert (standing.reasons, standing.sign, standing.rank) == ((), "", 3100)


@pytest.mark.parametrize(
    ("days", "code"), [(23, []), (24, ["contact_soon"]), (31, ["contact_over"]), (45, ["contact_late"])]
)
def test_contact_gives_a_reason_from_its_day_on(days: int, code: list[str]) -> None:
    assert codes(QUIET._replace(last_personal_on=ago(days))) == code


def test_a_new_customer_without_contact_has_two_working_days_for_the_first_touch() -> None:
    friday = date(2026, 11, 20)
    new = QUIET._replace(since=friday, last_personal_on=None)
    assert standing_of(new, date(2026, 11, 24)).reasons[0].text == "no personal contact yet, first touch by 24 Nov"
    assert codes(new, date(2026, 11, 25)) == ["first_touch_missing"]


def test_a_customer_never_contacted_after_the_early_phase_is_simply_never() -> None:
    assert codes(QUIET._replace(last_personal_on=None)) == ["contact_never"]


def test_an_account_without_its_past_is_asked_about_and_not_late() -> None:
    standing = standing_of(QUIET._replace(last_personal_on=None, history_known=False), TODAY)
    assert [(reason.code, reason.level, reason.weight) for reason in standing.reasons] == [
        ("contact_unknown", "ask", 0)
    ]
    assert standing.reasons[0].text == "no history yet: when did you last speak?"
    assert standing.sign == ""


def test_two_attempts_without_an_answer_are_a_reason_only_while_contact_is_not_fresh() -> None:
    assert codes(QUIET._replace(last_personal_on=ago(31), attempts_since=2)) == ["contact_over", "attempts_unanswered"]
    assert codes(QUIET._replace(last_personal_on=ago(31), attempts_since=1)) == ["contact_over"]
    assert codes(QUIET._replace(attempts_since=5)) == []
    imported = QUIET._replace(last_personal_on=None, history_known=False, attempts_since=5)
    assert codes(imported) == ["contact_unknown"]


def test_a_paused_account_is_not_asked_about_contact_but_its_complaints_count() -> None:
    paused = QUIET._replace(role="paused", last_personal_on=ago(300), attempts_since=3, renewal_on=ahead(10))
    assert codes(paused) == []
    assert codes(paused._replace(complaints=(COMPLAINT,))) == ["complaint_unanswered"]


@pytest.mark.parametrize("role", ["lost", "declined"])
def test_an_account_that_has_left_gives_no_reason_at_all(role: str) -> None:
    gone = QUIET._replace(role=role, last_personal_on=ago(300), complaints=(COMPLAINT,), todo_text="x", todo_due=ago(9))
    assert codes(gone) == []


@pytest.mark.parametrize(("severity", "days"), [("high", 7), ("medium", 14), ("low", 30)])
def test_an_answered_complaint_is_open_too_long_on_the_day_after_its_limit(severity: str, days: int) -> None:
    answered = COMPLAINT._replace(severity=severity, acknowledged=True)
    assert codes(QUIET._replace(complaints=(answered._replace(received_on=ago(days)),))) == []
    assert codes(QUIET._replace(complaints=(answered._replace(received_on=ago(days + 1)),))) == ["complaint_open"]


def test_a_complaint_brought_in_from_a_file_is_not_called_unanswered() -> None:
    assert codes(QUIET._replace(complaints=(COMPLAINT._replace(handled=False),))) == []


def test_a_resolved_complaint_is_a_reason_until_the_client_is_told() -> None:
    assert codes(QUIET._replace(complaints=(COMPLAINT._replace(resolved_on=ago(1)),))) == ["complaint_untold"]


def test_the_worst_complaint_is_named_and_the_others_counted() -> None:
    low, high = COMPLAINT._replace(severity="low", received_on=ago(9)), COMPLAINT._replace(severity="high")
    assert standing_of(QUIET._replace(complaints=(low, high)), TODAY).reasons[0].text == (
        "high complaint unanswered since today and 1 more"
    )


@pytest.mark.parametrize(
    ("due", "code"),
    [(ahead(8), []), (ahead(7), ["moment_due"]), (TODAY, ["moment_due"]), (ago(1), ["moment_overdue"])],
)
def test_a_moment_is_due_soon_for_a_week_and_overdue_on_the_day_after(due: date, code: list[str]) -> None:
    assert codes(QUIET._replace(moments=(MOMENT._replace(due_on=due),))) == code


@pytest.mark.parametrize(("days", "code"), [(13, "moment_overdue"), (14, "adoption_stalled")])
def test_early_on_a_moment_two_weeks_overdue_means_that_adoption_has_stalled(days: int, code: str) -> None:
    early = QUIET._replace(since=date(2026, 9, 15), moments=(MOMENT._replace(due_on=ago(days)),))
    assert codes(early) == [code]
    assert codes(early._replace(since=date(2026, 8, 23))) == ["moment_overdue"]


def test_a_prepared_moment_is_silent_until_it_is_overdue() -> None:
    assert codes(QUIET._replace(moments=(MOMENT._replace(prepared=True),))) == []
    assert codes(QUIET._replace(moments=(MOMENT._replace(prepared=True, due_on=ago(1)),))) == ["moment_overdue"]


def test_a_moment_without_a_day_is_never_overdue() -> None:
    assert codes(QUIET._replace(moments=(MOMENT._replace(due_on=None),))) == []
    assert moment_state(ago(400), TODAY, done=False, known=False) == "unknown"
    assert moment_state(ago(400), TODAY, done=False, known=True) == "overdue"


def test_a_poor_moment_stays_a_reason_until_it_is_repaired() -> None:
    poor = MOMENT._replace(done=True, went="poor", due_on=ago(90))
    assert codes(QUIET._replace(moments=(poor,))) == ["moment_poor"]
    assert codes(QUIET._replace(moments=(poor._replace(repaired=True),))) == []


def test_a_prospect_has_no_key_moments_to_miss() -> None:
    assert codes(QUIET._replace(role="lead", moments=(MOMENT._replace(due_on=ago(9)),))) == []


def test_a_to_do_is_overdue_on_the_day_after_it_was_due() -> None:
    assert codes(QUIET._replace(todo_text="call", todo_due=TODAY)) == []
    assert codes(QUIET._replace(todo_text="call", todo_due=ago(1))) == ["todo_overdue"]


@pytest.mark.parametrize(
    ("renewal", "reason"),
    [
        (date(2027, 5, 24), []),
        (date(2027, 5, 23), [("renewal_near", "soon")]),
        (date(2027, 2, 24), [("renewal_near", "soon")]),
        (date(2027, 2, 23), [("renewal_near", "now")]),
        (TODAY, [("renewal_near", "now")]),
        (ago(1), [("renewal_passed", "ask")]),
    ],
)
def test_a_renewal_has_gates_at_six_and_three_calendar_months(renewal: date, reason: list[tuple[str, str]]) -> None:
    standing = standing_of(QUIET._replace(renewal_on=renewal), TODAY)
    assert [(one.code, one.level) for one in standing.reasons] == reason


def test_the_gates_of_a_renewal_at_a_months_end_stand_at_the_ends_of_shorter_months() -> None:
    august = QUIET._replace(renewal_on=date(2028, 8, 31), last_personal_on=date(2028, 2, 28))
    assert codes(august, date(2028, 2, 28)) == []
    assert codes(august, date(2028, 2, 29)) == ["renewal_near"]


def test_a_step_planned_before_the_renewal_clears_it() -> None:
    near = QUIET._replace(renewal_on=ahead(30), todo_text="call")
    assert codes(near._replace(todo_due=ahead(30), forecast="good", forecast_on=ago(1))) == []
    assert codes(near._replace(todo_due=ahead(31))) == ["renewal_near"]


def test_reasons_come_worst_first() -> None:
    facts = QUIET._replace(
        last_personal_on=ago(25), todo_text="call", todo_due=ago(1), moments=(MOMENT._replace(due_on=ago(3)),)
    )
    assert codes(facts) == ["moment_overdue", "todo_overdue", "contact_soon"]


def test_a_snooze_hides_until_its_day_and_wakes_on_it() -> None:
    snoozed = QUIET._replace(last_personal_on=ago(60), snoozed_on=ago(2), snoozed_until=ahead(5))
    assert (standing_of(snoozed, ahead(4)).sign, standing_of(snoozed, ahead(5)).sign) == ("z", "!")


def test_a_new_complaint_wakes_a_snoozed_account_but_an_old_one_does_not() -> None:
    snoozed = QUIET._replace(snoozed_on=ago(2), snoozed_until=ahead(5))
    old, new = COMPLAINT._replace(received_on=ago(2)), COMPLAINT._replace(received_on=ago(1))
    assert standing_of(snoozed._replace(complaints=(old,)), TODAY).snoozed
    assert not standing_of(snoozed._replace(complaints=(new,)), TODAY).snoozed


def test_a_renewal_gate_wakes_a_snoozed_account_on_its_day() -> None:
    snoozed = QUIET._replace(snoozed_on=ago(2), snoozed_until=ahead(30), renewal_on=date(2027, 2, 24))
    assert standing_of(snoozed, TODAY).snoozed
    assert not standing_of(snoozed, ahead(1)).snoozed


def test_an_outcome_that_nothing_will_change_holds_forever() -> None:
    still = QUIET._replace(since=None, last_personal_on=None, history_known=False, created_on=None, seen_on=None)
    assert standing_and_end(still, TODAY)[1] == FOREVER


days = st.integers(-500, 500).map(ahead)
maybe_days = st.none() | days
moments = st.builds(MOMENT._replace, due_on=maybe_days, prepared=st.booleans(), done=st.booleans())
complaints = st.builds(
    COMPLAINT._replace,
    severity=st.sampled_from(["low", "medium", "high"]),
    received_on=days,
    acknowledged=st.booleans(),
    resolved_on=maybe_days,
    handled=st.booleans(),
)
past_days = st.integers(-500, 0).map(ahead)
promises = st.builds(
    PromiseFacts,
    text=st.just("setup"),
    state=st.sampled_from(["open", "broken", "oversold"]),
    due_on=maybe_days,
    settled_on=st.none() | past_days,
)
goals = st.builds(GoalFacts, text=st.just("leads"), reached=st.booleans(), shown_on=st.none() | past_days)
signals = st.builds(
    SignalFacts,
    kind=st.sampled_from(["nps", "usage", "active_users", "open_tickets"]),
    day=past_days,
    value=st.integers(0, 100_000),
    earlier=st.none() | st.integers(0, 100_000),
)
agreed_facts = st.builds(
    AgreedFacts,
    promises=st.lists(promises, max_size=2).map(tuple),
    goals=st.lists(goals, max_size=2).map(tuple),
    pause_until=maybe_days,
    untold_price_on=maybe_days,
    leaves_on=maybe_days,
)
sorted_days = st.lists(past_days, max_size=3).map(lambda found: tuple(sorted(found)))
heard_facts = st.builds(
    HeardFacts,
    signals=st.lists(signals, max_size=2).map(tuple),
    owners_changed_on=sorted_days,
    lessonless_on=sorted_days,
    complained_on=st.none() | past_days,
    asked_on=st.none() | past_days,
    offered_on=st.none() | past_days,
    reply_held_until=maybe_days,
    has_planned=st.booleans(),
)
any_facts = st.builds(
    QUIET._replace,
    role=st.sampled_from(["lead", "customer", "paused", "lost"]),
    since=maybe_days,
    history_known=st.booleans(),
    own_cadence=st.none() | st.integers(1, 90),
    last_personal_on=st.none() | past_days,
    attempts_since=st.integers(0, 3),
    moments=st.lists(moments, max_size=3).map(tuple),
    complaints=st.lists(complaints, max_size=3).map(tuple),
    todo_text=st.just("call"),
    todo_due=maybe_days,
    has_todo=st.booleans(),
    renewal_on=maybe_days,
    forecast=st.sampled_from([None, "good", "unsure", "risk"]),
    forecast_on=st.none() | past_days,
    is_annual=st.booleans(),
    seats=st.none() | st.integers(0, 200),
    snoozed_until=maybe_days,
    snoozed_on=maybe_days,
    created_on=st.none() | past_days,
    agreed=agreed_facts,
    heard=heard_facts,
    seen_on=st.none() | past_days,
    seen_score=st.none() | st.integers(0, 100),
    pulse=st.sampled_from([None, "great", "ok", "bad"]),
    pulse_on=st.none() | past_days,
)


@given(facts=any_facts, later=st.integers(1, 400))
def test_an_outcome_holds_until_the_day_it_names(facts: AccountFacts, later: int) -> None:
    today, end = standing_and_end(facts, TODAY)
    day = min(ahead(later), end - timedelta(days=1))
    then = standing_of(facts, day)
    for heard in ("reasons", "review_reasons"):
        assert [(one.code, one.level) for one in getattr(then, heard)] == [
            (one.code, one.level) for one in getattr(today, heard)
        ]
    kept = ("phase", "cadence_days", "contact_state", "health", "snoozed", "sign", "rank", "since_day")
    assert [getattr(then, name) for name in kept] == [getattr(today, name) for name in kept]
