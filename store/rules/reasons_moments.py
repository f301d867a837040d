"""Reasons from key moments: due soon and unprepared, overdue, stalled early on, gone poorly."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from store.records.account import Reason
from store.rules.facts import AccountFacts
from store.rules.situation import Situation


def moment_state(due_on: date | None, today: date, *, done: bool, known: bool) -> str:
    """done, unknown (brought in without its past), overdue (its day is gone) or due."""
    if done:
        return "done"
    if not known:
        return "unknown"
    return "overdue" if due_on is not None and due_on < today else "due"


def concerns(facts: AccountFacts) -> bool:
    """Whether a key moment is still to come, or to be repaired."""
    return bool(facts.moments)


def overdue(case: Situation) -> Iterable[Reason]:
    """A customer's key moment is overdue; early on, two weeks of that mean that the adoption has stalled."""
    late = [one for one in case.facts.moments if not one.done and one.due_on is not None and one.due_on < case.today]
    if case.facts.role != "customer" or not late:
        return
    first = min(late, key=lambda moment: moment.due_on or case.today)
    days = case.days_since(first.due_on or case.today)
    more = f" and {len(late) - 1} more" if len(late) > 1 else ""
    if case.phase == "early" and days >= case.preferences.stalled_days:
        yield case.reason("adoption_stalled", f"adoption stalled: {first.name.lower()} overdue {days}d{more}")
    else:
        yield case.reason("moment_overdue", f"{first.name.lower()} overdue {days}d{more}")


def poor(case: Situation) -> Iterable[Reason]:
    """A customer's key moment went poorly and was not repaired."""
    if case.facts.role == "customer":
        for moment in case.facts.moments:
            if moment.went == "poor" and not moment.repaired:
                yield case.reason("moment_poor", f"{moment.name.lower()} went poorly and is not repaired")


def due(case: Situation) -> Iterable[Reason]:
    """A customer's key moment is due within a week and nothing is prepared."""
    if case.facts.role != "customer":
        return
    for moment in case.facts.moments:
        if moment.due_on is None or moment.prepared or moment.done:
            continue
        days = (moment.due_on - case.today).days
        if 0 <= days <= case.preferences.moment_soon_days:
            when = "today" if days == 0 else f"in {days}d"
            yield case.reason("moment_due", f"{moment.name.lower()} due {when}, unprepared")


def turns(case: Situation) -> Iterable[date]:
    """The days on which these reasons change by themselves."""
    for moment in case.facts.moments:
        if moment.due_on is not None and not moment.done:
            yield moment.due_on - timedelta(days=case.preferences.moment_soon_days)
            yield moment.due_on + timedelta(days=1)
            yield moment.due_on + timedelta(days=case.preferences.stalled_days)
