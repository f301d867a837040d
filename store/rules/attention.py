"""Which reasons an account gives for attention today, and when that may change by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from store.records.account import Health, Reason
from store.rules import (
    health,
    reasons_complaints,
    reasons_contact,
    reasons_contract,
    reasons_goals,
    reasons_moments,
    reasons_signals,
    reasons_steps,
)
from store.rules.facts import AccountFacts
from store.rules.lifecycle import LIVE_ROLES
from store.rules.preferences import DEFAULTS, Preferences
from store.rules.situation import Situation, situation_of

Rule = Callable[[Situation], Iterable[Reason]]

RULES: tuple[Rule, ...] = (
    reasons_complaints.unanswered,
    reasons_complaints.reopened,
    reasons_complaints.open_too_long,
    reasons_complaints.untold,
    reasons_complaints.piling,
    reasons_complaints.reply_held,
    reasons_contact.contact,
    reasons_contact.never,
    reasons_contact.unknown,
    reasons_contact.attempts,
    reasons_contact.silent,
    reasons_contact.owners_changed,
    reasons_contract.exit_notice,
    reasons_contract.renewal_near,
    reasons_contract.renewal_forecast,
    reasons_contract.renewal_risk,
    reasons_contract.renewal_passed,
    reasons_contract.price_untold,
    reasons_contract.pause_ending,
    reasons_signals.signal_low,
    reasons_signals.hidden_risk,
    reasons_moments.overdue,
    reasons_moments.poor,
    reasons_moments.due,
    reasons_goals.promise_due,
    reasons_goals.promise_broken,
    reasons_goals.goal_unshown,
    reasons_goals.goal_next,
    reasons_goals.goal_missing,
    reasons_steps.todo_overdue,
    reasons_steps.no_next_step,
    reasons_steps.nothing_offered,
    reasons_steps.unseen,
)

_TURNS = (
    reasons_complaints.turns,
    reasons_contact.turns,
    reasons_contract.turns,
    reasons_signals.turns,
    reasons_moments.turns,
    reasons_goals.turns,
    reasons_steps.turns,
    health.turns,
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
    valid_until: date


def standing_of(facts: AccountFacts, today: date, preferences: Preferences = DEFAULTS) -> Standing:
    """Apply every rule to one account on one day."""
    case = situation_of(facts, today, preferences)
    found = _reasons(case)
    state = health.health_of(case, found)
    found += health.fallen(case, state.score) if "health_fallen" not in preferences.off else []
    heard = sorted(
        (one for one in found if one.level != "review"), key=lambda one: (_LEVEL_RANKS[one.level], -one.weight)
    )
    snoozed = is_snoozed(facts, today)
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
        since_day=_since_day(facts, case.cadence),
        valid_until=min((day for day in _turns(case) if day > today), default=FOREVER),
    )


def _reasons(case: Situation) -> list[Reason]:
    if case.facts.role not in LIVE_ROLES:
        return []
    off = case.preferences.off
    return [reason for rule in RULES for reason in rule(case) if reason.code not in off]


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


def _turns(case: Situation) -> Iterable[date]:
    yield from case.facts.turns
    for turns in _TURNS:
        yield from turns(case)
    if case.facts.snoozed_until is not None:
        yield case.facts.snoozed_until
