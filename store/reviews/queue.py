"""Which accounts a review walks through, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from store.accounts import account_ids
from store.book import Book
from store.errors import WrongWordError
from store.records.account import AccountRow, Reason
from store.reviews.waiting import ASKED_AGAIN_AFTER
from store.rules.filters import FilterError, read_filter

_UNKNOWN = "contact_unknown"


def chosen_ids(book: Book, said: str) -> list[int]:
    """The accounts that a filter lets through, those that need attention most first. Raises InvalidError."""
    try:
        chosen = read_filter(said)
    except FilterError as problem:
        raise WrongWordError(str(problem), hint=problem.hint, place=problem.place) from None
    return account_ids(book, chosen)


def split(
    rows: Sequence[AccountRow], seen: Mapping[int, date], today: date
) -> tuple[list[AccountRow], list[AccountRow]]:
    """Part live accounts into those to go through one by one, in order, and the quiet ones.

    `seen` says when each was last looked at. Snoozed accounts are in neither, nor are paused ones without a reason.
    """
    awake = [row for row in rows if row.snoozed_until is None and row.ended is None]
    called = [row for row in awake if _calls(row, seen.get(row.id), today)]
    ids = {row.id for row in called}
    return same_reasons_together(called), [row for row in awake if row.id not in ids and row.role != "paused"]


def same_reasons_together(rows: Iterable[AccountRow]) -> list[AccountRow]:
    """Put accounts with the same first reason next to each other; each such group stands where its worst one did."""
    groups: dict[tuple[str, str], list[AccountRow]] = {}
    for row in rows:
        first = all_reasons(row)[0]
        groups.setdefault((first.level, first.code), []).append(row)
    return [row for group in groups.values() for row in group]


def all_reasons(row: AccountRow) -> tuple[Reason, ...]:
    """Every reason to look at an account in a review, the mild ones last; a paused one has no mild ones."""
    return row.reasons if row.role == "paused" else (*row.reasons, *row.review_reasons)


def _calls(row: AccountRow, seen: date | None, today: date) -> bool:
    """Whether an account is to be gone through; one of which only the history is missing is asked for once."""
    found = all_reasons(row)
    asked_lately = seen is not None and today < seen + ASKED_AGAIN_AFTER
    return any(reason.code != _UNKNOWN for reason in found) or (bool(found) and not asked_lately)
