"""Health: 100 less the weights of the reasons that hold, under caps, with what is missing named."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from store.records.account import Health, Reason
from store.rules.facts import AccountFacts

GOOD_FROM, WATCH_FROM = 70, 40
CAP_WATCH, CAP_RISK = GOOD_FROM - 1, WATCH_FROM - 1
RENEWAL_NEAR_DAYS = 90

_CAPPING = frozenset({"contact_late", "complaint_unanswered"})


def health_of(facts: AccountFacts, reasons: Iterable[Reason], contact: str, today: date) -> Health:
    """The health on one day.

    Late contact or an unanswered complaint caps it at 69; a renewal within 90 days without contact in
    the cadence caps it at 39. Missing inputs take nothing and are named.
    """
    held = list(reasons)
    score = max(0, 100 - sum(reason.weight for reason in held))
    for _, cap in caps_of(facts, held, contact, today):
        score = min(score, cap)
    return Health(state_of(score), score, tuple(_missing(facts)))


def state_of(score: int) -> str:
    """good from 70, watch from 40, risk below."""
    return "good" if score >= GOOD_FROM else "watch" if score >= WATCH_FROM else "risk"


def caps_of(facts: AccountFacts, reasons: Iterable[Reason], contact: str, today: date) -> Iterable[tuple[str, int]]:
    """Each cap that holds: the sentence and the most the score may be."""
    if any(reason.code in _CAPPING for reason in reasons):
        yield "late contact or an unanswered complaint", CAP_WATCH
    near = facts.renewal_on is not None and 0 <= (facts.renewal_on - today).days <= RENEWAL_NEAR_DAYS
    if near and contact in ("late", "over", "never"):
        yield "a renewal within 90 days without contact in the cadence", CAP_RISK


def _missing(facts: AccountFacts) -> Iterable[str]:
    if facts.last_personal_on is None and not facts.history_known:
        yield "contact history"
    if facts.since is None:
        yield "start"
    if facts.mrr_minor is None:
        yield "contract"
