"""What was done since a review began, read from the change log: nothing has to be said twice."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from store.records.review import CONTACTED, PLANNED, SNOOZED
from store.remembered import REMEMBERED

_BEGAN = """
SELECT CASE step.kind WHEN 'do' THEN step.id ELSE step.of_step END FROM change JOIN step ON step.id = step_id
WHERE table_name = 'review' AND row_id = ? AND old IS NULL ORDER BY change.id DESC LIMIT 1
"""

_SINCE = """
WITH since AS (
  SELECT table_name, row_id, old IS NULL AS added, new FROM step JOIN change ON change.step_id = step.id
  WHERE step.id > ?1 AND step.kind = 'do' AND step.undone = 0
)
SELECT account_id, 'contact', kind, '', since.row_id FROM since JOIN interaction ON interaction.id = row_id
WHERE table_name = 'interaction' AND added AND contact = 'personal' AND source = 'logged'
  AND NOT EXISTS (SELECT 1 FROM interaction_tag WHERE interaction_id = interaction.id AND tag = ?2)
UNION SELECT account_id, 'todo', text, coalesce(due_on, ''), todo.id FROM since JOIN todo ON todo.id = row_id
WHERE table_name = 'todo' AND added
UNION SELECT account_id, 'snooze', '', until_on, snooze.id FROM since JOIN snooze ON snooze.id = row_id
WHERE table_name = 'snooze' AND added AND woken_on IS NULL
"""
_ONE_KIND = """UNION SELECT {account}, '{one.what}', {one.text}, {one.day}, {one.table}.id
FROM since JOIN {one.table} ON {one.table}.id = row_id{through} WHERE table_name = '{one.table}' AND {one.holds}
"""
_THROUGH = {
    "goal_reading": ("goal.account_id", " JOIN goal ON goal.id = goal_id"),
    "held_reply": ("complaint.account_id", " JOIN complaint ON complaint.id = complaint_id"),
    "account": ("account.id", ""),
}
"""Where a table has no account of its own: how it comes by one."""


class _Kind(NamedTuple):
    """A kind of deed that is no decision: its words for one and for many, and where and how it is found."""

    what: str
    one: str
    many: str
    table: str
    holds: str
    text: str = "''"
    day: str = "''"


def _set(column: str) -> str:
    """That a column was given a value, which it still has."""
    return f"NOT added AND json_extract(new, '$.{column}') IS NOT NULL AND {column} IS NOT NULL"


_ON_COMPLAINT = {"table": "complaint", "text": "complaint.text", "day": "received_on"}
_KINDS = (
    _Kind("resolved", "complaint resolved", "complaints resolved", holds=_set("resolved_on"), **_ON_COMPLAINT),
    _Kind(
        "complaint", "complaint logged", "complaints logged", holds="added AND complaint.source = 'logged'",
        **_ON_COMPLAINT,
    ),
    _Kind("reply", "reply held", "replies held", "held_reply", "added"),
    _Kind("moment", "key moment done", "key moments done", "moment", _set("done_on"), "name"),
    _Kind("done", "to-do done", "to-dos done", "todo", _set("done_on"), "text"),
    _Kind("goal", "goal agreed", "goals agreed", "goal", "added", "text"),
    _Kind("progress", "goal with progress shown", "goals with progress shown", "goal_reading", "added", "goal.text"),
    _Kind("reached", "goal reached", "goals reached", "goal", _set("reached_on"), "text"),
    _Kind("promise", "promise kept in mind", "promises kept in mind", "promise", "added", "text"),
    _Kind(
        "settled", "promise settled", "promises settled", "promise", f"{_set('settled_on')} AND state <> 'open'",
        "state || ', ' || text",
    ),
    _Kind("forecast", "renewal forecast", "renewals forecast", "contract", _set("forecast"), "forecast"),
    _Kind("price", "new price planned", "new prices planned", "price_change", "added", "'from ' || effective_on"),
    _Kind("told", "new price told", "new prices told", "price_change", _set("told_on"), "'from ' || effective_on"),
    _Kind("pause", "account paused", "accounts paused", "pause", "added", "coalesce('until ' || until_on, '')"),
    _Kind("exit", "exit or notice", "exits and notices", "exit", "added", "left_on"),
    _Kind("signal", "reading kept", "readings kept", "signal", "added", "kind || printf(' %g', value_milli / 1000.0)"),
    _Kind("asked", "account asked what is wrong", "accounts asked what is wrong", "asked", "added"),
    _Kind("pulse", "pulse set", "pulses set", "account", _set("pulse"), "pulse"),
    _Kind("person", "person added", "people added", "person", "added", "person.name"),
)  # fmt: skip

_MOST_NAMED = 20

_OUTCOMES = (("snooze", SNOOZED), ("contact", CONTACTED), ("todo", PLANNED))
"""What each deed makes of the account's outcome; the first that fits holds."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing done: contact, todo, snooze, or what `_KINDS` names; `text` says what.

    `day` is when a to-do is due, a snooze ends, or a complaint was received, as stored; empty without one.
    """

    account_id: int
    what: str
    text: str
    day: str


def deeds_since(connection: sqlite3.Connection, review_id: int) -> list[Deed]:
    """Everything done with any account since a review began that still stands, in the order of their numbers."""
    began = connection.execute(_BEGAN, (review_id,)).fetchone()
    if began is None:
        return []
    query = _SINCE + "".join(map(_query_of, _KINDS)) + "ORDER BY 5"
    return [Deed(*row[:4]) for row in connection.execute(query, (began[0], REMEMBERED)).fetchall()]


def _query_of(one: _Kind) -> str:
    account, through = _THROUGH.get(one.table, (f"{one.table}.account_id", ""))
    return _ONE_KIND.format(one=one, account=account, through=through)


def outcome_of(deeds: list[Deed], otherwise: str) -> str:
    """What the deeds of one account make of it; a decision can never claim a contact that was not logged."""
    done = {deed.what for deed in deeds}
    return next((outcome for what, outcome in _OUTCOMES if what in done), otherwise)


def changes_in(deeds: list[Deed], names: dict[int, str], today: date) -> list[str]:
    """A sentence for each kind of deed that is no decision by itself, with the accounts by name."""
    sentences = []
    for kind in _KINDS:
        told = [_told(deed, names, today) for deed in deeds if deed.what == kind.what]
        if told:
            more = [f"and {len(told) - _MOST_NAMED} more"] if len(told) > _MOST_NAMED else []
            named = "; ".join([*told[:_MOST_NAMED], *more])
            sentences.append(f"{len(told):,} {kind.one if len(told) == 1 else kind.many} ({named})")
    return sentences


def _told(deed: Deed, names: dict[int, str], today: date) -> str:
    name = names.get(deed.account_id, "")
    if deed.what == "resolved":
        days = (today - date.fromisoformat(deed.day)).days
        return f"{name}, after {days} {'day' if days == 1 else 'days'}"
    first_line = deed.text.partition("\n")[0]
    return f"{name}, {first_line}" if first_line else name
