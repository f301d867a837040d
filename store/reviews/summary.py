"""What a review came to: who was decided how, what changed, the coming week, and what to ask of whom."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from store.account_reader import day_or_none
from store.account_rows import rows_on
from store.book import Book
from store.clock import local_time
from store.identity import me
from store.many import among
from store.records.review import (
    CONTACTED,
    DECISIONS,
    PENDING,
    PLANNED,
    SNOOZED,
    Errand,
    Named,
    Review,
    ReviewSummary,
)
from store.reviewed import seen_days
from store.reviews.deeds import Deed, changes_in, deeds_since
from store.reviews.held import began_on
from store.reviews.queue import Chosen, calls, chosen_by
from store.reviews.standing import figures_then_and_now
from store.reviews.waiting import AWAKE, calls_on

WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_LONGEST_SITTING = timedelta(hours=3)
_DETAILED = {CONTACTED: "contact", PLANNED: "todo", SNOOZED: "snooze"}
_REVIEWED = """
SELECT account_id, name, outcome FROM review_entry JOIN account ON account.id = account_id WHERE review_id = ?
ORDER BY position
"""
_WAITING = f"""
SELECT account.id, name, '{PENDING}' FROM review JOIN json_each(waiting) JOIN account ON account.id = json_each.value
WHERE review.id = ? ORDER BY json_each.key
"""
_ERRANDS = """
SELECT todo.text, name, due_on, assignee, account_id FROM todo JOIN account ON account.id = account_id
WHERE done_on IS NULL AND (due_on IS NULL OR due_on <= ?)
  AND (account_id IN (SELECT account_standing.account_id FROM {chosen})
    OR account_id IN (SELECT account_id FROM review_entry WHERE review_id = ?))
ORDER BY due_on IS NULL, due_on, todo.id
"""
_PHONES = """
SELECT account_id, coalesce(phone, mobile) FROM person WHERE left_on IS NULL
AND coalesce(phone, mobile) IS NOT NULL AND account_id IN (SELECT value FROM json_each(?)) ORDER BY id DESC
"""
_MOST_FORESEEN = 4000
"""The rules are applied to so many accounts to foresee how many will call; of more, to an even choice of them."""
_AT_ONCE = 500


def summary_of(book: Book, review: Review) -> ReviewSummary:
    """Add up a review as it stands now."""
    today, chosen = book.clock.today(), chosen_by(book, review.filter)
    next_on, myself = max(began_on(review) + WEEK, today + _DAY), me(book)
    with book.snapshot() as connection:
        entries = connection.execute(_REVIEWED, (review.id,)).fetchall()
        entries += connection.execute(_WAITING, (review.id,)).fetchall()
        deeds, names = _deeds(connection, review, chosen, {account: name for account, name, _ in entries})
        now = figures_then_and_now(connection, review, chosen, today)
        errands = _errands(connection, review, chosen, today, myself)
        expected = _expected(connection, chosen, next_on)
    return ReviewSummary(
        total=len(entries),
        minutes=_minutes(book, review),
        decided=_decided(entries, deeds),
        contacts=dict(Counter(deed.text for deed in deeds if deed.what == "contact")),
        changed=tuple(changes_in(deeds, names, today)),
        over=now["over"],
        risk=now["risk"],
        complaints=now["complaints"],
        moments=now["moments"],
        week=tuple(one for one in errands if one.assignee is None and one.due),
        asked=tuple(sorted((one for one in errands if one.assignee), key=lambda one: one.assignee or "")),
        next_on=next_on,
        expected=expected,
    )


def _minutes(book: Book, review: Review) -> int | None:
    ended = local_time(review.finished_at) if review.finished_at else book.clock.now()
    took = ended - local_time(review.started_at)
    return None if took > _LONGEST_SITTING else max(1, round(took.total_seconds() / 60))


def _deeds(
    connection: sqlite3.Connection, review: Review, chosen: Chosen, reviewed: Mapping[int, str]
) -> tuple[list[Deed], dict[int, str]]:
    """What was done with accounts that the review is about, and what those are called."""
    deeds = deeds_since(connection, review.id)
    others = among({deed.account_id for deed in deeds} - reviewed.keys())
    query = (
        "SELECT id, name FROM account WHERE id IN (SELECT value FROM json_each(?)) "
        f"AND id IN (SELECT account_standing.account_id FROM {chosen.sql})"
    )
    names = {**reviewed, **dict(connection.execute(query, (others, *chosen.values)).fetchall())}
    return [deed for deed in deeds if deed.account_id in names], names


def _decided(entries: Iterable[tuple[int, str, str]], deeds: Sequence[Deed]) -> dict[str, tuple[Named, ...]]:
    found: dict[str, list[Named]] = {outcome: [] for outcome in (*DECISIONS, PENDING)}
    last = {(deed.account_id, deed.what): deed for deed in deeds}
    for account, name, outcome in entries:
        what = _DETAILED.get(outcome, "")
        told = last.get((account, what))
        day = told.day if told and what != "contact" else ""
        found[outcome].append(Named(name, told.text if told else "", day_or_none(day or None)))
    return {outcome: tuple(accounts) for outcome, accounts in found.items()}


def _errands(
    connection: sqlite3.Connection, review: Review, chosen: Chosen, today: date, myself: str | None
) -> list[Errand]:
    """The open to-dos of these accounts until the next review, those for oneself without an assignee.

    What is to come stands first by its day, what was left behind after it, the newest first.
    """
    until = (today + WEEK).isoformat()
    rows = connection.execute(_ERRANDS.format(chosen=chosen.sql), (until, *chosen.values, review.id)).fetchall()
    phones = dict(connection.execute(_PHONES, (among({row[4] for row in rows}),)).fetchall())
    errands = [
        Errand(text, name, day_or_none(due), None if assignee == myself else assignee, phones.get(account))
        for text, name, due, assignee, account in rows
    ]
    late = [one for one in errands if one.due is not None and one.due < today]
    return [one for one in errands if one.due is None or one.due >= today] + late[::-1]


def _expected(connection: sqlite3.Connection, chosen: Chosen, day: date) -> int:
    """How many accounts will give a reason on a day if nothing happens until then.

    Most stand on that day as they do now. Of those that will not, when there are very many, an even choice is looked
    at and stands for all of them.
    """
    values = (*chosen.values, day.isoformat())
    (still,) = connection.execute(
        f"SELECT count(*) FROM {chosen.sql} AND {AWAKE} AND {calls_on(day)} AND valid_until > ?", values
    ).fetchone()
    turning = [
        one
        for (one,) in connection.execute(
            f"SELECT account_standing.account_id FROM {chosen.sql} AND listed = 1 AND valid_until <= ?", values
        ).fetchall()
    ]
    every = max(-(-len(turning) // _MOST_FORESEEN), 1)
    looked_at, seen = turning[::every], seen_days(connection)
    count = 0
    for first in range(0, len(looked_at), _AT_ONCE):
        rows = rows_on(connection, looked_at[first : first + _AT_ONCE], day)
        count += sum(calls(row, seen, day) for row in rows)
    return int(still) + (round(count * len(turning) / len(looked_at)) if looked_at else 0)
