"""What a user may set of the rules: cadences, weights, switches and thresholds, with their defaults."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from store.rules.cadence import DEFAULT_DAYS, PHASE_DAYS
from store.rules.reason_kinds import REASON_KINDS

HEATED_WORDS = ("not our fault", "your fault", "as already explained", "you should have", "obviously")

SIGNAL_FLOORS = {"nps": 7000, "csat": 3500, "active_users": 50_000, "active_seats": 50_000, "seat_use": 50_000}


class Preferences(NamedTuple):
    """The settings that the rules read. Days are calendar days; signals are in thousandths.

    `weights` holds only what differs from `REASON_KINDS` (0 to 100), `off` the codes that are switched off.
    `signal_floors` are the lowest readings that are still fine: NPS as an answer from 0 to 10, CSAT from 1 to 5,
    active users and seats, and seat use, in per cent of the contract's seats; a signal without a floor is low when it
    fell by `signal_fall_percent` against the reading before.
    """

    phase_days: Mapping[str, int] = PHASE_DAYS
    default_days: int = DEFAULT_DAYS
    segment_days: Mapping[str, int] = {}
    weights: Mapping[str, int] = {}
    off: frozenset[str] = frozenset()
    first_touch_working_days: int = 2
    attempts: int = 2
    moment_soon_days: int = 7
    stalled_days: int = 14
    promise_soon_days: int = 7
    progress_days: int = 60
    silence_days: int = 90
    asked_days: int = 90
    piling_complaints: int = 3
    owner_changes: int = 2
    pause_soon_days: int = 14
    price_soon_days: int = 60
    price_now_days: int = 14
    signal_floors: Mapping[str, int] = SIGNAL_FLOORS
    signal_fall_percent: int = 30
    signal_fresh_days: int = 180
    health_fall: int = 10
    unseen_days: int = 28
    pulse_days: int = 60
    heated_words: tuple[str, ...] = HEATED_WORDS

    def weight_of(self, code: str) -> int:
        """What a reason takes from health."""
        return self.weights.get(code, REASON_KINDS[code].weight)


DEFAULTS = Preferences()
