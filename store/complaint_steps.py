"""The steps of a complaint from received to client told: what each one changes in the complaint's row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from store.clean_text import clean_text
from store.errors import InvalidError
from store.rules.reasons_complaints import SEVERITIES

if TYPE_CHECKING:
    from store.tables import Complaint


class Taken(NamedTuple):
    """What is kept of a step: its kind and the words that belong to it."""

    kind: str
    text: str | None = None


Step = Callable[["Complaint", date], Taken]
"""Changes the row of a complaint on a day. Raises InvalidError when the complaint does not stand so."""

KIND_WORDS = {
    "acknowledged": "acknowledged",
    "apologised": "apologised",
    "waiting_us": "waiting on us",
    "waiting_them": "waiting on them",
    "resolved": "resolved",
    "told": "client told",
    "lesson": "lesson kept",
    "reopened": "reopened",
    "severity": "changed severity",
}
"""The kinds of steps as part of a sentence."""


def acknowledge(complaint: Complaint, today: date) -> Taken:
    """The client was told that it was heard: from now on it waits on us."""
    complaint.acknowledged_on = today
    complaint.waiting_on = "us"
    return Taken("acknowledged")


def apologise(complaint: Complaint, today: date) -> Taken:
    """An apology was made; it also acknowledges the complaint."""
    complaint.apologised_on = today
    complaint.acknowledged_on = complaint.acknowledged_on or today
    complaint.waiting_on = complaint.waiting_on or "us"
    return Taken("apologised")


def wait_on(whom: str) -> Step:
    """It now waits on `us` or on `them`. Raises InvalidError for anyone else."""
    if whom not in ("us", "them"):
        raise InvalidError(f'A complaint waits on us or them, not "{whom}".')

    def step(complaint: Complaint, today: date) -> Taken:
        complaint.waiting_on = whom
        complaint.acknowledged_on = complaint.acknowledged_on or today
        return Taken(f"waiting_{whom}")

    return step


def resolve(how: str | None = None) -> Step:
    """It is solved, and how; the client is still to be told. A resolved one takes the words for how."""
    text = clean_text(how).strip() if how else None

    def step(complaint: Complaint, today: date) -> Taken:
        if complaint.resolved_on is not None and not text:
            raise InvalidError("That complaint is resolved already.", hint="--reopen opens it again.")
        complaint.resolved_on = complaint.resolved_on or today
        complaint.resolution = text
        complaint.waiting_on = None
        return Taken("resolved", text)

    return step


def tell_client(complaint: Complaint, today: date) -> Taken:
    """The client knows that it is solved, which it must be."""
    if complaint.resolved_on is None:
        raise InvalidError("That complaint is still open.", hint="Resolve it first: --resolve TEXT.")
    complaint.told_on = today
    return Taken("told")


def keep_lesson(lesson: str) -> Step:
    """What we learned from it and changed. Raises InvalidError without words."""
    text = clean_text(lesson).strip()
    if not text:
        raise InvalidError("A lesson needs words.", hint="Say what was changed so that it does not come back.")

    def step(complaint: Complaint, today: date) -> Taken:
        complaint.lesson = text
        return Taken("lesson", text)

    return step


def reopen(complaint: Complaint, today: date) -> Taken:
    """It was not solved after all."""
    if complaint.resolved_on is None:
        raise InvalidError("That complaint is still open.")
    complaint.resolved_on = complaint.resolution = complaint.told_on = None
    complaint.waiting_on = "us"
    complaint.reopened += 1
    return Taken("reopened")


def change_severity(severity: str) -> Step:
    """Set low, medium or high. Raises InvalidError for anything else."""
    check_severity(severity)

    def step(complaint: Complaint, today: date) -> Taken:
        complaint.severity = severity
        return Taken("severity", severity)

    return step


def check_severity(severity: str) -> None:
    """Refuse what is not low, medium or high with InvalidError."""
    if severity not in SEVERITIES:
        raise InvalidError(f'"{severity}" is not a severity.', hint="Choose low, medium or high.")
