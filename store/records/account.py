"""An account as lists and pages show it; mostly named tuples, which take a third of the time to define."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Money(NamedTuple):
    """An amount in minor units of its currency (ISO 4217, three letters)."""

    minor: int
    currency: str


class Reason(NamedTuple):
    """Why an account needs attention: a stable code, a sentence, and the key that clears it.

    `level` is `now`, `soon`, `ask`, or `review` for one that only the weekly review shows; `weight` is what it takes
    from the health score (0 to 100).
    """

    code: str
    text: str
    key: str
    level: str
    weight: int


@dataclass(frozen=True, slots=True)
class Health:
    """Good, watch or risk; score 0 to 100; the inputs that are missing, by name.

    `pulse` is what the owner set by hand (great, good, ok, worried or bad) on `pulse_on`, None once it has expired.
    """

    state: str
    score: int
    missing: tuple[str, ...] = ()
    pulse: str | None = None
    pulse_on: date | None = None
    pulse_disagrees: bool = False


class MomentCounts(NamedTuple):
    """Key moments done, in all, and overdue; `marks` is one of `done`, `overdue`, `due`, `unknown` for each."""

    done: int
    total: int
    overdue: int
    marks: tuple[str, ...] = ()


class NextStep(NamedTuple):
    """The first open to-do of an account."""

    id: int
    text: str
    due: date | None


class AccountRow(NamedTuple):
    """One line of the account list; days are as of the book's today.

    `reasons` bring it onto the list, `review_reasons` only into the weekly review; both worst first.
    `sign` is `!` needs you, `~` soon, `z` snoozed, or empty. `contact_state` is late, over, soon, fresh,
    never or unknown. `worst_complaint` is high, medium, low or None.
    """

    id: int
    slug: str
    name: str
    stage: str
    stage_title: str
    role: str
    phase: str | None
    segment: str | None
    owner: str | None
    since: date | None
    ended: date | None
    mrr: Money | None
    last_personal_contact: date | None
    last_personal_kind: str | None
    days_since_contact: int | None
    cadence_days: int
    contact_state: str
    attempts_since: int
    moments: MomentCounts
    open_complaints: int
    worst_complaint: str | None
    health: Health
    reasons: tuple[Reason, ...]
    review_reasons: tuple[Reason, ...]
    renewal_on: date | None
    next_step: NextStep | None
    snoozed_until: date | None
    tags: tuple[str, ...]
    sign: str
    has_namesake: bool = False
    """Whether another account has the same name."""
    health_before: int | None = None
    """The health score when the account was reviewed last."""
    rhythm: tuple[int, ...] = ()
    """Personal contacts in each of the last six months, the latest last, where they were counted."""

    @property
    def name_apart(self) -> str:
        """The name, with the slug behind it where another account is called so too."""
        return f"{self.name} ({self.slug})" if self.has_namesake else self.name

    @property
    def asks_only_for_history(self) -> bool:
        """Whether all there is to ask is when somebody last spoke with it, as of many after an import."""
        return [reason.code for reason in self.reasons] == ["contact_unknown"]


class AccountCounts(NamedTuple):
    """Figures for the head line: accounts listed, needing attention, over cadence, complaints, renewals in 30 days.

    `review` is how many accounts are left in the review that is open, or would be gone through in a new one.
    """

    accounts: int
    attention: int
    over: int
    complaints: int
    renewals: int
    todos: int
    review: int = 0
