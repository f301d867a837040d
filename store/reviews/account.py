"""Everything that is looked at when an account's turn comes in a review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from store.account_page import AccountPage, account_page
from store.book import Book
from store.clock import local_time
from store.errors import NotFoundError
from store.records.account import AccountRow, Reason
from store.records.happenings import TimelineEntry
from store.records.review import PENDING, SKIPPED, Review, ReviewEntry
from store.reviews.entries import entry_of
from store.reviews.held import began_on
from store.reviews.queue import all_reasons
from store.timeline import timeline_of

_TIMELINE = 40

_NOTE = (
    "SELECT review_entry.note, review.started_at FROM review_entry JOIN review ON review.id = review_id "
    "WHERE account_id = ? AND review_id <> ? AND review_entry.note IS NOT NULL ORDER BY review_id DESC LIMIT 1"
)
_LOOKED_AT = (
    "SELECT max(decided_at) FROM review_entry WHERE account_id = ? AND review_id <> ? AND outcome NOT IN (?, ?)"
)


@dataclass(frozen=True, slots=True)
class ReviewedReason:
    """A reason with whether it has been cleared since the review began."""

    reason: Reason
    cleared: bool


@dataclass(frozen=True, slots=True)
class ReviewedAccount:
    """One account in a review; `seen_on` is when it was looked at before, `last_note` what was noted then."""

    page: AccountPage
    entry: ReviewEntry
    reasons: tuple[ReviewedReason, ...]
    since: tuple[TimelineEntry, ...]
    before: tuple[TimelineEntry, ...]
    seen_on: date | None
    last_note: str | None
    last_note_on: date | None

    @property
    def row(self) -> AccountRow:
        """The account as it stands now."""
        return self.page.row

    @property
    def asks_for_history(self) -> bool:
        """Whether nobody has said yet when the last personal contact was."""
        return self.row.contact_state == "unknown"


def reviewed_account(book: Book, review: Review, account_id: int) -> ReviewedAccount:
    """Read an account for a review. Raises NotFoundError when it is not in the book or the review any more."""
    entry = entry_of(book, review.id, account_id)
    if entry is None:
        raise NotFoundError("That account is not in this review any more.")
    page = account_page(book, account_id, interactions=_TIMELINE)
    seen_on = _seen_on(book, review, account_id)
    with book.reading() as connection:
        noted = connection.execute(_NOTE, (account_id, review.id)).fetchone()
    timeline = timeline_of(page)
    return ReviewedAccount(
        page=page,
        entry=entry,
        reasons=tuple(reasons_then_and_now(entry, page.row)),
        since=tuple(one for one in timeline if seen_on is not None and one.day >= seen_on),
        before=tuple(one for one in timeline if seen_on is None or one.day < seen_on),
        seen_on=seen_on,
        last_note=noted[0] if noted else None,
        last_note_on=local_time(noted[1]).date() if noted else None,
    )


def reasons_then_and_now(entry: ReviewEntry, row: AccountRow) -> list[ReviewedReason]:
    """The reasons of the start in their order, those that are gone as cleared, then the ones that came since."""
    now = {reason.code: reason for reason in all_reasons(row)}
    then = {reason.code: reason for reason in entry.reasons}
    told = [ReviewedReason(now.get(code, reason), code not in now) for code, reason in then.items()]
    return told + [ReviewedReason(reason, False) for code, reason in now.items() if code not in then]


def _seen_on(book: Book, review: Review, account_id: int) -> date | None:
    """The day on which the account was looked at before this review."""
    with book.reading() as connection:
        decided = connection.execute(_LOOKED_AT, (account_id, review.id, PENDING, SKIPPED)).fetchone()[0]
        seen = connection.execute("SELECT seen_on FROM account_seen WHERE account_id = ?", (account_id,)).fetchone()
    days = [local_time(decided).date()] if decided else []
    if seen is not None and date.fromisoformat(seen[0]) < began_on(review):
        days.append(date.fromisoformat(seen[0]))
    return max(days, default=None)
