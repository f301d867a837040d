"""What a review came to: who was decided how, what changed, the coming week, and what to ask of whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from store.account_rows import account_rows, rows_on
from store.book import Book
from store.clock import local_time
from store.identity import me
from store.records.account import AccountRow
from store.records.review import (
    CONTACTED,
    DECISIONS,
    PENDING,
    PLANNED,
    SNOOZED,
    Errand,
    Named,
    Review,
    ReviewEntry,
    ReviewSummary,
)
from store.reviewed import seen_days
from store.reviews.deciding import entries_of
from store.reviews.deeds import Deed, changes_in, deeds_since
from store.reviews.held import began_on
from store.reviews.queue import chosen_ids, split
from store.reviews.standing import figures_then_and_now
from store.todos import todos_of

WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_LONGEST_SITTING = timedelta(hours=3)
_DETAILED = {CONTACTED: "contact", PLANNED: "todo", SNOOZED: "snooze"}


def summary_of(book: Book, review: Review) -> ReviewSummary:
    """Add up a review as it stands now."""
    entries, today = entries_of(book, review.id), book.clock.today()
    chosen = chosen_ids(book, review.filter)
    rows = {row.id: row for row in account_rows(book, [*chosen, *(entry.account_id for entry in entries)])}
    with book.reading() as connection:
        deeds = [deed for deed in deeds_since(connection, review.id) if deed.account_id in rows]
    errands = [one for one in _errands(book, rows, today) if one.due is None or one.due <= today + WEEK]
    next_on = max(began_on(review) + WEEK, today + _DAY)
    now = figures_then_and_now(review, entries, [rows[one] for one in chosen if one in rows], today)
    return ReviewSummary(
        total=len(entries),
        minutes=_minutes(book, review),
        decided=_decided(entries, deeds),
        contacts=dict(Counter(deed.text for deed in deeds if deed.what == "contact")),
        changed=tuple(changes_in(deeds, {one: row.name for one, row in rows.items()}, today)),
        over=now["over"],
        risk=now["risk"],
        complaints=now["complaints"],
        moments=now["moments"],
        week=tuple(one for one in errands if one.assignee is None and one.due),
        asked=tuple(sorted((one for one in errands if one.assignee), key=lambda one: one.assignee or "")),
        next_on=next_on,
        expected=_expected(book, chosen, next_on),
    )


def _minutes(book: Book, review: Review) -> int | None:
    ended = local_time(review.finished_at) if review.finished_at else book.clock.now()
    took = ended - local_time(review.started_at)
    return None if took > _LONGEST_SITTING else max(1, round(took.total_seconds() / 60))


def _decided(entries: Sequence[ReviewEntry], deeds: Sequence[Deed]) -> dict[str, tuple[Named, ...]]:
    found: dict[str, list[Named]] = {outcome: [] for outcome in (*DECISIONS, PENDING)}
    for entry in entries:
        what = _DETAILED.get(entry.outcome)
        told = [deed for deed in deeds if deed.account_id == entry.account_id and deed.what == what]
        last = told[-1] if told else None
        day = last.day if last and what != "contact" else ""
        found[entry.outcome].append(
            Named(entry.name, last.text if last else "", date.fromisoformat(day) if day else None)
        )
    return {outcome: tuple(accounts) for outcome, accounts in found.items()}


def _errands(book: Book, rows: dict[int, AccountRow], today: date) -> list[Errand]:
    """The open to-dos of these accounts, those for oneself without an assignee.

    What is to come stands first by its day, what was left behind after it, the newest first.
    """
    myself = me(book)
    with book.reading() as connection:
        phones = dict(
            connection.execute(
                "SELECT account_id, coalesce(phone, mobile) FROM person WHERE left_on IS NULL "
                "AND coalesce(phone, mobile) IS NOT NULL ORDER BY id DESC"
            ).fetchall()
        )
    errands = [
        Errand(
            todo.text,
            todo.account_name,
            todo.due_on,
            None if todo.assignee == myself else todo.assignee,
            phones.get(todo.account_id),
        )
        for todo in todos_of(book)
        if todo.account_id in rows
    ]
    late = [one for one in errands if one.due is not None and one.due < today]
    return [one for one in errands if one.due is None or one.due >= today] + late[::-1]


def _expected(book: Book, chosen: Sequence[int], day: date) -> int:
    """How many accounts will give a reason on a day if nothing happens until then."""
    with book.snapshot() as connection:
        queue, _ = split(rows_on(connection, chosen, day), seen_days(connection), day)
    return len(queue)
