"""The ledger of mistakes: what went wrong, what was changed, and how long a real answer took.

It counts answers, not people: more complaints are never shown as worse, since those who stay silent leave unheard.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from store.book import Book
from store.complaints import complaints_of
from store.records.happenings import Complaint


@dataclass(frozen=True, slots=True)
class Mistake:
    """One complaint that was resolved, as the ledger keeps it; days are None where a step was never dated.

    `came_in_closed` tells that it was resolved before it came into the book.
    """

    complaint_id: int
    account_slug: str
    account_name: str
    category: str | None
    received_on: date
    resolved_on: date
    what_went_wrong: str
    what_was_done: str | None
    what_changed: str | None
    days_to_answer: int | None
    days_to_resolution: int
    reopened: int
    came_in_closed: bool


@dataclass(frozen=True, slots=True)
class AnswerFigures:
    """How fast and how well complaints were answered: medians in days, and each count they are taken from.

    `reopened` of `resolved_once` were opened again after they had been called resolved.
    """

    days_to_answer: float | None
    answered: int
    days_to_resolution: float | None
    resolved: int
    reopened: int
    resolved_once: int
    with_lesson: int

    @property
    def reopen_share(self) -> float | None:
        """The share of complaints once resolved that were opened again, 0 to 1; None when there are none."""
        return self.reopened / self.resolved_once if self.resolved_once else None


@dataclass(frozen=True, slots=True)
class Ledger:
    """Mistakes, the newest first, and the figures of the same time."""

    mistakes: tuple[Mistake, ...]
    figures: AnswerFigures


def ledger(book: Book, *, since: date | None = None) -> Ledger:
    """What was learned from the complaints received since a day, or from all of them.

    A complaint that was opened again counts as resolved only once it is resolved for good, so the days to a
    resolution are those until the real one.
    """
    held = [one for one in complaints_of(book) if since is None or one.received_on >= since]
    mistakes = [found for one in held if (found := _mistake(one)) is not None]
    mistakes.sort(key=lambda one: (one.resolved_on, one.complaint_id), reverse=True)
    return Ledger(tuple(mistakes), _figures(held, mistakes))


def _mistake(one: Complaint) -> Mistake | None:
    if one.resolved_on is None:
        return None
    return Mistake(
        complaint_id=one.id,
        account_slug=one.account_slug,
        account_name=one.account_name,
        category=one.category,
        received_on=one.received_on,
        resolved_on=one.resolved_on,
        what_went_wrong=one.text,
        what_was_done=one.resolution,
        what_changed=one.lesson,
        days_to_answer=_days_to_answer(one),
        days_to_resolution=max(0, (one.resolved_on - one.received_on).days),
        reopened=one.reopened,
        came_in_closed=one.state == "closed",
    )


def _figures(held: Iterable[Complaint], mistakes: Sequence[Mistake]) -> AnswerFigures:
    complaints = list(held)
    answers = [days for one in complaints if (days := _days_to_answer(one)) is not None]
    resolutions = [one.days_to_resolution for one in mistakes]
    return AnswerFigures(
        days_to_answer=median(answers) if answers else None,
        answered=len(answers),
        days_to_resolution=median(resolutions) if resolutions else None,
        resolved=len(resolutions),
        reopened=sum(1 for one in complaints if one.reopened),
        resolved_once=sum(1 for one in complaints if one.resolved_on or one.reopened),
        with_lesson=sum(1 for one in mistakes if one.what_changed),
    )


def _days_to_answer(one: Complaint) -> int | None:
    """Days until the client first heard that it was heard: an acknowledgement or an apology, whichever came first."""
    answers = [day for day in (one.acknowledged_on, one.apologised_on) if day is not None]
    return max(0, (min(answers) - one.received_on).days) if answers else None
