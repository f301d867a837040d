"""Reasons from personal contact: soon, over, late, never, unknown, the first touch, attempts without an answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from store.records.account import Reason
from store.rules.cadence import cadence_of, contact_state, contact_turns, days_since
from store.rules.dates import add_months, add_working_days
from store.rules.facts import AccountFacts
from store.rules.lifecycle import EARLY_MONTHS, MID_MONTHS, phase_of

FIRST_TOUCH_WORKING_DAYS = 2
ATTEMPTS = 2


def reasons(facts: AccountFacts, today: date) -> Iterable[Reason]:
    """The reasons that the contact with the account gives; a paused account gives none."""
    if facts.role == "paused":
        return
    cadence = cadence_of(facts.own_cadence, facts.segment_cadence, phase_of(facts.since, today))
    state = contact_state(facts.last_personal_on, cadence, today, history_known=facts.history_known)
    if state == "never":
        yield _never(facts, today)
    elif state == "unknown":
        yield Reason("contact_unknown", "no history yet: when did you last speak?", "l", "ask", 0)
    elif state != "fresh":
        days = days_since(facts.last_personal_on, today)
        level, weight = {"late": ("now", 35), "over": ("now", 20), "soon": ("soon", 3)}[state]
        text = f"{days} {_days(days)} since personal contact, cadence {cadence}"
        yield Reason(f"contact_{state}", text, "l", level, weight)
    if facts.attempts_since >= ATTEMPTS and state != "fresh":
        yield Reason("attempts_unanswered", f"tried {facts.attempts_since} times since, no answer", "l", "soon", 5)


def _never(facts: AccountFacts, today: date) -> Reason:
    if facts.since is not None and facts.role == "customer":
        due = add_working_days(facts.since, FIRST_TOUCH_WORKING_DAYS)
        if today <= due:
            return Reason("contact_never", f"no personal contact yet, first touch by {due:%d %b}", "l", "soon", 0)
        if phase_of(facts.since, today) == "early":
            days = (today - facts.since).days
            return Reason("first_touch_missing", f"no first touch {days} {_days(days)} after the start", "l", "now", 30)
    return Reason("contact_never", "no personal contact yet", "l", "now", 25)


def _days(count: int | None) -> str:
    return "day" if count == 1 else "days"


def turns(facts: AccountFacts, cadence: int) -> Iterable[date]:
    """The days on which these reasons change by themselves."""
    yield from contact_turns(facts.last_personal_on, cadence)
    if facts.since is not None:
        yield facts.since
        yield add_working_days(facts.since, FIRST_TOUCH_WORKING_DAYS) + timedelta(days=1)
        yield add_months(facts.since, EARLY_MONTHS)
        yield add_months(facts.since, MID_MONTHS)
