"""The figures of a review before and now, with the accounts behind each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import Any

from store.account_reader import day_or_none
from store.records.review import Figure, Figures, Named, Review
from store.reviews.queue import WORST_FIRST, Chosen
from store.reviews.waiting import IS_PAUSED
from store.rules.attention import SNOOZED_FROM
from store.rules.health import WATCH_FROM

_IS_OVER = f"contact_state IN ('over', 'late') AND NOT {IS_PAUSED}"
"""The last personal contact is longer ago than the cadence allows; a paused account has no cadence."""
_ACCOUNTS = f"""
SELECT name, {{columns}} FROM account_standing JOIN account ON account.id = account_standing.account_id
JOIN account_summary ON account_summary.account_id = account.id LEFT JOIN todo ON todo.id = next_todo_id
LEFT JOIN review_entry ON review_entry.account_id = account.id AND review_id = {{review}}
WHERE account.id IN (SELECT account_standing.account_id FROM {{chosen}}) AND {{condition}} ORDER BY {WORST_FIRST}
"""
_LATE_MOMENTS = """
(SELECT count(*) FROM moment WHERE moment.account_id = account_summary.account_id
  AND moment.done_on IS NULL AND known = 1 AND moment.due_on < '{day}')
"""


def figures_of(connection: sqlite3.Connection, chosen: Chosen, today: date) -> Figures:
    """The figures that a review tries to better."""
    over, risk, complaints = connection.execute(
        f"SELECT coalesce(sum({_IS_OVER}), 0), coalesce(sum(health_state = 'risk'), 0), "
        f"coalesce(sum(complaints_open), 0) FROM {chosen.sql}",
        chosen.values,
    ).fetchone()
    (moments,) = connection.execute(
        f"SELECT coalesce(sum({_LATE_MOMENTS.format(day=today)}), 0) FROM account_summary WHERE next_moment_due < ? "
        f"AND account_id IN (SELECT account_standing.account_id FROM {chosen.sql})",
        (today.isoformat(), *chosen.values),
    ).fetchone()
    return Figures(over, risk, complaints, moments)


def figures_then_and_now(
    connection: sqlite3.Connection, review: Review, chosen: Chosen, today: date
) -> dict[str, Figure]:
    """Each figure by its name, as it was when the review began and as it is now."""

    def accounts(columns: str, condition: str) -> Iterable[tuple[Any, ...]]:
        query = _ACCOUNTS.format(columns=columns, review=review.id, chosen=chosen.sql, condition=condition)
        return connection.execute(query, chosen.values).fetchall()

    before, now = review.before, figures_of(connection, chosen, today)
    over = accounts(
        f"CASE WHEN rank >= {SNOOZED_FROM} THEN snoozed_until END, next_todo_id, todo.text, next_todo_due, "
        "contacted_on, since_day",
        _IS_OVER,
    )
    risk = accounts(
        "health_before, account_standing.health_score", f"(health_state = 'risk' OR health_before < {WATCH_FROM})"
    )
    complaints = accounts("complaints_open", "complaints_open > 0")
    moments = accounts(_LATE_MOMENTS.format(day=today), f"next_moment_due < '{today}'")
    return {
        "over": Figure(before.over, now.over, tuple(_why_still_over(row, today) for row in over)),
        "risk": Figure(before.risk, now.risk, tuple(_turned(*row) for row in risk)),
        "complaints": Figure(
            before.complaints, now.complaints, tuple(Named(name, f"{count} open") for name, count in complaints)
        ),
        "moments": Figure(
            before.moments, now.moments, tuple(Named(name, f"{count} overdue") for name, count in moments)
        ),
    }


def _why_still_over(row: tuple[Any, ...], today: date) -> Named:
    name, snoozed, step, text, due, contacted, since = row
    if snoozed:
        return Named(name, "snoozed to", date.fromisoformat(snoozed))
    if step and (due is None or due >= today.isoformat()):
        return Named(name, text or "", day_or_none(due))
    last = date.fromisoformat(contacted)
    return Named(name, f"{(today - last).days} of {(date.fromisoformat(since) - last).days} days")


def _turned(name: str, before: int | None, now: int) -> Named:
    return Named(name, str(now) if before in (None, now) else f"{before} to {now}")
