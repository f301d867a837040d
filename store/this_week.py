"""The week in which today lies, as the settings count weeks."""

from __future__ import annotations

from datetime import date

from store.book import Book
from store.rules.weeks import week_end, week_of
from store.settings.taken_over import kept_values


def this_week(book: Book) -> str:
    """The week of today, such as `2026-W48`."""
    return week_of(book.clock.today(), _first_weekday(book))


def end_of_this_week(book: Book) -> date:
    """The last day of the week of today."""
    return week_end(book.clock.today(), _first_weekday(book))


def _first_weekday(book: Book) -> str:
    return str(kept_values(book).get("dates.first_weekday", "monday"))
