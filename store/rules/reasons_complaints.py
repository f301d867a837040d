"""Reasons from complaints: unanswered, open too long, resolved while the client has not been told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from store.records.account import Reason
from store.rules.facts import AccountFacts, ComplaintFacts

OPEN_TOO_LONG_DAYS = {"high": 7, "medium": 14, "low": 30}
UNANSWERED_WEIGHTS = {"high": 30, "medium": 20, "low": 10}
SEVERITIES = ("low", "medium", "high")


def reasons(facts: AccountFacts, today: date) -> Iterable[Reason]:
    """The reasons that the complaints of a live account give, one for each kind, the worst one named."""
    unanswered = [one for one in facts.complaints if is_unanswered(one)]
    if unanswered:
        worst = _worst(unanswered)
        days = (today - worst.received_on).days
        text = f"{worst.severity} complaint unanswered {days}d" + _more(unanswered)
        yield Reason("complaint_unanswered", text, "c", "now", UNANSWERED_WEIGHTS[worst.severity])
    slow = [one for one in facts.complaints if not is_unanswered(one) and is_open_too_long(one, today)]
    if slow:
        worst = _worst(slow)
        days = (today - worst.received_on).days
        yield Reason("complaint_open", f"{worst.severity} complaint open {days}d" + _more(slow), "x", "now", 10)
    untold = [one for one in facts.complaints if one.resolved_on and one.handled]
    if untold:
        yield Reason("complaint_untold", "complaint resolved, client not told" + _more(untold), "x", "now", 8)


def is_unanswered(complaint: ComplaintFacts) -> bool:
    """Open, and nobody has said to the client that it was heard."""
    return complaint.resolved_on is None and not complaint.acknowledged and complaint.handled


def is_open_too_long(complaint: ComplaintFacts, today: date) -> bool:
    """Open for longer than its severity allows: high 7 days, medium 14, low 30."""
    days = (today - complaint.received_on).days
    return complaint.resolved_on is None and days > OPEN_TOO_LONG_DAYS[complaint.severity]


def _worst(complaints: list[ComplaintFacts]) -> ComplaintFacts:
    return min(complaints, key=lambda one: (-SEVERITIES.index(one.severity), one.received_on))


def _more(complaints: list[ComplaintFacts]) -> str:
    return f" and {len(complaints) - 1} more" if len(complaints) > 1 else ""


def turns(facts: AccountFacts) -> Iterable[date]:
    """The days on which these reasons change by themselves."""
    for complaint in facts.complaints:
        if complaint.resolved_on is None:
            yield complaint.received_on + timedelta(days=OPEN_TOO_LONG_DAYS[complaint.severity] + 1)
