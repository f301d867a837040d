"""How a health score comes about, in words; the standard library and the book's records only, for both doors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from store.records.account import AccountRow, Reason
from store.rules.health import GOOD_FROM, WATCH_FROM
from tui.wording import full_date

_ALL = 100
_OF_THE_SCORE_ITSELF = "health_fallen"
"""The reason that follows from the score and so takes nothing from it."""


class HealthStep(NamedTuple):
    """One line of the sum: a figure, what it is for, and the key that clears it, empty where nothing is to clear."""

    figure: str
    words: str
    key: str = ""


def health_sum(row: AccountRow, caps: Sequence[tuple[str, int]]) -> list[HealthStep]:
    """Return the score as a sum: what each reason takes, what is left, which caps hold, and what it comes to.

    `caps` are sentences with the most that the score may be.
    """
    reasons = [reason for reason in _reasons(row) if _weighs(reason)]
    left = max(0, _ALL - sum(reason.weight for reason in reasons))
    steps = [HealthStep(str(_ALL), "to begin with")]
    steps += [HealthStep(str(-reason.weight), reason.text, reason.key) for reason in reasons]
    steps += [HealthStep(str(left), "is left")] if caps else []
    steps += [HealthStep(str(most), f"at most, because of {cap}") for cap, most in caps]
    return [*steps, HealthStep(str(row.health.score), row.health.state)]


def beside_the_sum(row: AccountRow) -> list[tuple[str, str]]:
    """Return what stands beside the score, each with a label: reasons that take nothing, the pulse, what is missing."""
    weightless = [reason.text for reason in _reasons(row) if not _weighs(reason)]
    told = [("Takes nothing", "; ".join(weightless))] if weightless else []
    if pulse := _pulse_words(row):
        told.append(("Your pulse", f"{pulse}; it takes nothing"))
    if row.health.missing:
        told.append(("Not known", f"{', '.join(row.health.missing)}; what is not known takes nothing"))
    return [*told, ("States", f"good from {GOOD_FROM}, watch from {WATCH_FROM}, risk below")]


def health_line(row: AccountRow) -> str:
    """Return the score with its state and the pulse beside it, `health 38 risk, pulse good`."""
    pulse = f", pulse {row.health.pulse}" if row.health.pulse else ""
    return f"health {row.health.score} {row.health.state}{pulse}"


def _pulse_words(row: AccountRow) -> str:
    """Return the pulse with its day, and whether it says otherwise than the score; empty without one."""
    health = row.health
    if health.pulse is None:
        return ""
    since = f", set {full_date(health.pulse_on)}" if health.pulse_on else ""
    return f"{health.pulse}{since}{', which is not what the score says' if health.pulse_disagrees else ''}"


def _reasons(row: AccountRow) -> tuple[Reason, ...]:
    return (*row.reasons, *row.review_reasons)


def _weighs(reason: Reason) -> bool:
    return reason.weight > 0 and reason.code != _OF_THE_SCORE_ITSELF
