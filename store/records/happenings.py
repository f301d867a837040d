"""What happened with an account, and what is to happen: one record for each kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at an account; `birthday` is `YYYY-MM-DD` or `--MM-DD` without a year."""

    id: int
    account_id: int
    name: str
    role: str | None
    email: str | None
    phone: str | None
    mobile: str | None
    reach: str | None
    standing: str | None
    birthday: str | None
    facts: str | None
    left_on: date | None
    external_id: str | None
    last_contact: date | None


@dataclass(frozen=True, slots=True)
class Interaction:
    """Something between us and the account. `contact` is personal, attempt or none; `at` is UTC text or None."""

    id: int
    account_id: int
    kind: str
    day: date
    at: str | None
    minutes: int | None
    mood: str | None
    text: str
    contact: str
    author: str | None
    source: str
    external_id: str | None
    people: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A key moment; `state` is done, overdue, due, or unknown; `went` is great, fine, poor or None."""

    id: int
    account_id: int
    position: int
    name: str
    due_on: date | None
    preparation: str | None
    prepared_on: date | None
    done_on: date | None
    went: str | None
    repaired_on: date | None
    note: str | None
    state: str


@dataclass(frozen=True, slots=True)
class TemplateMoment:
    """A key moment that new accounts of a segment get, `due_days` after their start; None means every segment."""

    segment: str | None
    position: int
    name: str
    due_days: int
    preparation: str | None


@dataclass(frozen=True, slots=True)
class ComplaintStep:
    """One thing done about a complaint, with its day."""

    id: int
    kind: str
    day: date
    text: str | None
    author: str | None


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint and where it stands: new, waiting_us, waiting_them, resolved, told or closed.

    A closed one was resolved before it came into the book: whether the client was told then is not known.
    """

    id: int
    account_id: int
    account_slug: str
    account_name: str
    person: str | None
    severity: str
    category: str | None
    text: str
    received_on: date
    acknowledged_on: date | None
    apologised_on: date | None
    waiting_on: str | None
    resolved_on: date | None
    resolution: str | None
    told_on: date | None
    lesson: str | None
    reopened: int
    external_id: str | None
    state: str
    days_open: int
    steps: tuple[ComplaintStep, ...] = ()

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to be done about it."""
        return self.state in ("told", "closed")


@dataclass(frozen=True, slots=True)
class Todo:
    """One dated thing to do for an account."""

    id: int
    account_id: int
    account_slug: str
    account_name: str
    text: str
    due_on: date | None
    done_on: date | None
    assignee: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """A change of stage or owner with its day; `before` is None for the first."""

    day: date
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract as agreed: `period` monthly, annual or other; amount in minor units per period.

    `forecast` of the renewal is good, unsure, risk or None, as it was on `forecast_on`.
    """

    id: int
    period: str
    amount_minor: int | None
    currency: str | None
    plan: str | None
    seats: int | None
    trial: bool
    started_on: date | None
    renews_on: date | None
    ended_on: date | None
    notice_days: int | None = None
    forecast: str | None = None
    forecast_on: date | None = None


@dataclass(frozen=True, slots=True)
class Exit:
    """One time the account left, with its reasons and the client's words."""

    id: int
    left_on: date
    reasons: tuple[str, ...]
    stuck_at: str | None
    words: str | None
    went_to: str | None
    would_return: str | None
    returned_on: date | None


@dataclass(frozen=True, slots=True)
class Goal:
    """Success as the client defines it; values in thousandths of the measure, the latest as of `latest_on`."""

    id: int
    text: str
    measure: str | None
    start_milli: int | None
    target_milli: int | None
    latest_milli: int | None
    by_on: date | None
    agreed_on: date | None
    reached_on: date | None
    latest_on: date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable action; `changes` is how many rows it wrote."""

    id: int
    at: str
    label: str
    changes: int
    undone: bool


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of an account's timeline, newest first: an interaction or another fact with a day."""

    day: date
    what: str
    personal: bool
    detail: str
    text: str
    people: tuple[str, ...] = ()
    id: int | None = None
    record: tuple[str, int] | None = None
    """The kind and the number of the record that it tells of; None for a change, which is no record of its own."""
