"""A weekly review: what it looked at, what was decided, and how the book stood before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from store.records.account import Reason

PENDING = "pending"
REVIEWED, CONTACTED, PLANNED, SNOOZED, SKIPPED = DECISIONS = ("reviewed", "contacted", "planned", "snoozed", "skipped")


@dataclass(frozen=True, slots=True)
class Figures:
    """How many accounts are over their cadence or at risk, complaints open and key moments overdue."""

    over: int
    risk: int
    complaints: int
    moments: int


@dataclass(frozen=True, slots=True)
class Review:
    """One walk through a part of the book, or all of it; times are UTC text, `week` is such as `2026-W48`.

    `quiet` are the accounts that gave no reason when it began; `filter` is as it was typed. Of very many accounts
    `waiting` are still to be put into it.
    """

    id: int
    week: str
    filter: str
    started_at: str
    finished_at: str | None
    quiet: tuple[int, ...]
    quiet_seen_at: str | None
    note: str | None
    waiting: int
    before: Figures


@dataclass(frozen=True, slots=True)
class PastReview:
    """A review that was finished, in a list: `week` is such as `2026-W48`, `filter` as it was typed."""

    id: int
    week: str
    filter: str
    began_on: date


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """One account in a review: `outcome` is pending or one of `DECISIONS`, `reasons` are those at the start.

    In a review of very many accounts they are those when its turn came near.
    """

    account_id: int
    slug: str
    name: str
    position: int
    outcome: str
    note: str | None
    reasons: tuple[Reason, ...]
    health_before: int | None


@dataclass(frozen=True, slots=True)
class ReviewCount:
    """One past review in a list: how many accounts were decided in which way."""

    review: Review
    outcomes: dict[str, int]


@dataclass(frozen=True, slots=True)
class Named:
    """An account in a summary, and what there is to say of it; `day` is when something is due or a snooze ends."""

    name: str
    detail: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure before and now, and the accounts behind what it is now."""

    before: int
    now: int
    accounts: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Errand:
    """A to-do in a summary: its account, who is to do it (None for oneself), and a number to ring there."""

    text: str
    account: str
    due: date | None = None
    assignee: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class ReviewSummary:
    """What a review came to; it is kept with the review once that is finished.

    `decided` holds the accounts by outcome, `contacts` how many of each kind were logged, `changed` sentences on
    what else was done. `minutes` is how long it took, None when it was laid aside in between. `week` are one's own
    to-dos of the next seven days, `asked` those of others, and `expected` is how many accounts will give a
    reason on `next_on`.
    """

    total: int
    minutes: int | None
    decided: dict[str, tuple[Named, ...]]
    contacts: dict[str, int]
    changed: tuple[str, ...]
    over: Figure
    risk: Figure
    complaints: Figure
    moments: Figure
    week: tuple[Errand, ...]
    asked: tuple[Errand, ...]
    next_on: date
    expected: int
