"""Goals: success as the client defines it."""

from __future__ import annotations

from datetime import date

from store.accounts import name_of
from store.book import Book
from store.clean_text import clean_line, clean_text
from store.errors import InvalidError, NotFoundError
from store.resolve import remember_last


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
    from store import tables

    words = clean_text(text).strip()
    if not words:
        raise InvalidError("A goal needs the client's words.", hint="Say what they want to reach.")
    with book.reading() as connection:
        name = name_of(connection, account_id)
    with book.change(f"Agreed a goal with {name}") as session:
        goal = tables.Goal(
            account_id=account_id,
            text=words,
            measure=clean_line(measure or "") or None,
            start_milli=start_milli,
            target_milli=target_milli,
            by_on=by_on,
            agreed_on=book.clock.today(),
        )
        session.add(goal)
        session.flush()
        remember_last(session.connection().connection, account_id)  # type: ignore[arg-type]
        assert goal.id is not None
        return goal.id


def delete_goal(book: Book, goal_id: int) -> None:
    """Remove a goal with its readings; undo brings it back. Raises NotFoundError."""
    with book.writing("Deleted a goal") as connection:
        if not connection.execute("DELETE FROM goal WHERE id = ?", (goal_id,)).rowcount:
            raise NotFoundError(f"There is no goal {goal_id}.")
