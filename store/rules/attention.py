"""Which reasons an account gives for attention today, and when that may change by itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from store.records.account import Health, Reason
from store.rules import health, reasons_contract
from store.rules.facts import AccountFacts
from store.rules.lifecycle import LIVE_ROLES
from store.rules.preferences import DEFAULTS, Preferences
from store.rules.reason_kinds import LEVELS
from store.rules.sections import SECTIONS
from store.rules.situation import Situation, situation_of

FOREVER = date(9999, 12, 31)

_LEVEL_RANKS = {level: rank for rank, level in enumerate(LEVELS)}
_QUIET_RANK, _SNOOZED_RANK = _LEVEL_RANKS["review"], len(LEVELS)
_GROUP_SIZE = 1000

SOON_FROM = _LEVEL_RANKS["soon"] * _GROUP_SIZE
QUIET_FROM, SNOOZED_FROM = _QUIET_RANK * _GROUP_SIZE, _SNOOZED_RANK * _GROUP_SIZE
"""The lowest ranks of accounts that need nothing yet, of those without a reason, and of snoozed ones."""


class Standing(NamedTuple):
    """How an account stands on one day.

    `reasons` bring it onto the list, `review_reasons` only into the weekly review; both worst first. `rank` orders
    a list worst first, `since_day` settles ties by how long it has been so.
    """

    phase: str | None
    cadence_days: int
    contact_state: str
    reasons: tuple[Reason, ...]
    review_reasons: tuple[Reason, ...]
    health: Health
    snoozed: bool
    sign: str
    rank: int
    since_day: date


def standing_of(facts: AccountFacts, today: date, preferences: Preferences = DEFAULTS) -> Standing:
    """Apply every rule to one account on one day."""
    return _standing(situation_of(facts, today, preferences))


def standing_and_end(facts: AccountFacts, today: date, preferences: Preferences = DEFAULTS) -> tuple[Standing, date]:
    """How an account stands on one day, and the first day on which it may stand otherwise by itself."""
    case = situation_of(facts, today, preferences)
    return _standing(case), _first_turn(case)


def _standing(case: Situation) -> Standing:
    found = _reasons(case)
    state = health.health_of(case, found)
    found += health.fallen(case, state.score) if "health_fallen" not in case.preferences.off else []
    heard = sorted([one for one in found if one.level != "review"], key=_by_urgency)
    snoozed = is_snoozed(case.facts, case.today)
    group = _group(heard, snoozed)
    return Standing(
        phase=case.phase,
        cadence_days=case.cadence,
        contact_state=case.contact,
        reasons=tuple(heard),
        review_reasons=tuple([one for one in found if one.level == "review"]),
        health=state,
        snoozed=snoozed,
        sign="z" if snoozed else "!~"[group] if group < 2 else "",
        rank=group * _GROUP_SIZE + state.score,
        since_day=_since_day(case.facts, case.cadence),
    )


def _by_urgency(reason: Reason) -> tuple[int, int]:
    return _LEVEL_RANKS[reason.level], -reason.weight


def _reasons(case: Situation) -> list[Reason]:
    if case.facts.role not in LIVE_ROLES:
        return []
    found: list[Reason] = []
    for section in SECTIONS:
        if section.concerns(case.facts):
            for rule in section.rules:
                found += rule(case)
    off = case.preferences.off
    return [reason for reason in found if reason.code not in off] if off else found


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


def _first_turn(case: Situation) -> date:
    """The first day ahead on which anything a rule looks at changes by itself."""
    days = list(case.facts.turns)
    for section in SECTIONS:
        if section.concerns(case.facts):
            days += section.turns(case)
    days += health.turns(case)
    if case.facts.snoozed_until is not None:
        days.append(case.facts.snoozed_until)
    today = case.today
    return min([day for day in days if day > today], default=FOREVER)
