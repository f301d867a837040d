"""Reads what stands beside an account in a list: its newest happenings, its people, goal and key moments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from store.book import Book
from store.goals import goals_of
from store.moments import moments_of
from store.people import people_of
from store.records.happenings import Goal, Moment, Person, TimelineEntry
from store.timeline import detail_of

HAPPENINGS = 3
PEOPLE = 2

_HAPPENINGS = """
SELECT day, kind, contact, minutes, coalesce(mood, ''), text, id FROM (
  SELECT * FROM (SELECT day, kind, contact, minutes, mood, text, id FROM interaction WHERE account_id = ?1
    ORDER BY day DESC, id DESC LIMIT ?2)
  UNION ALL
  SELECT * FROM (SELECT received_on, 'complaint', 'none', NULL, severity, text, NULL FROM complaint
    WHERE account_id = ?1 ORDER BY received_on DESC, id DESC LIMIT ?2))
ORDER BY day DESC, id IS NOT NULL, id DESC LIMIT ?2
"""


@dataclass(frozen=True, slots=True)
class AccountPreview:
    """The newest happenings first, the people seen last first, the goal that is still open."""

    happenings: tuple[TimelineEntry, ...]
    people: tuple[Person, ...]
    goal: Goal | None
    moments: tuple[Moment, ...]


def account_preview(book: Book, account_id: int) -> AccountPreview:
    """Read the preview of one account; an account that is gone has an empty one."""
    with book.reading() as connection:
        rows = connection.execute(_HAPPENINGS, (account_id, HAPPENINGS)).fetchall()
    people = [one for one in people_of(book, account_id) if one.left_on is None]
    goals = [one for one in goals_of(book, account_id) if one.reached_on is None]
    return AccountPreview(
        happenings=tuple(
            TimelineEntry(
                date.fromisoformat(day), kind, contact == "personal", detail_of(minutes, mood, contact), text, id=one
            )
            for day, kind, contact, minutes, mood, text, one in rows
        ),
        people=tuple(people[:PEOPLE]),
        goal=goals[0] if goals else None,
        moments=tuple(moments_of(book, account_id)),
    )
