"""The figures of a review before and now, with the accounts behind each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from store.records.account import AccountRow
from store.records.review import Figure, Figures, Named, Review, ReviewEntry
from store.rules.health import WATCH_FROM


def figures_of(rows: Sequence[AccountRow]) -> Figures:
    """The figures that a review tries to better."""
    return Figures(
        over=sum(is_over(row) for row in rows),
        risk=sum(row.health.state == "risk" for row in rows),
        complaints=sum(row.open_complaints for row in rows),
        moments=sum(row.moments.overdue for row in rows),
    )


def figures_then_and_now(
    review: Review, entries: Sequence[ReviewEntry], rows: Sequence[AccountRow], today: date
) -> dict[str, Figure]:
    """Each figure by its name, as it was when the review began and as it is now."""
    before, now = review.before, figures_of(rows)
    scores = {entry.account_id: entry.health_before for entry in entries}
    return {
        "over": Figure(before.over, now.over, tuple(_why_still_over(row, today) for row in rows if is_over(row))),
        "risk": Figure(
            before.risk, now.risk, tuple(_turned(row, scores) for row in rows if _concerns_risk(row, scores))
        ),
        "complaints": Figure(
            before.complaints,
            now.complaints,
            tuple(Named(row.name, f"{row.open_complaints} open") for row in rows if row.open_complaints),
        ),
        "moments": Figure(
            before.moments,
            now.moments,
            tuple(Named(row.name, f"{row.moments.overdue} overdue") for row in rows if row.moments.overdue),
        ),
    }


def is_over(row: AccountRow) -> bool:
    """Whether the last personal contact is longer ago than the cadence allows; a paused account has no cadence."""
    return row.role != "paused" and row.contact_state in ("over", "late")


def _why_still_over(row: AccountRow, today: date) -> Named:
    if row.snoozed_until:
        return Named(row.name, "snoozed to", row.snoozed_until)
    if row.next_step and (row.next_step.due is None or row.next_step.due >= today):
        return Named(row.name, row.next_step.text, row.next_step.due)
    return Named(row.name, f"{row.days_since_contact} of {row.cadence_days} days")


def _concerns_risk(row: AccountRow, scores: dict[int, int | None]) -> bool:
    before = scores.get(row.id)
    return row.health.state == "risk" or (before is not None and before < WATCH_FROM)


def _turned(row: AccountRow, scores: dict[int, int | None]) -> Named:
    before, now = scores.get(row.id), row.health.score
    return Named(row.name, str(now) if before in (None, now) else f"{before} to {now}")
