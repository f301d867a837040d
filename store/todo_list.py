"""Every open to-do, by when it is due, for a list of any length."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, partial

from store.book import Book
from store.listed import Listed, words_found
from store.namesakes import HAS_NAMESAKE
from store.records.happenings import Todo
from store.rules.filter_fields import NONE
from store.rules.filters import Term
from store.todos import todos_with

OVERDUE, TODAY, THIS_WEEK, LATER, UNDATED = GROUPS = ("overdue", "today", "this week", "later", "undated")
"""When a to-do is due; a week ends on Sunday."""

SORTS = {
    "due": "due_on IS NULL, due_on, todo.id",
    "account": "sort_name, due_on IS NULL, due_on, todo.id",
    "assignee": "assignee IS NULL, assignee, due_on IS NULL, due_on, todo.id",
}
"""Orders within a group by name, each an SQL order that ends in a unique column."""

_FROM = {"due": "todo INDEXED BY todo_by_account", "account": "todo JOIN account ON account.id = account_id"}
"""Where an order's columns are. Those of the first are all in one index, which is read four times as fast."""
_LISTED = "SELECT todo.id, account_id, due_on FROM {0} WHERE done_on IS NULL ORDER BY {1}"
_WORDS = """
SELECT todo.id, coalesce(todo.folded, todo.text), account.name, assignee
FROM todo JOIN account ON account.id = account_id WHERE done_on IS NULL
"""
_NAMESAKES = f"""
SELECT id FROM account WHERE id IN (SELECT value FROM json_each(?)) AND {HAS_NAMESAKE}
"""


@dataclass(frozen=True, slots=True)
class TodoLine:
    """A to-do as a line of the list."""

    todo: Todo
    has_namesake: bool


def listed_todos(book: Book, sort: str = "due", *, turned: bool = False) -> tuple[Listed, ...]:
    """List what is open in one of `SORTS`, or turned round."""
    group = cache(partial(_group, book.clock.today()))
    with book.reading() as connection:
        # Not fetched in one piece, which takes 6 MB more for 50,000.
        rows = connection.execute(_LISTED.format(_FROM.get(sort, "todo"), SORTS[sort]))
        entries = [Listed(one, account, group(due)) for one, account, due in rows]
    return tuple(reversed(entries) if turned else entries)


def todos_that(book: Book, term: Term) -> set[int] | None:
    """The ids of the to-dos that are `todo:overdue` or `todo:open`; None for what is asked of their accounts."""
    if term.field != "todo" or term.value == NONE:
        return None
    last = "9999" if term.value == "open" else book.clock.today().isoformat()
    with book.reading() as connection:
        rows = connection.execute("SELECT id FROM todo WHERE done_on IS NULL AND coalesce(due_on, '9998') < ?", (last,))
        return {one for (one,) in rows.fetchall()}


def todo_words(book: Book) -> dict[int, str]:
    """The words that each open to-do is found by: its own, its account's name, who is to do it."""
    with book.reading() as connection:
        return words_found(connection.execute(_WORDS))


def todo_lines(book: Book, ids: Sequence[int]) -> list[TodoLine]:
    """The lines of these to-dos in their order; those that are gone are left out."""
    todos = todos_with(book, ids)
    accounts = json.dumps([one.account_id for one in todos])
    with book.reading() as connection:
        alike = {one for (one,) in connection.execute(_NAMESAKES, (accounts,))}
    return [TodoLine(one, one.account_id in alike) for one in todos]


def _group(today: date, due: str | None) -> str:
    if due is None:
        return UNDATED
    day = date.fromisoformat(due)
    if day < today:
        return OVERDUE
    if day == today:
        return TODAY
    return THIS_WEEK if day <= today + timedelta(days=6 - today.weekday()) else LATER
