"""Goals: success as the client defines it, how far it has come, and whether it was reached."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from store.book import Book
from store.clean_text import clean_line, clean_text
from store.errors import InvalidError, NotFoundError
from store.many import change_each
from store.records.agreements import Reading
from store.records.happenings import Goal
from store.resolve import remember_last
from store.rows import as_records
from store.rules.dates import day_words
from store.rules.goal_line import GoalLine

if TYPE_CHECKING:
    from sqlmodel import Session

    from store.rules.goal_line import ProgressLine
    from store.tables import Account

_QUERY = """
SELECT id, text, measure, start_milli, target_milli, (SELECT value_milli FROM goal_reading
  WHERE goal_id = goal.id ORDER BY day DESC, id DESC LIMIT 1) AS latest_milli, by_on, agreed_on, reached_on,
  (SELECT max(day) FROM goal_reading WHERE goal_id = goal.id) AS latest_on
FROM goal
"""


def add_goal(
    book: Book,
    account_id: int,
    text: str,
    *,
    measure: str | None = None,
    start_milli: int | None = None,
    target_milli: int | None = None,
    by_on: date | None = None,
) -> int:
    """Agree a goal with an account today; its id. Figures are thousandths of the measure.

    Raises InvalidError for an empty text, NotFoundError without such an account.
    """
    return _agree(book, [account_id], GoalLine(text, target_milli, start_milli, measure, by_on))[1][0]


def add_goals(book: Book, account_ids: Sequence[int], goal: GoalLine) -> str:
    """Agree what a line says with accounts today, as one step; the name of the one, or how many they are.

    Raises as `add_goal` does.
    """
    return _agree(book, account_ids, goal)[0]


def goals_of(book: Book, account_id: int) -> list[Goal]:
    """The goals of an account, the oldest first, each with its latest reading."""
    with book.reading() as connection:
        return as_records(connection.execute(f"{_QUERY}WHERE account_id = ? ORDER BY id", (account_id,)), Goal)


def stalest_goal(goals: Iterable[Goal]) -> Goal | None:
    """The open goal on which nothing was shown for longest; None when none is open."""
    still_open = [one for one in goals if one.reached_on is None]
    return min(still_open, key=lambda one: one.latest_on or one.agreed_on or date.min, default=None)


def goal_with(book: Book, goal_id: int) -> Goal:
    """One goal with its latest reading. Raises NotFoundError."""
    with book.reading() as connection:
        found = as_records(connection.execute(f"{_QUERY}WHERE id = ?", (goal_id,)), Goal)
    if not found:
        raise NotFoundError(f"There is no goal {goal_id}.", hint="gt goal ACCOUNT lists them.")
    return found[0]


def readings_of(book: Book, goal_id: int) -> list[Reading]:
    """The readings of a goal, the oldest first."""
    with book.reading() as connection:
        query = connection.execute(
            "SELECT id, day, value_milli, proof FROM goal_reading WHERE goal_id = ? ORDER BY day, id", (goal_id,)
        )
        return as_records(query, Reading)


def record_reading(
    book: Book,
    goal_id: int,
    value_milli: int,
    *,
    day: date | None = None,
    proof: str | None = None,
    reached: bool = False,
) -> Goal:
    """Keep how far a goal is today, or was on an earlier day, and whether that reaches it; the goal as it is now.

    A second reading of the same day takes the place of the first. Raises InvalidError for a day ahead, NotFoundError.
    """
    on, today = day or book.clock.today(), book.clock.today()
    if on > today:
        raise InvalidError(f"{day_words(on)} has not come yet.", hint="Give the day of the reading.")
    name = _account_of(book, goal_id)
    with book.writing(f"Recorded the progress of {name}") as connection:
        connection.execute("DELETE FROM goal_reading WHERE goal_id = ? AND day = ?", (goal_id, on.isoformat()))
        connection.execute(
            "INSERT INTO goal_reading (goal_id, day, value_milli, proof) VALUES (?, ?, ?, ?)",
            (goal_id, on.isoformat(), value_milli, clean_line(proof or "") or None),
        )
        if reached:
            connection.execute("UPDATE goal SET reached_on = ? WHERE id = ?", (on.isoformat(), goal_id))
    return goal_with(book, goal_id)


def keep_progress(book: Book, goal_id: int, said: ProgressLine) -> Goal:
    """Keep how far a goal is, that it is reached, or both as one step; the goal as it is now.

    Raises InvalidError, NotFoundError.
    """
    if said.value is None:
        return reach_goal(book, goal_id, said.day)
    return record_reading(book, goal_id, said.value, day=said.day, proof=said.proof, reached=said.reached)


def reach_goal(book: Book, goal_id: int, day: date | None = None, *, undone: bool = False) -> Goal:
    """Mark a goal as reached today or on an earlier day, or as open again; the goal as it is now.

    Raises InvalidError for a day ahead, NotFoundError.
    """
    on = day or book.clock.today()
    if on > book.clock.today():
        raise InvalidError(f"{day_words(on)} has not come yet.", hint="Give the day it was reached on.")
    name = _account_of(book, goal_id)
    with book.writing(f"{'Opened' if undone else 'Reached'} a goal of {name}") as connection:
        reached = None if undone else on.isoformat()
        connection.execute("UPDATE goal SET reached_on = ? WHERE id = ?", (reached, goal_id))
    return goal_with(book, goal_id)


def _agree(book: Book, account_ids: Sequence[int], said: GoalLine) -> tuple[str, list[int]]:
    """Agree a goal with accounts; who they are, and the ids of the goals."""
    from store import tables

    words = clean_text(said.text).strip()
    if not words:
        raise InvalidError("A goal needs the client's words.", hint="Say what they want to reach.")
    agreed: list[int] = []

    def agree(session: Session, account: Account) -> None:
        assert account.id is not None
        goal = tables.Goal(
            account_id=account.id,
            text=words,
            measure=clean_line(said.measure or "") or None,
            start_milli=said.start,
            target_milli=said.target,
            by_on=said.by_on,
            agreed_on=book.clock.today(),
        )
        session.add(goal)
        session.flush()
        remember_last(session.connection().connection, account.id)  # type: ignore[arg-type]
        assert goal.id is not None
        agreed.append(goal.id)

    return change_each(book, account_ids, agree, lambda whom: f"Agreed a goal with {whom}").whom, agreed


def _account_of(book: Book, goal_id: int) -> str:
    with book.reading() as connection:
        row = connection.execute(
            "SELECT name FROM goal JOIN account ON account.id = account_id WHERE goal.id = ?", (goal_id,)
        ).fetchone()
    if row is None:
        raise NotFoundError(f"There is no goal {goal_id}.", hint="gt goal ACCOUNT lists them.")
    return str(row[0])
