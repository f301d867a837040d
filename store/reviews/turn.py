"""Where a review stands: which account is next, or which of the pages at its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from store.account_rows import account_rows
from store.book import Book
from store.records.review import Review, ReviewEntry
from store.reviews.beginning import latecomers
from store.reviews.deciding import entries_of, first_pending
from store.reviews.held import can_go_on, last_review, latest_open_review, open_review, review_with
from store.reviews.place import place_in
from store.reviews.queue import chosen_ids
from store.this_week import this_week

ACCOUNT, LATE, QUIET, SUMMARY = "account", "late", "quiet", "summary"


@dataclass(frozen=True, slots=True)
class Turn:
    """What is looked at now: `stage` is account, late (others came up meanwhile), quiet or summary.

    `account_id` is the account of the first stage, `late` the names that the second offers.
    """

    review: Review
    entries: tuple[ReviewEntry, ...]
    stage: str
    account_id: int | None = None
    late: tuple[str, ...] = ()

    @property
    def number(self) -> int:
        """The place of the account among all, counted from 1; one more than all behind the last."""
        ids = [entry.account_id for entry in self.entries]
        return ids.index(self.account_id) + 1 if self.account_id in ids else len(ids) + 1

    def neighbour(self, by: int) -> int | None:
        """The account that stands so many places further on or back; None beyond either end."""
        place = self.number - 1 + by
        return self.entries[place].account_id if 0 <= place < len(self.entries) else None


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
    entries = tuple(entries_of(book, review.id))
    if review.finished_at is not None:
        return Turn(review, entries, SUMMARY)
    place = place_in(book, review)
    known = {entry.account_id for entry in entries}
    account = place if place in known else first_pending(entries)
    if account is not None:
        return Turn(review, entries, ACCOUNT, account)
    if review.quiet_seen_at is None and not late_passed:
        late = tuple(row.name for row in latecomers(book, review))
        if late:
            return Turn(review, entries, LATE, late=late)
    stage = QUIET if review.quiet and review.quiet_seen_at is None else SUMMARY
    return Turn(review, entries, stage)


def coming_up(book: Book, said: str = "", limit: int = 5) -> list[tuple[date, str]]:
    """The accounts that will be over their cadence next, if nobody speaks with them: day and name, the first first."""
    rows = account_rows(book, chosen_ids(book, said))
    days = [
        (row.last_personal_contact + timedelta(days=row.cadence_days + 1), row.name)
        for row in rows
        if row.last_personal_contact and not row.snoozed_until and row.role != "paused"
    ]
    return sorted(day for day in days if day[0] > book.clock.today())[:limit]
