"""Facts of a quiet account, from which a test changes what it is about."""

from datetime import date, timedelta
from typing import Any

from store.records.account import Reason
from store.rules.attention import standing_of
from store.rules.facts import AccountFacts, ComplaintFacts, MomentFacts
from store.rules.preferences import DEFAULTS, Preferences

TODAY = date(2026, 11, 23)

QUIET = AccountFacts(
    role="customer",
    since=date(2025, 1, 15),
    history_known=True,
    own_cadence=None,
    segment_cadence=None,
    last_personal_on=date(2026, 11, 20),
    attempts_since=0,
    moments=(),
    complaints=(),
    todo_text=None,
    todo_due=None,
    mrr_minor=100_00,
    mrr_currency="EUR",
    renewal_on=None,
    snoozed_until=None,
    snoozed_on=None,
    created_on=date(2026, 11, 20),
    seen_on=date(2026, 11, 20),
)

MOMENT = MomentFacts(name="Onboarding", due_on=TODAY, prepared=False, done=False, went=None, repaired=False)

COMPLAINT = ComplaintFacts(severity="medium", received_on=TODAY, acknowledged=False, resolved_on=None, handled=True)


def ago(days: int) -> date:
    """The day so many days before today."""
    return TODAY - timedelta(days=days)


def ahead(days: int) -> date:
    """The day so many days after today."""
    return TODAY + timedelta(days=days)


def agreed(facts: AccountFacts = QUIET, **values: Any) -> AccountFacts:
    """The facts with something else agreed."""
    return facts._replace(agreed=facts.agreed._replace(**values))


def heard(facts: AccountFacts = QUIET, **values: Any) -> AccountFacts:
    """The facts with something else heard."""
    return facts._replace(heard=facts.heard._replace(**values))


def given(facts: AccountFacts, preferences: Preferences = DEFAULTS, today: date = TODAY) -> dict[str, Reason]:
    """The reasons that the facts give, those of the weekly review included, by their codes."""
    standing = standing_of(facts, today, preferences)
    return {reason.code: reason for reason in (*standing.reasons, *standing.review_reasons)}
