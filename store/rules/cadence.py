"""How often to be in touch, and how an account stands against it."""

from __future__ import annotations

from datetime import date

from store.rules.dates import add_days

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_DAYS = 30
PHASE_DAYS = {"early": 7, "mid": 14, "late": 30}
LATE_FACTOR_HALVES = 3
REVIEW_DAYS = 7


def cadence_of(
    own: int | None,
    segment: int | None,
    phase: str | None,
    phase_days: Mapping[str, int] = PHASE_DAYS,
    default: int = DEFAULT_DAYS,
) -> int:
    """Days that may pass between personal contacts: the account's own, else its segment's, else its phase's.

    An account without a start has no phase and gets the default, 30.
    """
    return own or segment or phase_days.get(phase or "", default)


def days_since(last: date | None, today: date) -> int | None:
    """Calendar days since `last`; None without one. A day ahead counts as 0."""
    return None if last is None else max(0, (today - last).days)


def contact_state(last: date | None, cadence: int, today: date, *, history_known: bool = True) -> str:
    """late, over, soon or fresh by the days since the last personal contact; never or unknown without one.

    late: days >= 1.5 x cadence; over: days > cadence; soon: over before the next weekly review
    (days + 7 > cadence) and half the cadence has passed.
    """
    days = days_since(last, today)
    if days is None:
        return "never" if history_known else "unknown"
    if days > cadence:
        return "late" if 2 * days >= LATE_FACTOR_HALVES * cadence else "over"
    if days + REVIEW_DAYS > cadence and 2 * days >= cadence:
        return "soon"
    return "fresh"


def contact_turns(last: date | None, cadence: int) -> tuple[date, ...]:
    """The days on which the contact state changes when nothing else happens: soon, over, late."""
    if last is None:
        return ()
    late = -(-LATE_FACTOR_HALVES * cadence // 2)
    soon = max(cadence - REVIEW_DAYS + 1, -(-cadence // 2))
    return add_days(last, soon), add_days(last, cadence + 1), add_days(last, late)
