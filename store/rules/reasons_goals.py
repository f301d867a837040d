"""Reasons from goals and promises: none agreed, no progress shown, no next one; due, broken or oversold."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from store.records.account import Reason
from store.rules.facts import AccountFacts, PromiseFacts
from store.rules.situation import Situation, after


def concerns(facts: AccountFacts) -> bool:
    """Whether goals or promises are agreed, or could be."""
    return facts.role == "customer" or bool(facts.agreed.promises or facts.agreed.goals)


def goal_missing(case: Situation) -> Iterable[Reason]:
    """A customer in the middle phase with whom no goal is agreed; one brought in has 60 days to tell of its goals."""
    is_asked_of = case.facts.role == "customer" and case.phase == "mid" and not case.rests
    if is_asked_of and not case.facts.agreed.goals and case.is_known_for(case.preferences.progress_days):
        yield case.reason("goal_missing", "no goal agreed")


def goal_unshown(case: Situation) -> Iterable[Reason]:
    """A customer past the early phase with an open goal on which nothing was shown for 60 days."""
    if case.facts.role != "customer" or case.phase not in ("mid", "late"):
        return
    days = case.preferences.progress_days
    open_goals = [(one.shown_on, one.text) for one in case.facts.agreed.goals if not one.reached and one.shown_on]
    stale = [(case.days_since(day), text) for day, text in open_goals if case.days_since(day) >= days]
    if stale:
        longest, text = max(stale)
        more = f" and {len(stale) - 1} more" if len(stale) > 1 else ""
        yield case.reason("goal_unshown", f"no progress shown for {longest} days: {text}{more}")


def goal_next(case: Situation) -> Iterable[Reason]:
    """Every goal of a customer is reached, and no next one agreed."""
    goals = case.facts.agreed.goals
    if case.facts.role == "customer" and goals and all(goal.reached for goal in goals):
        yield case.reason("goal_next", "goal reached, no next goal")


def promise_due(case: Situation) -> Iterable[Reason]:
    """A promise is due within a week, or its day has passed."""
    soon = -case.preferences.promise_soon_days
    still_open = [one for one in case.facts.agreed.promises if one.state == "open"]
    coming = [one for one in still_open if one.due_on and case.days_since(one.due_on) >= soon]
    if coming:
        first = min(coming, key=lambda promise: promise.due_on or case.today)
        days = case.days_since(first.due_on or case.today)
        when = f"{days}d overdue" if days > 0 else "due today" if days == 0 else f"due in {-days}d"
        yield case.reason("promise_due", f"promise {when}: {first.text}", level="now" if days > 0 else "soon")


def promise_broken(case: Situation) -> Iterable[Reason]:
    """A promise was broken or oversold, and nobody has spoken with the client on that day or since."""
    for promise in case.facts.agreed.promises:
        if promise.state != "open" and not _is_talked_about(case, promise):
            yield case.reason(f"promise_{promise.state}", f"promise {promise.state}: {promise.text}")


def _is_talked_about(case: Situation, promise: PromiseFacts) -> bool:
    """Whether there was contact on the day it was settled or since; without that day, it is taken for granted."""
    last, settled = case.facts.last_personal_on, promise.settled_on
    return settled is None or (last is not None and last >= settled)


def turns(case: Situation) -> Iterable[date]:
    """The days on which these reasons change by themselves."""
    yield from after(case.facts.created_on, case.preferences.progress_days)
    for goal in case.facts.agreed.goals:
        if goal.shown_on is not None and not goal.reached:
            yield goal.shown_on + timedelta(days=case.preferences.progress_days)
    for promise in case.facts.agreed.promises:
        if promise.due_on is not None and promise.state == "open":
            yield promise.due_on - timedelta(days=case.preferences.promise_soon_days)
            yield promise.due_on + timedelta(days=1)
