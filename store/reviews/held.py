"""The reviews that were held and the one that is open."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from store.book import Book
from store.clock import local_time
from store.errors import NotFoundError
from store.records.review import PENDING, Figures, PastReview, Review, ReviewCount
from store.rows import as_records

LAID_ASIDE_FOR = timedelta(days=7)
"""After so long an unfinished review is not gone on with; the accounts are gone through anew."""

_WEEKS_NAMED = 3

_COLUMNS = """
  id, week, filter, started_at, finished_at, quiet, quiet_seen_at, note, json_array_length(waiting) AS waiting, before
"""


def open_review(book: Book, said: str = "") -> Review | None:
    """The unfinished review of a filter as it was typed, the newest one; None when there is none."""
    return _first(book, "finished_at IS NULL AND filter = ? ORDER BY id DESC LIMIT 1", (normal(said),))


def latest_open_review(book: Book) -> Review | None:
    """The unfinished review that was begun last, whatever its filter."""
    return _first(book, "finished_at IS NULL ORDER BY id DESC LIMIT 1")


def last_review(book: Book, said: str | None = None) -> Review | None:
    """The review that was finished last, of a filter if one is given; None when there is none."""
    order = "ORDER BY finished_at DESC, id DESC LIMIT 1"
    if said is None:
        return _first(book, f"finished_at IS NOT NULL {order}")
    return _first(book, f"finished_at IS NOT NULL AND filter = ? {order}", (normal(said),))


def review_of_week(book: Book, said: str) -> Review:
    """The review that was finished in a week, said as `2026-W47` or by its number alone; of several the whole book's.

    Raises NotFoundError with the weeks there are.
    """
    number = said.upper().rpartition("W")[2].lstrip("0")
    year = said.partition("-")[0] if "-" in said else ""
    order = "ORDER BY filter <> '', finished_at DESC"
    held = _read(book, f"finished_at IS NOT NULL {order}")
    fitting = [one for one in held if one.week.startswith(year) and str(week_number(one)) == number]
    if not fitting:
        weeks = tuple(sorted({one.week for one in held}, reverse=True)[:_WEEKS_NAMED])
        hint = "gt review --list names them."
        raise NotFoundError(f"No review of week {said} has been finished.", hint=hint, near=weeks)
    return max(fitting, key=lambda one: (one.week, one.filter == ""))


def review_with(book: Book, review_id: int) -> Review:
    """One review. Raises NotFoundError."""
    found = _first(book, "id = ?", (review_id,))
    if found is None:
        raise NotFoundError("That review is not in the book any more.", hint="gt review begins another.")
    return found


def reviews_of(book: Book) -> list[ReviewCount]:
    """Every review with what was decided in it, newest first."""
    reviews = _read(book, "1 = 1 ORDER BY id DESC")
    with book.reading() as connection:
        rows = connection.execute("SELECT review_id, outcome, count(*) FROM review_entry GROUP BY 1, 2").fetchall()
    counts: dict[int, dict[str, int]] = {}
    for review, outcome, count in rows:
        counts.setdefault(review, {})[outcome] = count
    for review in reviews:
        if review.waiting:
            counts[review.id][PENDING] = counts[review.id].get(PENDING, 0) + review.waiting
    return [ReviewCount(review, counts.get(review.id, {})) for review in reviews]


def finished_reviews(book: Book, limit: int) -> list[PastReview]:
    """The reviews that were finished, the newest first, without the accounts that were gone through."""
    query = "SELECT id, week, filter, started_at FROM review WHERE finished_at IS NOT NULL ORDER BY id DESC LIMIT ?"
    with book.reading() as connection:
        rows = connection.execute(query, (limit,)).fetchall()
    return [PastReview(number, week, said, local_time(at).date()) for number, week, said, at in rows]


def can_go_on(book: Book, review: Review) -> bool:
    """Whether an unfinished review is to be gone on with: for a week, or a day if nothing was decided in it."""
    today, began = book.clock.today(), began_on(review)
    with book.reading() as connection:
        decided = connection.execute(
            "SELECT 1 FROM review_entry WHERE review_id = ? AND outcome <> ? LIMIT 1", (review.id, PENDING)
        ).fetchone()
    is_touched = decided is not None or review.quiet_seen_at is not None
    return today < began + LAID_ASIDE_FOR if is_touched else today == began


def week_number(review: Review) -> int:
    """The number of the week in which a review was begun."""
    return int(review.week[-2:])


def began_on(review: Review) -> date:
    """The local day on which a review was begun."""
    return local_time(review.started_at).date()


def normal(said: str) -> str:
    """A filter as it is kept."""
    return " ".join(said.split())


def _first(book: Book, where: str, values: tuple[object, ...] = ()) -> Review | None:
    return next(iter(_read(book, where, values)), None)


def _read(book: Book, where: str, values: tuple[object, ...] = ()) -> list[Review]:
    def settle(held: dict[str, Any]) -> None:
        held["quiet"] = tuple(json.loads(held["quiet"]))
        held["before"] = Figures(**json.loads(held["before"]))

    with book.reading() as connection:
        query = connection.execute(f"SELECT {_COLUMNS} FROM review WHERE {where}", values)
        return as_records(query, Review, settle)
