"""Reads the rows of the account list: only those that are seen."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from store.account_facts import read_facts
from store.account_reader import by_account, day_or_none
from store.book import Book
from store.errors import NotFoundError
from store.namesakes import HAS_NAMESAKE
from store.preferences import read_preferences
from store.records.account import AccountRow, MomentCounts, Money, NextStep
from store.rhythm import contact_rhythm
from store.rules.attention import Standing, standing_of
from store.rules.cadence import days_since
from store.rules.facts import AccountFacts
from store.rules.reasons_moments import moment_state

_QUERY = f"""
SELECT account.id, slug, name, stage, stage.title, segment, owner, ended, last_personal_kind, open_complaints,
  worst_severity, next_todo_id,
  (SELECT json_group_array(tag) FROM (SELECT tag FROM account_tag WHERE account_id = account.id ORDER BY tag)),
  {HAS_NAMESAKE}
FROM account JOIN stage ON stage.key = account.stage
JOIN account_summary ON account_summary.account_id = account.id
WHERE account.id IN (SELECT value FROM json_each(?))
"""
_MOMENTS = """SELECT account_id, due_on, done_on IS NOT NULL, known FROM moment
WHERE account_id IN (SELECT value FROM json_each(?)) ORDER BY account_id, position"""
_SEVERITY_NAMES = (None, "low", "medium", "high")
DEFAULT_CURRENCY = "EUR"
_AT_ONCE = 500


def account_rows(book: Book, ids: Sequence[int], *, rhythm: bool = False) -> list[AccountRow]:
    """The rows of the accounts `ids`, in that order, as of today; ids that are gone are left out.

    `rhythm` has their contacts of the last months counted.
    """
    with book.snapshot() as connection:
        return rows_on(connection, ids, book.clock.today(), rhythm=rhythm)


def rows_by_and_by(book: Book, ids: Sequence[int]) -> Iterator[AccountRow]:
    """As `account_rows`, read in portions, so that 100,000 rows that are not kept take the room of a few."""
    for first in range(0, len(ids), _AT_ONCE):
        yield from account_rows(book, ids[first : first + _AT_ONCE])


def account_row(book: Book, account_id: int) -> AccountRow:
    """The row of one account. Raises NotFoundError."""
    rows = account_rows(book, [account_id])
    if not rows:
        raise NotFoundError("That account is not in the book any more.")
    return rows[0]


def rows_on(
    connection: sqlite3.Connection, ids: Sequence[int], today: date, *, rhythm: bool = False
) -> list[AccountRow]:
    """As `account_rows`, on a connection of the caller's."""
    facts, preferences = read_facts(connection, ids, today), read_preferences(connection)
    chosen = json.dumps(list(ids))
    rows = {row[0]: row for row in connection.execute(_QUERY, (chosen,)).fetchall()}
    marks = by_account(
        (account, moment_state(day_or_none(due), today, done=bool(done), known=bool(known)))
        for account, due, done, known in connection.execute(_MOMENTS, (chosen,)).fetchall()
    )
    standings = {one: standing_of(known, today, preferences) for one, known in facts.items()}
    rhythms = contact_rhythm(connection, ids, today) if rhythm else {}
    beside = {one: _Beside(tuple(marks.get(one, ())), rhythms.get(one, ())) for one in rows}
    return [_record(rows[one], facts[one], standings[one], beside[one], today) for one in ids if one in rows]


class _Beside(NamedTuple):
    """What a row shows beside the facts that the rules read: the state of each key moment, and the rhythm."""

    marks: tuple[str, ...]
    rhythm: tuple[int, ...]


def _record(row: tuple[Any, ...], facts: AccountFacts, standing: Standing, beside: _Beside, today: date) -> AccountRow:
    one, slug, name, stage, title, segment, owner, ended, kind, complaints, worst, todo, tags, alike = row
    marks = beside.marks
    return AccountRow(
        id=one,
        slug=slug,
        name=name,
        stage=stage,
        stage_title=title,
        role=facts.role,
        phase=standing.phase,
        segment=segment,
        owner=owner,
        since=facts.since,
        ended=day_or_none(ended),
        mrr=_money(facts),
        last_personal_contact=facts.last_personal_on,
        last_personal_kind=kind if facts.last_personal_on else None,
        days_since_contact=days_since(facts.last_personal_on, today),
        cadence_days=standing.cadence_days,
        contact_state=standing.contact_state,
        attempts_since=facts.attempts_since,
        moments=MomentCounts(marks.count("done"), len(marks), marks.count("overdue"), marks),
        open_complaints=complaints,
        worst_complaint=_SEVERITY_NAMES[worst],
        health=standing.health,
        reasons=standing.reasons,
        review_reasons=standing.review_reasons,
        renewal_on=facts.renewal_on,
        next_step=NextStep(todo, facts.todo_text or "", facts.todo_due) if todo else None,
        snoozed_until=facts.snoozed_until if standing.snoozed else None,
        tags=tuple(json.loads(tags)),
        sign=standing.sign,
        has_namesake=bool(alike),
        health_before=facts.seen_score,
        rhythm=beside.rhythm,
    )


def _money(facts: AccountFacts) -> Money | None:
    if facts.mrr_minor is None:
        return None
    return Money(facts.mrr_minor, facts.mrr_currency or DEFAULT_CURRENCY)
