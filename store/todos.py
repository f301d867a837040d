"""To-dos: one dated thing to do, and getting it done."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from store.book import Book
from store.clean_text import clean_name
from store.errors import NotFoundError
from store.records.happenings import Todo
from store.resolve import remember_last
from store.rows import as_records

_QUERY = (
    "SELECT todo.id, account_id, slug AS account_slug, account.name AS account_name, todo.text, due_on, done_on, "
    "assignee "
    "FROM todo JOIN account ON account.id = account_id "
)
_ORDER = "ORDER BY done_on IS NOT NULL, due_on IS NULL, due_on, todo.id"


def todos_of(book: Book, account_id: int | None = None, *, done: bool = False) -> list[Todo]:
    """Open to-dos of an account or of all by due day; `done` adds the done ones at the end."""
    conditions = [] if done else ["done_on IS NULL"]
    conditions += [] if account_id is None else ["account_id = ?"]
    where = f"WHERE {' AND '.join(conditions)} " if conditions else ""
    values = () if account_id is None else (account_id,)
    with book.reading() as connection:
        return as_records(connection.execute(f"{_QUERY}{where}{_ORDER}", values), Todo)


def open_todos(book: Book) -> int:
    """How many to-dos are open in the whole book."""
    with book.reading() as connection:
        return int(connection.execute("SELECT count(*) FROM todo WHERE done_on IS NULL").fetchone()[0])


def todos_with(book: Book, ids: Sequence[int]) -> list[Todo]:
    """The to-dos of these ids in their order; those that are gone are left out."""
    with book.reading() as connection:
        query = f"{_QUERY}WHERE todo.id IN (SELECT value FROM json_each(?))"
        found = {one.id: one for one in as_records(connection.execute(query, (json.dumps(list(ids)),)), Todo)}
    return [found[one] for one in ids if one in found]


def todo_with(book: Book, todo_id: int) -> Todo:
    """One to-do. Raises NotFoundError."""
    with book.reading() as connection:
        found = as_records(connection.execute(f"{_QUERY}WHERE todo.id = ?", (todo_id,)), Todo)
    if not found:
        raise NotFoundError(f"There is no to-do {todo_id}.", hint="gt show ACCOUNT lists an account's to-dos.")
    return found[0]


def add_todo(book: Book, account_id: int, text: str, due: date | None = None, *, assignee: str | None = None) -> int:
    """Plan one thing to do, on a day or without one; its id. Raises InvalidError for an empty text."""
    from store import tables

    clean = clean_name(text, "The to-do")
    with book.change(f"Planned {clean}") as session:
        todo = tables.Todo(
            account_id=account_id, text=clean, due_on=due, assignee=assignee, created_at=book.clock.utc()
        )
        session.add(todo)
        session.flush()
        remember_last(session.connection().connection, account_id)  # type: ignore[arg-type]
        assert todo.id is not None
        return todo.id


def finish_todo(book: Book, todo_id: int, *, undone: bool = False) -> Todo:
    """Mark a to-do as done today, or as open again; the to-do as it is now. Raises NotFoundError."""
    held = todo_with(book, todo_id)
    day = None if undone else book.clock.today().isoformat()
    with book.writing(f"{'Opened' if undone else 'Finished'} {held.text}") as connection:
        connection.execute("UPDATE todo SET done_on = ? WHERE id = ?", (day, todo_id))
    return todo_with(book, todo_id)


def delete_todo(book: Book, todo_id: int) -> None:
    """Remove a to-do; undo brings it back. Raises NotFoundError."""
    held = todo_with(book, todo_id)
    with book.writing(f"Deleted {held.text}") as connection:
        connection.execute("DELETE FROM todo WHERE id = ?", (todo_id,))
