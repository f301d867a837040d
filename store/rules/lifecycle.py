"""Roles, phases and health states: the fixed words of the lifecycle."""

from __future__ import annotations

from datetime import date

from store.rules.dates import add_months

LIVE_ROLES = ("lead", "customer", "paused")
"""Roles that lists show; lost and declined accounts are asked for by name or filter."""

EARLY_MONTHS = 3
MID_MONTHS = 12


def phase_of(since: date | None, today: date) -> str | None:
    """The phase from tenure: early [0, 3), mid [3, 12), late from 12 whole calendar months on.

    None without a start, or when the start is still ahead.
    """
    if since is None or since > today:
        return None
    if today < add_months(since, EARLY_MONTHS):
        return "early"
    if today < add_months(since, MID_MONTHS):
        return "mid"
    return "late"
