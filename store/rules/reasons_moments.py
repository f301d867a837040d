"""Reasons from key moments and to-dos: due soon and unprepared, overdue, gone poorly; a to-do left behind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from store.records.account import Reason
from store.rules.facts import AccountFacts, MomentFacts

SOON_DAYS = 7


def moment_state(moment: MomentFacts, today: date) -> str:
    """done, unknown (brought in without its past), overdue (its day is gone) or due."""
    if moment.done:
        return "done"
    if not moment.known:
        return "unknown"
    return "overdue" if moment.due_on is not None and moment.due_on < today else "due"


def reasons(facts: AccountFacts, today: date) -> Iterable[Reason]:
    """The reasons that the key moments of a customer, and the next to-do of any account, give."""
    if facts.role == "customer":
        yield from _moments(facts, today)
    if facts.todo_due is not None and facts.todo_due < today:
        days = (today - facts.todo_due).days
        first_line = (facts.todo_text or "").partition("\n")[0]
        yield Reason("todo_overdue", f"to-do overdue {days}d: {first_line}", "t", "now", 5)


def _moments(facts: AccountFacts, today: date) -> Iterable[Reason]:
    overdue = [moment for moment in facts.moments if moment_state(moment, today) == "overdue"]
    if overdue:
        first = min(overdue, key=lambda moment: moment.due_on or today)
        days = (today - (first.due_on or today)).days
        more = f" and {len(overdue) - 1} more" if len(overdue) > 1 else ""
        yield Reason("moment_overdue", f"{first.name.lower()} overdue {days}d{more}", "m", "now", 15)
    for moment in facts.moments:
        if moment.went == "poor" and not moment.repaired:
            yield Reason("moment_poor", f"{moment.name.lower()} went poorly and is not repaired", "m", "now", 15)
        elif moment_state(moment, today) == "due" and not moment.prepared and moment.due_on is not None:
            days = (moment.due_on - today).days
            if days <= SOON_DAYS:
                when = "today" if days == 0 else f"in {days}d"
                yield Reason("moment_due", f"{moment.name.lower()} due {when}, unprepared", "m", "soon", 3)


def turns(facts: AccountFacts) -> Iterable[date]:
    """The days on which these reasons change by themselves."""
    for moment in facts.moments:
        if moment.due_on is not None and not moment.done and moment.known:
            yield moment.due_on - timedelta(days=SOON_DAYS)
            yield moment.due_on + timedelta(days=1)
    if facts.todo_due is not None:
        yield facts.todo_due + timedelta(days=1)
