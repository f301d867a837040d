"""What is known of one account, as the rules of attention read it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class MomentFacts(NamedTuple):
    """A key moment as the rules see it."""

    name: str
    due_on: date | None
    prepared: bool
    done: bool
    went: str | None
    repaired: bool
    known: bool


class ComplaintFacts(NamedTuple):
    """A complaint that is open, or resolved with the client not told yet. `handled` is false for one
    that was brought in and not touched since: whether it was answered is not known."""

    severity: str
    received_on: date
    acknowledged: bool
    resolved_on: date | None
    handled: bool


class AccountFacts(NamedTuple):
    """Everything the rules may know of one account; nothing in it depends on today but the settled fields.

    Settled for today by the reader: `last_personal_on` (no day ahead), `mrr_minor` and `renewal_on`
    (contracts that run today). `turns` are days on which one of these will change by itself.
    """

    role: str
    since: date | None
    history_known: bool
    own_cadence: int | None
    segment_cadence: int | None
    last_personal_on: date | None
    attempts_since: int
    moments: tuple[MomentFacts, ...]
    complaints: tuple[ComplaintFacts, ...]
    todo_text: str | None
    todo_due: date | None
    mrr_minor: int | None
    mrr_currency: str | None
    renewal_on: date | None
    snoozed_until: date | None
    snoozed_on: date | None
    turns: tuple[date, ...] = ()
