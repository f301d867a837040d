"""Reasons from what is planned: a to-do left behind, no next step, nothing new offered for a year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from store.records.account import Reason
from store.rules.dates import add_months
from store.rules.situation import Situation, after

OFFER_MONTHS = 12


def todo_overdue(case: Situation) -> Iterable[Reason]:
    """The next to-do is overdue."""
    due = case.facts.todo_due
    if due is not None and due < case.today:
        first_line = (case.facts.todo_text or "").partition("\n")[0]
        yield case.reason("todo_overdue", f"to-do overdue {case.days_since(due)}d: {first_line}")


def no_next_step(case: Situation) -> Iterable[Reason]:
    """Nothing is planned for an account that is worked with here.

    Of one brought in for which nothing was ever planned it is not known at first whether steps are kept elsewhere.
    """
    facts = case.facts
    is_known = facts.heard.has_planned or case.is_known_for(case.preferences.unseen_days)
    if facts.role != "paused" and is_known and not facts.has_todo and not case.rests:
        yield case.reason("no_next_step", "no next step planned")


def nothing_offered(case: Situation) -> Iterable[Reason]:
    """A customer for more than a year to whom nothing new was offered for a year.

    An offer is a contract that began, a goal agreed, or a contact tagged +offer.
    """
    newest = _newest_offer(case)
    if case.facts.role != "customer" or case.phase != "late" or newest is None or case.rests:
        return
    if case.today >= add_months(newest, OFFER_MONTHS):
        yield case.reason("nothing_offered", f"nothing new offered since {newest:%b %Y}")


def _newest_offer(case: Situation) -> date | None:
    """The day of the last offer; nothing is known before the start, or before it came in without its history."""
    facts = case.facts
    start = facts.since if facts.history_known else facts.created_on
    return start if start is None or facts.heard.offered_on is None else max(start, facts.heard.offered_on)


def unseen(case: Situation) -> Iterable[Reason]:
    """Nobody has looked at the account in a review for 28 days, or since it came into the book."""
    since = case.facts.seen_on or case.facts.created_on
    if case.facts.role != "paused" and since is not None and case.days_since(since) >= case.preferences.unseen_days:
        yield case.reason("unseen", f"not looked at in a review for {case.days_since(since)} days")


def turns(case: Situation) -> Iterable[date]:
    """The days on which these reasons change by themselves."""
    facts = case.facts
    yield from after(facts.todo_due, 1)
    yield from after(facts.seen_on, case.preferences.unseen_days)
    yield from after(facts.created_on, case.preferences.unseen_days)
    newest = _newest_offer(case)
    if newest is not None and facts.role == "customer":
        yield add_months(newest, OFFER_MONTHS)
