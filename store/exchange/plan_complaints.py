"""Plans complaints: tickets and cases of other programs, with what was done about them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from store.exchange.meanings.complaints import is_closed, severity_of, waiting_on
from store.exchange.plan import Values
from store.exchange.records_in_book import NEW, TWICE, RecordsInBook, natural_key
from store.exchange.run import Run
from store.exchange.sources import SourceRow
from store.exchange.values.dates_in_columns import Moment

MINUTES_A_DAY = 24 * 60
STEPS = (
    ("received", "received_on"),
    ("acknowledged", "acknowledged_on"),
    ("apologised", "apologised_on"),
    ("resolved", "resolved_on"),
    ("told", "told_on"),
)


def plan_complaints(run: Run, rows: list[SourceRow]) -> None:
    """Plan every ticket row that belongs to an account."""
    joined = run.join(rows)
    records = run.records(joined, RecordsInBook(run.plan, "complaint", natural_key("received_on", "text")))
    for account, row in joined:
        values = row.values
        severity = severity_of(values["severity"]) if "severity" in values else "medium"
        if not severity:
            run.refusals.refuse(row, "is not a severity: low, medium or high.", "severity", values["severity"])
        elif "received_on" not in values:
            run.refusals.refuse(row, "has no day on which it was received.", "received_on")
        elif values.get("waiting_on", "us") not in ("us", "them"):
            run.refusals.refuse(row, "is neither us nor them.", "waiting_on", values["waiting_on"])
        else:
            complaint = _complaint(run, account, row, severity)
            record, outcome = run.put(row, records, complaint, kept=("created_at", "source"))
            if outcome != TWICE:
                _plan_steps(run, row, record, complaint, {} if outcome == NEW else records.held(record))


def _complaint(run: Run, account: int, row: SourceRow, severity: str) -> Values:
    values = row.values
    resolved = _resolved_on(run, row)
    return {
        "account_id": account,
        "person_id": run.joins.person_of(values, account),
        "severity": severity,
        "category": values.get("category"),
        "text": _text(values),
        "received_on": values["received_on"].day,
        "acknowledged_on": _acknowledged_on(values),
        "apologised_on": values.get("apologised_on"),
        "waiting_on": None if resolved else values.get("waiting_on") or waiting_on(values.get("status", "")),
        "resolved_on": resolved,
        "resolution": values.get("resolution"),
        "told_on": values.get("told_on"),
        "lesson": values.get("lesson"),
        "reopened": values.get("reopened", 0),
        "source": values.get("source", "imported"),
        "external_id": values.get("external_id"),
        "created_at": run.now,
    }


def _text(values: Values) -> str:
    """The client's words, or what comes closest to them."""
    subject, text = values.get("subject", ""), values.get("text", "")
    whole = f"{subject}\n{text}".strip() if subject and not text.startswith(subject) else text
    return whole or values.get("category") or f"Ticket {values.get('external_id', '')}".strip()


def _acknowledged_on(values: Values) -> str | None:
    """The day of the first answer, told as such or as a time after the ticket came in."""
    if "acknowledged_on" in values:
        return str(values["acknowledged_on"].day)
    minutes: Decimal | None = values.get("first_response_minutes")
    if minutes is None and "first_response_hours" in values:
        minutes = values["first_response_hours"] * 60
    if minutes is None or not 0 <= minutes < 3650 * MINUTES_A_DAY:
        return None
    received: Moment = values["received_on"]
    whole = int(minutes) + (_minute_of_day(received.at) if received.at else 0)
    return (date.fromisoformat(received.day) + timedelta(days=whole // MINUTES_A_DAY)).isoformat()


def _minute_of_day(at: str) -> int:
    from store.clock import local_time

    time = local_time(at)
    return time.hour * 60 + time.minute


def _resolved_on(run: Run, row: SourceRow) -> str | None:
    """The day it was closed. A closed ticket without one counts as closed on the day of its last change."""
    values = row.values
    closed = values.get("closed", False) or is_closed(values.get("status", ""))
    if "resolved_on" in values:
        day = str(values["resolved_on"].day)
        if day < values["received_on"].day:
            run.contradict("Tickets closed before they were received", _called(values))
        if "status" in values and not closed:
            run.contradict("Tickets with a closing day and an open status", _called(values))
        return day
    if not closed:
        return None
    last: str = values.get("last_change") or run.as_of.isoformat()
    run.contradict(
        "Closed tickets without a closing day, for which the day of the last change counts",
        values.get("external_id", ""),
    )
    return last


def _called(values: Values) -> str:
    """What a ticket is called in a report."""
    return str(values.get("external_id") or _text(values))


def _plan_steps(run: Run, row: SourceRow, complaint: int, values: Values, held: Values) -> None:
    """Plan the steps that are not in the book yet."""
    for kind, column in STEPS:
        if values[column] and not held.get(column):
            text = values["resolution"] if kind == "resolved" else None
            step = {"complaint_id": complaint, "kind": kind, "day": values[column], "text": text}
            run.plan.insert("complaint_step", step)
    if not held:
        day = values["resolved_on"] or values["received_on"]
        for text in _remarks(row.values):
            run.plan.insert("complaint_step", {"complaint_id": complaint, "kind": "note", "day": day, "text": text})


def _remarks(values: Values) -> list[str]:
    """What the ticket tells that a complaint has no column for."""
    remarks = []
    if "satisfaction" in values:
        remarks.append(f"Satisfaction {values['satisfaction'].normalize():f}")
    if values.get("escalated"):
        remarks.append("Escalated")
    return remarks
