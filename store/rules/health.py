"""Health: 100 less the weights of the reasons that hold, under caps, with what is missing named; and the pulse."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from store.records.account import Health, Reason
from store.rules.lifecycle import LIVE_ROLES
from store.rules.situation import Situation, after

GOOD_FROM, WATCH_FROM = 70, 40
CAP_WATCH, CAP_RISK = GOOD_FROM - 1, WATCH_FROM - 1
RENEWAL_NEAR_DAYS = 90

PULSES = {
    "great": ("good",),
    "good": ("good",),
    "ok": ("good", "watch"),
    "worried": ("watch", "risk"),
    "bad": ("risk",),
}
"""What an owner may feel about an account, and the health states that agree with it."""

_CAPPING = frozenset({"contact_late", "complaint_unanswered"})


def health_of(case: Situation, reasons: Iterable[Reason]) -> Health:
    """The health on one day, and the pulse that was set by hand while it is fresh.

    Late contact or an unanswered complaint caps it at 69; a renewal within 90 days without contact in the cadence,
    or an exit that is announced, caps it at 39. Missing inputs take nothing and are named. The pulse never changes
    the score: where both disagree, both are shown.
    """
    held = list(reasons)
    score = max(0, 100 - sum(reason.weight for reason in held))
    for _, cap in caps_of(case, held):
        score = min(score, cap)
    state, pulse = state_of(score), _pulse(case)
    return Health(
        state,
        score,
        tuple(_missing(case)),
        pulse=pulse,
        pulse_on=case.facts.pulse_on if pulse else None,
        pulse_disagrees=pulse is not None and state not in PULSES[pulse],
    )


def state_of(score: int) -> str:
    """good from 70, watch from 40, risk below."""
    return "good" if score >= GOOD_FROM else "watch" if score >= WATCH_FROM else "risk"


def caps_of(case: Situation, reasons: Iterable[Reason]) -> Iterable[tuple[str, int]]:
    """Each cap that holds: the sentence and the most the score may be."""
    if any(reason.code in _CAPPING for reason in reasons):
        yield "late contact or an unanswered complaint", CAP_WATCH
    renewal = case.facts.renewal_on
    near = renewal is not None and 0 <= (renewal - case.today).days <= RENEWAL_NEAR_DAYS
    if near and case.contact in ("late", "over", "never"):
        yield "a renewal within 90 days without contact in the cadence", CAP_RISK
    if case.facts.agreed.leaves_on is not None and case.facts.role in LIVE_ROLES:
        yield "an exit announced", CAP_RISK


def fallen(case: Situation, score: int) -> list[Reason]:
    """The reason that health gives when it fell by ten points or more since the account was last reviewed."""
    seen = case.facts.seen_score
    if seen is None or seen - score < case.preferences.health_fall:
        return []
    return [case.reason("health_fallen", f"health fell {seen} to {score} since the last review")]


def _pulse(case: Situation) -> str | None:
    """The pulse, unless it is older than 60 days."""
    day = case.facts.pulse_on
    is_fresh = day is not None and case.days_since(day) < case.preferences.pulse_days
    return case.facts.pulse if is_fresh else None


def _missing(case: Situation) -> Iterable[str]:
    facts = case.facts
    if facts.last_personal_on is None and not facts.history_known:
        yield "contact history"
    if facts.since is None:
        yield "start"
    if facts.mrr_minor is None:
        yield "contract"
    if not facts.agreed.goals and not facts.history_known:
        yield "goals"
    if not facts.heard.signals:
        yield "signals"


def turns(case: Situation) -> Iterable[date]:
    """The days on which health changes by itself, beside those of the reasons."""
    if case.facts.renewal_on is not None:
        yield case.facts.renewal_on - timedelta(days=RENEWAL_NEAR_DAYS)
        yield case.facts.renewal_on + timedelta(days=1)
    yield from after(case.facts.pulse_on, case.preferences.pulse_days)
