"""What is known of one account, as the rules of attention read it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class MomentFacts(NamedTuple):
    """A key moment that is still to come, or went poorly and is not repaired.

    One of an account brought in without its past, of which nobody knows whether it was done, is not among them.
    """

    name: str
    due_on: date | None
    prepared: bool
    done: bool
    went: str | None
    repaired: bool


class ComplaintFacts(NamedTuple):
    """A complaint that is open, or resolved with the client not told yet. `handled` is false for one
    that was brought in and not touched since: whether it was answered is not known."""

    severity: str
    received_on: date
    acknowledged: bool
    resolved_on: date | None
    handled: bool
    reopened: bool = False


class PromiseFacts(NamedTuple):
    """A promise that is open, broken or oversold."""

    text: str
    state: str
    due_on: date | None
    settled_on: date | None


class GoalFacts(NamedTuple):
    """A goal; `shown_on` is the day it was agreed or last read, whichever is newer."""

    text: str
    reached: bool
    shown_on: date | None


class SignalFacts(NamedTuple):
    """The newest reading of a signal and the one before it, in thousandths."""

    kind: str
    day: date
    value: int
    earlier: int | None


class AgreedFacts(NamedTuple):
    """What was agreed with an account: promises not kept yet, every goal, the pause it is in, a price not told, and
    the day on which it leaves when it gave notice."""

    promises: tuple[PromiseFacts, ...] = ()
    goals: tuple[GoalFacts, ...] = ()
    pause_until: date | None = None
    untold_price_on: date | None = None
    leaves_on: date | None = None


class HeardFacts(NamedTuple):
    """What was heard of an account, and what was said to it, beside personal contact.

    `signals` holds the newest reading of each kind; `owners_changed_on` the days on which one owner followed
    another and `lessonless_on` those of logged complaints of which no lesson is kept, both the oldest first;
    `has_planned` tells whether a to-do was ever kept, done or open. `turns` are days on which a reading comes.
    """

    signals: tuple[SignalFacts, ...] = ()
    owners_changed_on: tuple[date, ...] = ()
    lessonless_on: tuple[date, ...] = ()
    complained_on: date | None = None
    asked_on: date | None = None
    offered_on: date | None = None
    reply_held_until: date | None = None
    has_planned: bool = False
    turns: tuple[date, ...] = ()


class AccountFacts(NamedTuple):
    """Everything the rules may know of one account; nothing in it depends on today but the settled fields.

    Settled for today by the reader: `last_personal_on` (no day ahead), `mrr_minor`, `renewal_on` and what belongs
    to that contract (contracts that run today), the signals in `heard` (no reading ahead). `turns` are days on which
    one of these will change by itself. None and empty mean that nothing is known, which is never held against it.
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
    created_on: date | None = None
    has_todo: bool = False
    is_annual: bool = False
    seats: int | None = None
    forecast: str | None = None
    forecast_on: date | None = None
    agreed: AgreedFacts = AgreedFacts()
    heard: HeardFacts = HeardFacts()
    seen_on: date | None = None
    seen_score: int | None = None
    pulse: str | None = None
    pulse_on: date | None = None
