"""Reasons from the contract: the renewal gates at six and three months, and a renewal day that has passed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from store.records.account import Reason
from store.rules.dates import add_months
from store.rules.facts import AccountFacts

FIRST_GATE_MONTHS, LAST_GATE_MONTHS = 6, 3


def gates_of(renewal: date) -> tuple[date, date]:
    """The days of the renewal gates: six and three calendar months before."""
    return add_months(renewal, -FIRST_GATE_MONTHS), add_months(renewal, -LAST_GATE_MONTHS)


def reasons(facts: AccountFacts, today: date) -> Iterable[Reason]:
    """The reason that a customer's renewal gives, cleared by a to-do planned before it."""
    renewal = facts.renewal_on
    if renewal is None or facts.role != "customer":
        return
    if renewal < today:
        text = f"renewal day {renewal:%d %b %Y} has passed: renewed or left"
        yield Reason("renewal_passed", text, "t", "ask", 0)
        return
    planned = facts.todo_due is not None and today <= facts.todo_due <= renewal
    first, last = gates_of(renewal)
    if planned or today < first:
        return
    days = (renewal - today).days
    level, weight = ("now", 10) if today >= last else ("soon", 3)
    when = "today" if days == 0 else f"in {days} days"
    yield Reason("renewal_near", f"renews {when}, no step planned", "t", level, weight)


def turns(facts: AccountFacts) -> Iterable[date]:
    """The days on which these reasons change by themselves."""
    if facts.renewal_on is not None:
        yield from gates_of(facts.renewal_on)
        yield facts.renewal_on - timedelta(days=90)
        yield facts.renewal_on + timedelta(days=1)
