"""An account's history in numbers, for whoever takes it over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from store.account_page import AccountPage
from store.rules.dates import add_months, whole_months_between


@dataclass(frozen=True, slots=True)
class History:
    """What can be counted. `months` are whole calendar months since the start, None without one.

    `contacts` are personal ones, `contacts_of_year` those of the last twelve months, `kinds` counts them by kind,
    most frequent first. `days_to_resolve` is the median over resolved complaints, None without one.
    """

    months: int | None
    contacts: int
    contacts_of_year: int
    kinds: tuple[tuple[str, int], ...]
    complaints: int
    complaints_open: int
    complaints_reopened: int
    days_to_resolve: float | None
    goals: int
    goals_reached: int
    promises: tuple[tuple[str, int], ...]
    owners: int


def history_of(page: AccountPage, today: date) -> History:
    """Count what an account's page holds; the page must have been read with all its interactions."""
    personal = [one for one in page.interactions if one.contact == "personal" and one.day <= today]
    a_year_ago = add_months(today, -12)
    since, complaints = page.row.since, page.complaints
    resolved = [(one.resolved_on - one.received_on).days for one in complaints if one.resolved_on]
    return History(
        months=None if since is None or since > today else whole_months_between(since, today),
        contacts=len(personal),
        contacts_of_year=sum(one.day > a_year_ago for one in personal),
        kinds=_counted(one.kind for one in personal),
        complaints=len(complaints),
        complaints_open=sum(one.resolved_on is None for one in complaints),
        complaints_reopened=sum(one.reopened > 0 for one in complaints),
        days_to_resolve=median(resolved) if resolved else None,
        goals=len(page.goals),
        goals_reached=sum(one.reached_on is not None for one in page.goals),
        promises=_counted(one.state for one in page.promises),
        owners=len({one.after for one in page.owner_history if one.after}),
    )


def _counted(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(values).most_common())
