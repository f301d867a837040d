"""Reasons from personal contact: soon, over, late, never, unknown, the first touch, attempts, silence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from store.records.account import Reason
from store.rules.cadence import contact_turns
from store.rules.dates import add_months, add_working_days
from store.rules.lifecycle import EARLY_MONTHS, MID_MONTHS
from store.rules.situation import Situation, after

_OFTEN = {1: "once", 2: "twice"}


def contact(case: Situation) -> Iterable[Reason]:
    """Personal contact is late, over its cadence, or will be before the next weekly review."""
    last = case.facts.last_personal_on
    if case.facts.role != "paused" and last is not None and case.contact in ("late", "over", "soon"):
        days = case.days_since(last)
        text = f"{days} {_days(days)} since personal contact, cadence {case.cadence}"
        yield case.reason(f"contact_{case.contact}", text)


def never(case: Situation) -> Iterable[Reason]:
    """No personal contact yet; a new customer has two working days for the first touch."""
    since, wait = case.facts.since, case.preferences.first_touch_working_days
    if case.facts.role == "paused" or case.contact != "never":
        return
    if since is None or case.facts.role != "customer":
        yield case.reason("contact_never", "no personal contact yet")
    elif case.today <= (due := add_working_days(since, wait)):
        text = f"no personal contact yet, first touch by {due.day} {due:%b}"
        yield case.reason("contact_never", text, level="soon", thirds=0)
    elif case.phase == "early":
        days = case.days_since(since)
        yield case.reason("first_touch_missing", f"no first touch {days} {_days(days)} after the start")
    else:
        yield case.reason("contact_never", "no personal contact yet")


def unknown(case: Situation) -> Iterable[Reason]:
    """An account brought in without its history is asked about once, and never called late."""
    if case.facts.role != "paused" and case.contact == "unknown":
        yield case.reason("contact_unknown", "no history yet: when did you last speak?")


def attempts(case: Situation) -> Iterable[Reason]:
    """It was tried several times since, and contact is not fresh.

    Of an account brought in without its history nobody knows whether it answered since.
    """
    tried = case.facts.attempts_since
    is_known = case.facts.role != "paused" and case.contact not in ("fresh", "unknown")
    if is_known and tried >= case.preferences.attempts:
        since = "" if case.facts.last_personal_on is None else " since"
        yield case.reason("attempts_unanswered", f"tried {_OFTEN.get(tried, f'{tried} times')}{since}, no answer")


def silent(case: Situation) -> Iterable[Reason]:
    """A customer of whom nothing was heard for 90 days, no complaint and no word, and whom nobody asked why.

    A question or a reply of theirs is a personal contact (an email of theirs is logged with +got), so both are
    read from there. Never having spoken is a reason of its own.
    """
    heard, asked, wait = _last_heard(case), case.facts.heard.asked_on, case.preferences.asked_days
    if case.facts.role != "customer" or heard is None or case.days_since(heard) < case.preferences.silence_days:
        return
    if case.is_known_for(wait) if asked is None else case.days_since(asked) >= wait:
        yield case.reason("silent", f"nothing heard for {case.days_since(heard)} days, not asked what is wrong")


def _last_heard(case: Situation) -> date | None:
    last, complaint = case.facts.last_personal_on, case.facts.heard.complained_on
    return last if last is None or complaint is None else max(last, complaint)


def owners_changed(case: Situation) -> Iterable[Reason]:
    """The owner changed twice or more in six months, and nobody has spoken with the client since."""
    recent = [day for day in case.facts.heard.owners_changed_on if add_months(day, 6) > case.today >= day]
    last = case.facts.last_personal_on
    if len(recent) >= case.preferences.owner_changes and (last is None or last < recent[-1]):
        yield case.reason("owners_changed", f"owner changed {len(recent)} times in 6 months, introduce yourself")


def _days(count: int) -> str:
    return "day" if count == 1 else "days"


def turns(case: Situation) -> Iterable[date]:
    """The days on which these reasons change by themselves."""
    facts, set_by = case.facts, case.preferences
    yield from contact_turns(facts.last_personal_on, case.cadence)
    if facts.since is not None:
        yield facts.since
        yield add_working_days(facts.since, set_by.first_touch_working_days) + timedelta(days=1)
        yield add_months(facts.since, EARLY_MONTHS)
        yield add_months(facts.since, MID_MONTHS)
    yield from after(_last_heard(case), set_by.silence_days)
    yield from after(facts.heard.asked_on, set_by.asked_days)
    yield from after(facts.created_on, set_by.asked_days)
    for day in facts.heard.owners_changed_on:
        yield day
        yield add_months(day, 6)
