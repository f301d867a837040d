"""Reasons from the contract: renewal gates at six and three months, the forecast, notice, the price, a pause."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from store.records.account import Reason
from store.rules.dates import add_months, day_words
from store.rules.facts import AccountFacts
from store.rules.situation import Situation, after

FIRST_GATE_MONTHS, LAST_GATE_MONTHS = 6, 3
ANSWERS = ("good", "risk")
"""What counts as an answer at the last gate."""
ASKED_WHY_DAYS = 14
"""For how long it counts that one asked an account that gave notice."""


@lru_cache(maxsize=4096)
def gates_of(renewal: date) -> tuple[date, date]:
    """The days of the renewal gates: six and three calendar months before."""
    return add_months(renewal, -FIRST_GATE_MONTHS), add_months(renewal, -LAST_GATE_MONTHS)


def concerns(facts: AccountFacts) -> bool:
    """Whether a renewal, an exit, another price or the end of a pause is known."""
    agreed = facts.agreed
    return bool(facts.renewal_on or agreed.leaves_on or agreed.untold_price_on or agreed.pause_until)


def renewal_near(case: Situation) -> Iterable[Reason]:
    """A customer's renewal is within its gates and no step is planned before it.

    A forecast since the gate that was passed last clears it too: good is enough of a plan, risk another reason.
    """
    renewal = _renewal_ahead(case)
    if renewal is None or _is_planned(case, renewal) or _forecast(case, renewal) in ANSWERS:
        return
    first, last = gates_of(renewal)
    if case.today >= first:
        level, thirds = ("now", 3) if case.today >= last else ("soon", 1)
        text = f"renews {_ahead(case, renewal)}, no step planned"
        yield case.reason("renewal_near", text, level=level, thirds=thirds)


def renewal_forecast(case: Situation) -> Iterable[Reason]:
    """A customer's renewal is within three months, a step is planned, and since then nobody has said good or risk."""
    renewal = _renewal_ahead(case)
    if renewal is None or case.today < gates_of(renewal)[1] or _forecast(case, renewal) in ANSWERS:
        return
    if _is_planned(case, renewal):
        yield case.reason("renewal_forecast", f"renews {_ahead(case, renewal)}: good or risk")


def renewal_risk(case: Situation) -> Iterable[Reason]:
    """A customer's renewal is forecast at risk; a planned step makes it less urgent."""
    renewal = _renewal_ahead(case)
    if renewal is not None and _forecast(case, renewal) == "risk":
        level = "soon" if _is_planned(case, renewal) else "now"
        yield case.reason("renewal_risk", f"renews {_ahead(case, renewal)}, forecast at risk", level=level)


def renewal_passed(case: Situation) -> Iterable[Reason]:
    """The renewal day of a customer has passed without word of what came of it."""
    renewal = case.facts.renewal_on
    if case.facts.role == "customer" and renewal is not None and renewal < case.today:
        yield case.reason("renewal_passed", f"renewal day {day_words(renewal)} has passed: renewed or left")


def exit_notice(case: Situation) -> Iterable[Reason]:
    """The account gave notice; one that came in after its exit is not asked about it.

    That one asked what is wrong clears it for two weeks, until the day has passed.
    """
    day, asked = case.facts.agreed.leaves_on, case.facts.heard.asked_on
    if day is None:
        return
    if day < case.today:
        yield case.reason("exit_notice", f"was to leave on {day_words(day)}: gone or staying", key="b x")
    elif asked is None or case.days_since(asked) >= ASKED_WHY_DAYS:
        yield case.reason("exit_notice", f"gave notice for {day_words(day)}: ask why")


def price_untold(case: Situation) -> Iterable[Reason]:
    """Another price comes within two months, or holds already, and the client has not been told."""
    day = case.facts.agreed.untold_price_on
    if day is None or case.facts.role not in ("customer", "paused"):
        return
    days = (day - case.today).days
    if days <= case.preferences.price_soon_days:
        when = f"in {days}d" if days > 0 else "today" if days == 0 else f"{-days}d ago"
        level = "now" if days <= case.preferences.price_now_days else "soon"
        yield case.reason("price_untold", f"price changes {when}, client not told", level=level)


def pause_ending(case: Situation) -> Iterable[Reason]:
    """A pause ends within two weeks, or its return date has passed."""
    until = case.facts.agreed.pause_until
    if case.facts.role != "paused" or until is None:
        return
    days = (until - case.today).days
    if days <= case.preferences.pause_soon_days:
        when = f"in {days}d" if days > 0 else "today" if days == 0 else f"{-days}d ago"
        yield case.reason("pause_ending", f"pause ends {when}" if days >= 0 else f"pause ended {when}, not back",
                          level="now" if days < 0 else "soon")  # fmt: skip


def _renewal_ahead(case: Situation) -> date | None:
    renewal = case.facts.renewal_on
    return renewal if case.facts.role == "customer" and renewal is not None and renewal >= case.today else None


def _is_planned(case: Situation, renewal: date) -> bool:
    todo = case.facts.todo_due
    return todo is not None and case.today <= todo <= renewal


def _forecast(case: Situation, renewal: date) -> str | None:
    """The forecast, if it was made since the gate that was passed last."""
    made = case.facts.forecast_on
    passed = [gate for gate in gates_of(renewal) if gate <= case.today]
    return case.facts.forecast if made is not None and passed and made >= passed[-1] else None


def _ahead(case: Situation, day: date) -> str:
    days = (day - case.today).days
    return "today" if days == 0 else f"in {days} days"


def turns(case: Situation) -> Iterable[date]:
    """The days on which these reasons change by themselves."""
    facts, set_by = case.facts, case.preferences
    if facts.renewal_on is not None:
        yield from gates_of(facts.renewal_on)
        yield facts.renewal_on + timedelta(days=1)
    if facts.agreed.leaves_on is not None:
        yield facts.agreed.leaves_on + timedelta(days=1)
        yield from after(facts.heard.asked_on, ASKED_WHY_DAYS)
    if facts.agreed.untold_price_on is not None:
        yield facts.agreed.untold_price_on - timedelta(days=set_by.price_soon_days)
        yield facts.agreed.untold_price_on - timedelta(days=set_by.price_now_days)
    if facts.agreed.pause_until is not None:
        yield facts.agreed.pause_until - timedelta(days=set_by.pause_soon_days)
        yield facts.agreed.pause_until + timedelta(days=1)
