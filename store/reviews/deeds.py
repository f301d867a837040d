"""What was done since a review began, read from the change log: nothing has to be said twice."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date

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
UNION SELECT account_id, 'moment', name, done_on, moment.id FROM since JOIN moment ON moment.id = row_id
WHERE table_name = 'moment' AND json_extract(new, '$.done_on') IS NOT NULL AND done_on IS NOT NULL
UNION SELECT account_id, 'resolved', text, received_on, complaint.id FROM since JOIN complaint ON complaint.id = row_id
WHERE table_name = 'complaint' AND json_extract(new, '$.resolved_on') IS NOT NULL AND resolved_on IS NOT NULL
UNION SELECT account_id, 'complaint', text, received_on, complaint.id FROM since JOIN complaint ON complaint.id = row_id
WHERE table_name = 'complaint' AND added AND source = 'logged'
UNION SELECT account_id, 'done', text, done_on, todo.id FROM since JOIN todo ON todo.id = row_id
WHERE table_name = 'todo' AND json_extract(new, '$.done_on') IS NOT NULL AND done_on IS NOT NULL
ORDER BY 5
"""

_OUTCOMES = (("snooze", SNOOZED), ("contact", CONTACTED), ("todo", PLANNED))
"""What each deed makes of the account's outcome; the first that fits holds."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing done: contact, todo, snooze, moment, resolved, complaint or done; `text` says what.

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
    return [Deed(*row[:4]) for row in connection.execute(_SINCE, (began[0], REMEMBERED)).fetchall()]


def outcome_of(deeds: list[Deed], otherwise: str) -> str:
    """What the deeds of one account make of it; a decision can never claim a contact that was not logged."""
    done = {deed.what for deed in deeds}
    return next((outcome for what, outcome in _OUTCOMES if what in done), otherwise)


def changes_in(deeds: list[Deed], names: dict[int, str], today: date) -> list[str]:
    """A sentence for each kind of deed that is no decision by itself, with the accounts by name."""
    sentences = []
    for what, one, many in _CHANGES:
        told = [_told(deed, names, today) for deed in deeds if deed.what == what]
        if told:
            sentences.append(f"{len(told)} {one if len(told) == 1 else many} ({'; '.join(told)})")
    return sentences


_CHANGES = (
    ("resolved", "complaint resolved", "complaints resolved"),
    ("complaint", "complaint logged", "complaints logged"),
    ("moment", "key moment done", "key moments done"),
    ("done", "to-do done", "to-dos done"),
)


def _told(deed: Deed, names: dict[int, str], today: date) -> str:
    name = names.get(deed.account_id, "")
    if deed.what == "resolved":
        days = (today - date.fromisoformat(deed.day)).days
        return f"{name}, after {days} {'day' if days == 1 else 'days'}"
    first_line = deed.text.partition("\n")[0]
    return f"{name}, {first_line}" if first_line else name
