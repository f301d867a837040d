"""Every rule of attention, by what it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from store.records.account import Reason
from store.rules import (
    reasons_complaints,
    reasons_contact,
    reasons_contract,
    reasons_goals,
    reasons_moments,
    reasons_signals,
    reasons_steps,
)
from store.rules.facts import AccountFacts
from store.rules.situation import Situation

Rule = Callable[[Situation], Iterable[Reason]]
Turns = Callable[[Situation], Iterable[date]]


class Section(NamedTuple):
    """The rules about one thing; they and their turns are asked only of an account that `concerns` says has it."""

    concerns: Callable[[AccountFacts], bool]
    rules: tuple[Rule, ...]
    turns: Turns


def _everybody(facts: AccountFacts) -> bool:
    return True


SECTIONS = (
    Section(
        reasons_complaints.concerns,
        (
            reasons_complaints.unanswered,
            reasons_complaints.reopened,
            reasons_complaints.open_too_long,
            reasons_complaints.untold,
            reasons_complaints.piling,
            reasons_complaints.reply_held,
        ),
        reasons_complaints.turns,
    ),
    Section(
        _everybody,
        (
            reasons_contact.contact,
            reasons_contact.never,
            reasons_contact.unknown,
            reasons_contact.attempts,
            reasons_contact.silent,
            reasons_contact.owners_changed,
        ),
        reasons_contact.turns,
    ),
    Section(
        reasons_contract.concerns,
        (
            reasons_contract.exit_notice,
            reasons_contract.renewal_near,
            reasons_contract.renewal_forecast,
            reasons_contract.renewal_risk,
            reasons_contract.renewal_passed,
            reasons_contract.price_untold,
            reasons_contract.pause_ending,
        ),
        reasons_contract.turns,
    ),
    Section(reasons_signals.concerns, (reasons_signals.signal_low, reasons_signals.hidden_risk), reasons_signals.turns),
    Section(
        reasons_moments.concerns,
        (reasons_moments.overdue, reasons_moments.poor, reasons_moments.due),
        reasons_moments.turns,
    ),
    Section(
        reasons_goals.concerns,
        (
            reasons_goals.promise_due,
            reasons_goals.promise_broken,
            reasons_goals.goal_unshown,
            reasons_goals.goal_next,
            reasons_goals.goal_missing,
        ),
        reasons_goals.turns,
    ),
    Section(
        _everybody,
        (reasons_steps.todo_overdue, reasons_steps.no_next_step, reasons_steps.nothing_offered, reasons_steps.unseen),
        reasons_steps.turns,
    ),
)
