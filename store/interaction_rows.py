"""Writes the rows of one interaction inside a write transaction; standard library only, for both lanes."""

from __future__ import annotations

from store.clean_text import clean_text
from store.clock import utc_text
from store.errors import InvalidError
from store.plain_letters import to_be_spelled
from store.rules.folding import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import date, datetime


def log_label(kind: str, name: str) -> str:
    """What the undo step of a logged interaction is called."""
    return f"Logged {kind} with {name}"


def insert_interaction(
    connection: sqlite3.Connection,
    account_id: int,
    created_at: str,
    *,
    kind: str,
    text: str,
    day: date,
    time: datetime | None = None,
    minutes: int | None = None,
    mood: str | None = None,
    contact: str = "none",
    people: Iterable[int] = (),
    tags: Iterable[str] = (),
) -> int:
    """Insert an interaction with its people and tags; its id. `time` is local without zone.

    Raises InvalidError for a text that is too long.
    """
    stored = clean_text(text)
    interaction = connection.execute(
        "INSERT INTO interaction (account_id, kind, day, at, minutes, mood, text, contact, created_at, folded, "
        "latin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            account_id, kind, day.isoformat(), utc_text(time) if time else None, minutes, mood, stored, contact,
            created_at, fold(stored), to_be_spelled(stored),
        ),
    ).lastrowid  # fmt: skip
    assert interaction is not None
    connection.executemany(
        "INSERT INTO interaction_person (interaction_id, person_id) VALUES (?, ?)",
        [(interaction, person) for person in dict.fromkeys(people)],
    )
    connection.executemany(
        "INSERT INTO interaction_tag (interaction_id, tag) VALUES (?, ?)",
        [(interaction, tag) for tag in dict.fromkeys(clean_text(tag) for tag in tags)],
    )
    return interaction


def insert_todo(
    connection: sqlite3.Connection,
    account_id: int,
    created_at: str,
    text: str,
    due: date | None,
    assignee: str | None = None,
) -> int:
    """Insert a to-do; its id."""
    stored = clean_text(text)
    todo = connection.execute(
        "INSERT INTO todo (account_id, text, due_on, assignee, created_at, folded, latin) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (account_id, stored, due and due.isoformat(), assignee, created_at, fold(stored), to_be_spelled(stored)),
    ).lastrowid
    assert todo is not None
    return todo


def tick(connection: sqlite3.Connection, account_id: int, position: int, day: date) -> str:
    """Mark a key moment as done on a day; its name. Raises InvalidError when the account has none of that number."""
    ticked = connection.execute(
        "UPDATE moment SET done_on = ? WHERE account_id = ? AND position = ? RETURNING name",
        (day.isoformat(), account_id, position),
    ).fetchall()
    if not ticked:
        raise InvalidError(f"There is no key moment {position} on this account.", hint="gt moment ACCOUNT lists them.")
    return str(ticked[0][0])
