"""What `x` can take on in a review line by line, and which of it a reason asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from store.records.happenings import Complaint, Todo
from store.reviews.account import ReviewedAccount, ReviewedReason
from store.rules.reasons_complaints import OPEN_TOO_LONG_DAYS

TakenOn = Complaint | Todo


def what_to_take_on(reviewed: ReviewedAccount) -> list[TakenOn]:
    """Return what x can take on, in the order of its numbers: complaints not told yet, then open to-dos."""
    complaints = [one for one in reviewed.page.complaints if not one.is_settled]
    return [*complaints, *(one for one in reviewed.page.todos if one.done_on is None)]


def number_asked_for(code: str, held: Sequence[TakenOn], today: date) -> int | None:
    """Return the number of what a kind of reason asks to be taken on; None where it asks for nothing of it."""
    is_asked = _ASKED_BY.get(code)
    return next((number for number, one in enumerate(held, 1) if is_asked and is_asked(one, today)), None)


def first_asked_for(reasons: Iterable[ReviewedReason], held: Sequence[TakenOn], today: date) -> int:
    """Return the number that x means alone: what the first reason asks for, 1 where none asks."""
    numbers = (number_asked_for(one.reason.code, held, today) for one in reasons if not one.cleared)
    return next((number for number in numbers if number is not None), 1)


def _is_overdue(one: TakenOn, today: date) -> bool:
    return isinstance(one, Todo) and one.due_on is not None and one.due_on < today


def _is_untold(one: TakenOn, today: date) -> bool:
    return isinstance(one, Complaint) and one.resolved_on is not None


def _is_reopened(one: TakenOn, today: date) -> bool:
    return isinstance(one, Complaint) and one.resolved_on is None and one.reopened > 0


def _is_open_too_long(one: TakenOn, today: date) -> bool:
    if not isinstance(one, Complaint) or one.resolved_on is not None:
        return False
    return not one.reopened and one.days_open > OPEN_TOO_LONG_DAYS[one.severity]


_ASKED_BY: dict[str, Callable[[TakenOn, date], bool]] = {
    "todo_overdue": _is_overdue,
    "complaint_untold": _is_untold,
    "complaint_reopened": _is_reopened,
    "complaint_open": _is_open_too_long,
}
