"""One account of the sample book while its story is told: who it is, how it stands, and from when to when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from store.rules.cadence import cadence_of
from store.rules.lifecycle import phase_of
from store.samples.language import Language
from store.samples.plots import Plot
from store.samples.rows import Rows

OWNERS = ("Nina", "Tomás", "Ewa", "Jonas")
_SATURDAY = 5
_TRIES = 8


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm of the sample book before its story."""

    name: str
    slug: str
    industry: str
    domain: str
    city: str


@dataclass(slots=True)
class Tale:
    """What the chapters of one account's story share. `end` is today, or the day it left."""

    rows: Rows
    chance: Random
    today: date
    language: Language
    plot: Plot
    firm: Firm
    account: int = 0
    owner: str = ""
    start: date = date.min
    end: date = date.max
    renewal: date | None = None
    last_contact: date | None = None
    people: list[tuple[int, str]] = field(default_factory=list)

    @property
    def is_customer(self) -> bool:
        """Whether it is, was or will be again a customer."""
        return self.plot.stage not in ("prospect", "trial", "declined")

    def cadence_on(self, day: date) -> int:
        """The days between personal contacts that held on a day."""
        return cadence_of(self.plot.cadence, None, phase_of(self.start if self.is_customer else None, day))

    def day_between(self, first: date, last: date) -> date:
        """A day in the range (the first when it is empty), on a working day where there is likely one."""
        days = max(0, (last - first).days)
        for _ in range(_TRIES):
            day = first + timedelta(days=self.chance.randint(0, days))
            if day.weekday() < _SATURDAY:
                break
        return day

    def ago(self, least: int, most: int) -> date:
        """A day `least` to `most` days before the end."""
        return self.day_between(self.end - timedelta(days=most), self.end - timedelta(days=least))

    def happens(self, per_cent: int) -> bool:
        """Whether something that is so likely happens."""
        return self.chance.randrange(100) < per_cent

    def written_at(self, day: date) -> str:
        """The time at which what happened on a day was written down."""
        last = 9 if day == self.today else 16
        return f"{day}T{self.chance.randrange(7, last):02}:{self.chance.randrange(60):02}:00Z"
