"""An account on one day under the user's preferences: what every rule of attention is asked about."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from store.records.account import Reason
from store.rules.cadence import cadence_of, contact_state
from store.rules.dates import add_days
from store.rules.facts import AccountFacts
from store.rules.lifecycle import phase_of
from store.rules.preferences import Preferences
from store.rules.reason_kinds import REASON_KINDS

FULL_WEIGHT = 3


class Situation(NamedTuple):
    """The facts of an account, the day, the preferences, and what follows from them at once."""

    facts: AccountFacts
    today: date
    preferences: Preferences
    phase: str | None
    cadence: int
    contact: str

    @property
    def rests(self) -> bool:
        """Whether the account was looked at in a review so lately that mild reasons keep still."""
        seen = self.facts.seen_on
        return seen is not None and self.days_since(seen) < self.preferences.unseen_days

    def is_known_for(self, days: int) -> bool:
        """Whether what did not happen for so many days is known not to have happened.

        Of an account brought in without its history it is known only from the day on which it came into the book.
        """
        came = self.facts.created_on
        return self.facts.history_known or (came is not None and self.days_since(came) >= days)

    def days_since(self, day: date) -> int:
        """Calendar days from `day` to today."""
        return (self.today - day).days

    def reason(self, code: str, text: str, *, level: str = "", thirds: int = FULL_WEIGHT, key: str = "") -> Reason:
        """A reason of a kind; `level`, `thirds` of its weight and `key` are for its forms that differ in these."""
        kind = REASON_KINDS[code]
        weight = self.preferences.weight_of(code) * thirds // FULL_WEIGHT
        return Reason(code, text, key or kind.key, level or kind.level, weight)


def situation_of(facts: AccountFacts, today: date, preferences: Preferences) -> Situation:
    """What the rules need to know of an account today."""
    phase = phase_of(facts.since, today)
    cadence = cadence_of(
        facts.own_cadence, facts.segment_cadence, phase, preferences.phase_days, preferences.default_days
    )
    state = contact_state(facts.last_personal_on, cadence, today, history_known=facts.history_known)
    return Situation(facts, today, preferences, phase, cadence, state)


def after(day: date | None, days: int) -> tuple[date, ...]:
    """The day so many days later, if there is a day at all: when a rule about it turns."""
    return () if day is None else (add_days(day, days),)
