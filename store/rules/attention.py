"""Which reasons an account gives for attention today, and when that may change by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from store.records.account import Health, Reason
from store.rules import health, reasons_complaints, reasons_contact, reasons_contract, reasons_moments
from store.rules.cadence import cadence_of, contact_state
from store.rules.facts import AccountFacts
from store.rules.lifecycle import LIVE_ROLES, phase_of

Rule = Callable[[AccountFacts, date], Iterable[Reason]]

RULES: tuple[Rule, ...] = (
    reasons_complaints.reasons,
    reasons_contact.reasons,
    reasons_contract.reasons,
    reasons_moments.reasons,
)

FOREVER = date(9999, 12, 31)

_LEVEL_RANKS = {"now": 0, "soon": 1, "ask": 2}
_QUIET_RANK, _SNOOZED_RANK = 3, 4
_GROUP_SIZE = 1000

QUIET_FROM, SNOOZED_FROM = _QUIET_RANK * _GROUP_SIZE, _SNOOZED_RANK * _GROUP_SIZE
"""The lowest ranks of accounts without a reason, and of snoozed ones."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How an account stands on one day; `valid_until` is the first day on which it may stand otherwise.

    `rank` orders a list worst first, `since_day` settles ties by how long it has been so.
    """

    phase: str | None
    cadence_days: int
    contact_state: str
    reasons: tuple[Reason, ...]
    health: Health
    snoozed: bool
    sign: str
    rank: int
    since_day: date
    valid_until: date


def standing_of(facts: AccountFacts, today: date) -> Standing:
    """Apply every rule to one account on one day."""
    phase = phase_of(facts.since, today)
    cadence = cadence_of(facts.own_cadence, facts.segment_cadence, phase)
    state = contact_state(facts.last_personal_on, cadence, today, history_known=facts.history_known)
    found = [reason for rule in RULES for reason in rule(facts, today)] if facts.role in LIVE_ROLES else []
    found.sort(key=lambda reason: (_LEVEL_RANKS[reason.level], -reason.weight))
    score = health.health_of(facts, found, state, today)
    snoozed = is_snoozed(facts, today)
    group = _group(found, snoozed)
    return Standing(
        phase=phase,
        cadence_days=cadence,
        contact_state=state,
        reasons=tuple(found),
        health=score,
        snoozed=snoozed,
        sign="z" if snoozed else "!~"[group] if group < 2 else "",
        rank=group * _GROUP_SIZE + score.score,
        since_day=_since_day(facts, cadence),
        valid_until=min((day for day in _turns(facts, cadence) if day > today), default=FOREVER),
    )


def is_snoozed(facts: AccountFacts, today: date) -> bool:
    """Whether the account is hidden until a day ahead; a complaint since, or a renewal gate, wakes it."""
    until, since = facts.snoozed_until, facts.snoozed_on
    if until is None or since is None or until <= today:
        return False
    if any(complaint.received_on > since and not complaint.resolved_on for complaint in facts.complaints):
        return False
    gates = () if facts.renewal_on is None else reasons_contract.gates_of(facts.renewal_on)
    return not any(since < gate <= today for gate in gates)


def _group(found: list[Reason], snoozed: bool) -> int:
    if snoozed:
        return _SNOOZED_RANK
    return min((_LEVEL_RANKS[reason.level] for reason in found), default=_QUIET_RANK)


def _since_day(facts: AccountFacts, cadence: int) -> date:
    if facts.last_personal_on is not None:
        return facts.last_personal_on + timedelta(days=cadence)
    return facts.since or FOREVER


def _turns(facts: AccountFacts, cadence: int) -> Iterable[date]:
    yield from facts.turns
    yield from reasons_contact.turns(facts, cadence)
    yield from reasons_moments.turns(facts)
    yield from reasons_complaints.turns(facts)
    yield from reasons_contract.turns(facts)
    if facts.snoozed_until is not None:
        yield facts.snoozed_until
