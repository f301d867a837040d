"""Reviews as the objects of our stable JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from store.account_rows import rows_by_and_by
from store.book import Book
from store.many import slugs_of
from store.records.review import PENDING, Review, ReviewCount, ReviewSummary
from store.reviews.beginning import to_walk
from store.reviews.entries import entries_of
from store.reviews.kept_summary import to_json
from store.reviews.queue import all_reasons
from store.reviews.turn import accounts_of, review_at_hand, turn_of
from store.this_week import this_week

Object = dict[str, Any]


def review_object(review: Review) -> Object:
    """What is the same of every review."""
    return {
        "id": review.id,
        "week": review.week,
        "filter": review.filter,
        "started_at": review.started_at,
        "finished_at": review.finished_at,
        "note": review.note,
    }


def count_object(one: ReviewCount) -> Object:
    """A review in a list."""
    return {**review_object(one.review), "outcomes": one.outcomes}


def summary_object(review: Review, summary: ReviewSummary) -> Object:
    """A review with what it came to."""
    return {**review_object(review), "summary": json.loads(to_json(summary))}


def open_object(book: Book, said: str) -> Object:
    """The review to go on with, account by account; one not begun yet has no id and only pending accounts."""
    review = review_at_hand(book, said)
    if review is None or review.finished_at is not None:
        return _to_come(book, said)
    turn, entries = turn_of(book, review.id), entries_of(book, review.id)
    accounts = [
        {"slug": one.slug, "name": one.name, "outcome": one.outcome, "note": one.note, "reasons": _reasons(one.reasons)}
        for one in entries
    ]
    accounts += _pending(book, accounts_of(book, review.id)[len(entries) :])
    current = next((one.slug for one in entries if one.account_id == turn.account_id), None)
    quiet = slugs_of(book, review.quiet)
    return {**review_object(review), "stage": turn.stage, "at": current, "accounts": accounts, "quiet": quiet}


def _to_come(book: Book, said: str) -> Object:
    queue, quiet = to_walk(book, said)
    return {
        "id": None,
        "week": this_week(book),
        "filter": said,
        "started_at": None,
        "finished_at": None,
        "note": None,
        "stage": "not begun",
        "at": None,
        "accounts": _pending(book, queue),
        "quiet": slugs_of(book, quiet),
    }


def _pending(book: Book, ids: Sequence[int]) -> list[Object]:
    """Accounts whose turn has not come near, with the reasons they give now."""
    return [
        {"slug": row.slug, "name": row.name, "outcome": PENDING, "note": None, "reasons": _reasons(all_reasons(row))}
        for row in rows_by_and_by(book, ids)
    ]


def _reasons(reasons: Any) -> list[Object]:
    return [{"code": reason.code, "text": reason.text} for reason in reasons]
