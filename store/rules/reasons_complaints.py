"""Reasons from complaints: unanswered, reopened, open too long, the client not told, several in a quarter.

A reason that speaks of several complaints weighs what they weigh together, so each that is solved gives its part of
health back. While they are open, a medium one weighs two thirds and a low one a third of what a high one does.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from store.records.account import Reason
from store.rules.dates import add_months
from store.rules.facts import AccountFacts, ComplaintFacts
from store.rules.situation import FULL_WEIGHT, Situation, after

OPEN_TOO_LONG_DAYS = {"high": 7, "medium": 14, "low": 30}
SEVERITIES = ("low", "medium", "high")
QUARTER_MONTHS = 3


def concerns(facts: AccountFacts) -> bool:
    """Whether there is a complaint to speak of, or a reply that is held."""
    heard = facts.heard
    return bool(facts.complaints or heard.lessonless_on) or heard.reply_held_until is not None


def unanswered(case: Situation) -> Iterable[Reason]:
    """Nobody has said to the client that a complaint was heard; the worst one is named."""
    found = [one for one in case.facts.complaints if is_unanswered(one)]
    if found:
        worst = _worst(found)
        days = case.days_since(worst.received_on)
        text = f"{worst.severity} complaint unanswered {f'{days}d' if days else 'since today'}{_more(found)}"
        yield case.reason("complaint_unanswered", text, thirds=_thirds(found))


def reopened(case: Situation) -> Iterable[Reason]:
    """A complaint was resolved once and is open again."""
    found = [one for one in case.facts.complaints if _is_reopened(one)]
    if found:
        text = f"{_worst(found).severity} complaint open again{_more(found)}"
        yield case.reason("complaint_reopened", text, thirds=_thirds(found))


def open_too_long(case: Situation) -> Iterable[Reason]:
    """A complaint that was answered has been open for longer than its severity allows."""
    found = [
        one
        for one in case.facts.complaints
        if not is_unanswered(one) and not _is_reopened(one) and is_open_too_long(one, case.today)
    ]
    if found:
        worst = _worst(found)
        text = f"{worst.severity} complaint open {case.days_since(worst.received_on)}d{_more(found)}"
        yield case.reason("complaint_open", text, thirds=_thirds(found))


def untold(case: Situation) -> Iterable[Reason]:
    """A complaint is resolved and the client does not know."""
    found = [one for one in case.facts.complaints if one.resolved_on and one.handled]
    if found:
        text = "complaint resolved, client not told" + _more(found)
        yield case.reason("complaint_untold", text, thirds=FULL_WEIGHT * len(found))


def piling(case: Situation) -> Iterable[Reason]:
    """A customer in the late phase complained several times in three months and no lesson is kept of it.

    It asks for the cause and takes nothing from health: a client who complains is not a worse one.
    """
    if case.facts.role != "customer" or case.phase != "late":
        return
    recent = [day for day in case.facts.heard.lessonless_on if add_months(day, QUARTER_MONTHS) > case.today]
    if len(recent) >= case.preferences.piling_complaints:
        yield case.reason("complaints_piling", f"{len(recent)} complaints in a quarter, no lesson kept")


def reply_held(case: Situation) -> Iterable[Reason]:
    """A reply that was held back can be read again with a cool head."""
    until = case.facts.heard.reply_held_until
    if until is not None and until <= case.today:
        yield case.reason("reply_held", "a held reply waits to be read again")


def is_unanswered(complaint: ComplaintFacts) -> bool:
    """Open, and nobody has said to the client that it was heard."""
    return complaint.resolved_on is None and not complaint.acknowledged and complaint.handled


def _is_reopened(complaint: ComplaintFacts) -> bool:
    return complaint.resolved_on is None and complaint.reopened and not is_unanswered(complaint)


def is_open_too_long(complaint: ComplaintFacts, today: date) -> bool:
    """Open for longer than its severity allows: high 7 days, medium 14, low 30."""
    days = (today - complaint.received_on).days
    return complaint.resolved_on is None and days > OPEN_TOO_LONG_DAYS[complaint.severity]


def _worst(complaints: list[ComplaintFacts]) -> ComplaintFacts:
    return min(complaints, key=lambda one: (-SEVERITIES.index(one.severity), one.received_on))


def _thirds(complaints: list[ComplaintFacts]) -> int:
    """What open complaints weigh together, in thirds of a high one."""
    return sum(SEVERITIES.index(one.severity) + 1 for one in complaints)


def _more(complaints: list[ComplaintFacts]) -> str:
    return f" and {len(complaints) - 1} more" if len(complaints) > 1 else ""


def turns(case: Situation) -> Iterable[date]:
    """The days on which these reasons change by themselves."""
    for complaint in case.facts.complaints:
        if complaint.resolved_on is None:
            yield complaint.received_on + timedelta(days=OPEN_TOO_LONG_DAYS[complaint.severity] + 1)
    for day in case.facts.heard.lessonless_on:
        yield add_months(day, QUARTER_MONTHS)
    yield from after(case.facts.heard.reply_held_until, 0)
