"""The third chapter of an account's story: its complaints, from received to client told."""

from __future__ import annotations

from datetime import date, timedelta

from store.samples.language import Grievance
from store.samples.tale import Tale

_HIGH, _MEDIUM, _LOW = 0, 1, 2
_STANDS = {
    # state: which grievance, days since received, and the days after which each step was taken
    "unanswered": (_HIGH, 6, {}),
    "waiting_us": (_LOW, 9, {"acknowledged": 1, "apologised": 1}),
    "slow": (_MEDIUM, 19, {"acknowledged": 1}),
    "waiting_them": (_MEDIUM, 8, {"acknowledged": 0, "waiting_them": 3}),
    "untold": (_MEDIUM, 12, {"acknowledged": 1, "apologised": 2, "resolved": 10}),
    "reopened": (_LOW, 24, {"acknowledged": 1, "resolved": 9, "told": 10, "reopened": 20}),
}
_ANSWERED = {"acknowledged": 1, "apologised": 1, "resolved": 5, "told": 6, "lesson": 8}


def tell_troubles(tale: Tale, span: int) -> None:
    """Tell what the account complained about, long ago and now."""
    days = (tale.end - tale.start).days
    if tale.is_customer and days > 60 and tale.plot.known and tale.happens(40):
        received = tale.ago(20, min(days - 20, span))
        _complaint(tale, tale.chance.choice(tale.language.grievances), received, _ANSWERED)
    if tale.plot.complaint:
        which, ago, steps = _STANDS[tale.plot.complaint]
        _complaint(tale, tale.language.grievances[which], tale.end - timedelta(days=ago), steps)


def _complaint(tale: Tale, grievance: Grievance, received: date, steps: dict[str, int]) -> None:
    days = {step: received + timedelta(days=after) for step, after in steps.items()}
    is_open = "resolved" not in steps or "reopened" in steps
    texts = {"resolved": grievance.resolution, "lesson": grievance.lesson}
    complaint = tale.rows.add(
        "complaint",
        account_id=tale.account,
        person_id=tale.people[0][0],
        severity=grievance.severity,
        category=grievance.category,
        text=grievance.text,
        received_on=received,
        acknowledged_on=days.get("acknowledged"),
        apologised_on=days.get("apologised"),
        waiting_on=("them" if "waiting_them" in steps else "us") if is_open and steps else None,
        resolved_on=None if is_open else days["resolved"],
        resolution=None if is_open else grievance.resolution,
        told_on=None if is_open else days.get("told"),
        lesson=grievance.lesson if "lesson" in steps else None,
        reopened=int("reopened" in steps),
        created_at=tale.written_at(received),
    )
    for step, day in {"received": received, **days}.items():
        tale.rows.add(
            "complaint_step", complaint_id=complaint, kind=step, day=day, text=texts.get(step), author=tale.owner
        )
