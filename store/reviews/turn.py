"""Where a review stands: which account is next, or which of the pages at its end."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from store.book import Book
from store.records.review import PENDING, Review
from store.reviews.beginning import latecomers
from store.reviews.entries import take_more, waiting_in
from store.reviews.held import can_go_on, last_review, latest_open_review, open_review, review_with
from store.reviews.place import place_in
from store.reviews.queue import chosen_by, names_in_order
from store.reviews.waiting import AWAKE, IS_PAUSED
from store.this_week import this_week

ACCOUNT, LATE, QUIET, SUMMARY = "account", "late", "quiet", "summary"
COMING = 4
"""So many of the accounts that come next are named."""

_OUTCOMES = "SELECT outcome, count(*) FROM review_entry WHERE review_id = ? GROUP BY outcome"
_PENDING = f"FROM review_entry WHERE review_id = ? AND outcome = '{PENDING}' AND position > ? ORDER BY position LIMIT ?"
_AT = "SELECT position FROM review_entry WHERE review_id = ? AND account_id = ?"
_BEFORE = "SELECT account_id FROM review_entry WHERE review_id = ? AND position < ? ORDER BY position DESC LIMIT 1"
_AFTER = "SELECT account_id FROM review_entry WHERE review_id = ? AND position > ? ORDER BY position LIMIT 1"
_NUMBER = "SELECT count(*) FROM review_entry WHERE review_id = ? AND position <= ?"
_BEHIND_ALL = 1 << 62
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Turn:
    """What is looked at now: `stage` is account, late (others came up meanwhile), quiet or summary.

    `outcomes` counts the accounts by what was decided. `account_id` is the account of the first stage; `number` its
    place among all, counted from 1, one more than all behind the last; `before` and `after` stand beside it,
    `pending` is the next one to decide about, `coming` names the ones after it. `late` are the names that the second
    stage offers.
    """

    review: Review
    outcomes: Mapping[str, int]
    stage: str
    account_id: int | None = None
    number: int = 1
    before: int | None = None
    after: int | None = None
    pending: int | None = None
    coming: tuple[str, ...] = ()
    late: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many accounts the review goes through."""
        return sum(self.outcomes.values())

    @property
    def left(self) -> int:
        """How many of them are not decided about yet."""
        return self.outcomes.get(PENDING, 0)

    @property
    def decided(self) -> int:
        """How many of them are decided about."""
        return self.total - self.left


def review_at_hand(book: Book, said: str | None = None) -> Review | None:
    """The review to go on with, else one finished this week; None when one is to be begun.

    `said` is the filter that was asked for; None takes the review that was begun last.
    """
    review = latest_open_review(book) if said is None else open_review(book, said)
    if review is not None and can_go_on(book, review):
        return review
    done = last_review(book, said or "")
    return done if done is not None and done.week == this_week(book) else None


def turn_of(book: Book, review_id: int, *, late_passed: bool = False) -> Turn:
    """Where a review stands now; `late_passed` when those who came up meanwhile are left for the next one.

    Raises NotFoundError.
    """
    review = review_with(book, review_id)
    place = place_in(book, review)
    with book.snapshot() as connection:
        turn = _turn_at(connection, review, place)
        if review.finished_at is not None or turn.account_id is not None:
            return turn
    if review.waiting:
        # Whoever was next has been deleted, and with them the decision that takes more.
        with book.writing("Took more accounts into the review") as connection:
            take_more(connection, review.id, book.clock.today())
        return turn_of(book, review.id)
    if review.quiet_seen_at is None and not late_passed and (late := latecomers(book, review)):
        with book.reading() as connection:
            return replace(turn, stage=LATE, late=tuple(names_in_order(connection, late)))
    return replace(turn, stage=QUIET if review.quiet and review.quiet_seen_at is None else SUMMARY)


def accounts_of(book: Book, review_id: int) -> list[int]:
    """Every account of a review in its order."""
    with book.reading() as connection:
        query = "SELECT account_id FROM review_entry WHERE review_id = ? ORDER BY position"
        entries = [one for (one,) in connection.execute(query, (review_id,)).fetchall()]
        return [*entries, *waiting_in(connection, review_id)]


def _turn_at(connection: sqlite3.Connection, review: Review, place: int | None) -> Turn:
    """The account that was gone back to, or the next one to decide about; behind the last one, the end."""

    def first(query: str, *values: object) -> int | None:
        row = connection.execute(query, (review.id, *values)).fetchone()
        return row[0] if row else None

    outcomes = Counter(dict(connection.execute(_OUTCOMES, (review.id,)).fetchall()))
    outcomes[PENDING] += review.waiting
    if review.finished_at is not None:
        return Turn(review, outcomes, SUMMARY)
    pending = first(f"SELECT account_id {_PENDING}", 0, 1)
    position = first(_AT, place) if place is not None else None
    account = place if position is not None else pending
    if account is not None and position is None:
        position = first(_AT, account)
    at = _BEHIND_ALL if position is None else position
    coming = [one for (one,) in connection.execute(f"SELECT account_id {_PENDING}", (review.id, at, COMING)).fetchall()]
    return Turn(
        review,
        outcomes,
        ACCOUNT if account is not None else SUMMARY,
        account,
        number=(first(_NUMBER, at) or 0) + (account is None),
        before=first(_BEFORE, at),
        after=first(_AFTER, at),
        pending=pending,
        coming=tuple(names_in_order(connection, coming)),
    )


def coming_up(book: Book, said: str = "", limit: int = 5) -> list[tuple[date, str]]:
    """The accounts that will be over their cadence next, if nobody speaks with them: day and name, the first first."""
    chosen, today = chosen_by(book, said), book.clock.today()
    with book.reading() as connection:
        rows = connection.execute(
            f"SELECT since_day, (SELECT name FROM account WHERE id = account_standing.account_id) AS called "
            f"FROM {chosen.sql} AND {AWAKE} AND NOT {IS_PAUSED} AND contacted_on IS NOT NULL AND since_day >= ? "
            "ORDER BY since_day, called LIMIT ?",
            (*chosen.values, today.isoformat(), limit),
        ).fetchall()
    return [(date.fromisoformat(day) + _DAY, name) for day, name in rows]
