"""To-dos: one dated thing to do, and getting it done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from store.book import Book
from store.clean_text import clean_name
from store.errors import NotFoundError
from store.interaction_rows import insert_todo
from store.many import among, called, names_of
from store.records.happenings import Todo
from store.resolve import remember_last
from store.rows import as_records
from store.steps import relabel

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
        found = {one.id: one for one in as_records(connection.execute(query, (among(ids),)), Todo)}
    return [found[one] for one in ids if one in found]


def add_todo(book: Book, account_id: int, text: str, due: date | None = None, *, assignee: str | None = None) -> int:
    """Plan one thing to do, on a day or without one; its id. Raises InvalidError for an empty text."""
    clean = clean_name(text, "The to-do")
    with book.writing(f"Planned {clean}") as connection:
        todo = insert_todo(connection, account_id, book.clock.utc(), clean, due, assignee)
        remember_last(connection, account_id)
    return todo


def add_todos(
    book: Book, account_ids: Sequence[int], text: str, due: date | None = None, *, assignee: str | None = None
) -> str:
    """Plan the same thing to do for accounts, as one step; the name of the one, or how many they are.

    Raises InvalidError for an empty text, NotFoundError when none of the accounts is there.
    """
    clean = clean_name(text, "The to-do")
    with book.writing(f"Planned {clean}") as connection:
        names = names_of(connection, account_ids)
        whom = called(names.values())
        if len(names) > 1:
            relabel(connection, f"Planned {clean} for {whom}")
        for account in names:
            insert_todo(connection, account, book.clock.utc(), clean, due, assignee)
        remember_last(connection, next(reversed(names)))
    return whom


def finish_todos(book: Book, ids: Sequence[int], *, undone: bool = False) -> list[Todo]:
    """Mark to-dos as done today, or as open again, as one step; those that are still there, as they are now.

    Raises NotFoundError when none of them is.
    """
    held = _there(book, ids)
    day = None if undone else book.clock.today().isoformat()
    with book.writing(f"{'Opened' if undone else 'Finished'} {_named(held)}") as connection:
        connection.executemany("UPDATE todo SET done_on = ? WHERE id = ?", [(day, one.id) for one in held])
    return _there(book, ids)


def finish_todo(book: Book, todo_id: int, *, undone: bool = False) -> Todo:
    """Mark one to-do as done today, or as open again; the to-do as it is now. Raises NotFoundError."""
    return finish_todos(book, [todo_id], undone=undone)[0]


def _there(book: Book, ids: Sequence[int]) -> list[Todo]:
    """The to-dos that are still there, by due day. Raises NotFoundError when none is."""
    with book.reading() as connection:
        query = f"{_QUERY}WHERE todo.id IN (SELECT value FROM json_each(?)) {_ORDER}"
        found = as_records(connection.execute(query, (among(ids),)), Todo)
    if not found:
        if len(ids) == 1:
            raise NotFoundError(f"There is no to-do {ids[0]}.", hint="gt show ACCOUNT lists an account's to-dos.")
        raise NotFoundError("Those to-dos are not in the book any more.")
    return found


def _named(todos: Sequence[Todo]) -> str:
    return called([one.text for one in todos], "to-dos")
