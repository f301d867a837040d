"""Promises: what was promised at the sale, and whether it was kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from store.book import Book
from store.clean_text import clean_line, clean_text
from store.errors import InvalidError, NotFoundError
from store.many import change_each
from store.records.agreements import Promise
from store.resolve import remember_last
from store.rows import as_records
from store.rules.dates import day_words
from store.rules.promise_line import PromiseLine

if TYPE_CHECKING:
    from sqlmodel import Session

    from store.tables import Account

STATES = ("open", "kept", "broken", "oversold")

_QUERY = """
SELECT promise.id, account_id, slug AS account_slug, account.name AS account_name, promise.text, promised_by,
  promised_on, due_on, state, settled_on
FROM promise JOIN account ON account.id = account_id
"""
_ORDER = "ORDER BY state <> 'open', due_on IS NULL, due_on, promise.id"


def promises_of(book: Book, account_id: int | None = None, *, only_open: bool = False) -> list[Promise]:
    """The promises to one account or to all, open ones first by their day."""
    conditions = ["state = 'open'"] if only_open else []
    conditions += [] if account_id is None else ["account_id = ?"]
    where = f"WHERE {' AND '.join(conditions)} " if conditions else ""
    values = () if account_id is None else (account_id,)
    with book.reading() as connection:
        return as_records(connection.execute(_QUERY + where + _ORDER, values), Promise)


def next_promise(promises: Iterable[Promise]) -> Promise | None:
    """The open promise that is due first, of those of an account; None when none is open."""
    return next((one for one in promises if one.state == "open"), None)


def promise_with(book: Book, promise_id: int) -> Promise:
    """One promise. Raises NotFoundError."""
    with book.reading() as connection:
        found = as_records(connection.execute(f"{_QUERY}WHERE promise.id = ?", (promise_id,)), Promise)
    if not found:
        raise NotFoundError(f"There is no promise {promise_id}.", hint="gt promise ACCOUNT lists them.")
    return found[0]


def add_promise(
    book: Book,
    account_id: int,
    text: str,
    *,
    promised_by: str | None = None,
    promised_on: date | None = None,
    due_on: date | None = None,
) -> int:
    """Keep what was promised to an account, by whom, when, and for when; its id. Raises InvalidError without words."""
    return _keep(book, [account_id], PromiseLine(text, promised_by, promised_on, due_on))[1][0]


def add_promises(book: Book, account_ids: Sequence[int], promise: PromiseLine) -> str:
    """Keep in mind what a line says was promised to accounts, as one step; the name of the one, or how many they are.

    Raises as `add_promise` does.
    """
    return _keep(book, account_ids, promise)[0]


def settle_promise(book: Book, promise_id: int, state: str) -> Promise:
    """Say that a promise was kept, broken or oversold as of today, or that it is open again; as it is now.

    Raises InvalidError for another state, NotFoundError.
    """
    if state not in STATES:
        raise InvalidError(f'"{state}" is not what becomes of a promise.', hint=f"Choose {', '.join(STATES)}.")
    held = promise_with(book, promise_id)
    settled = None if state == "open" else book.clock.today().isoformat()
    with book.writing(f"Promise to {held.account_name}: {state}") as connection:
        connection.execute("UPDATE promise SET state = ?, settled_on = ? WHERE id = ?", (state, settled, promise_id))
    return promise_with(book, promise_id)


def _keep(book: Book, account_ids: Sequence[int], said: PromiseLine) -> tuple[str, list[int]]:
    """Keep a promise to accounts; who they are, and the ids of the promises."""
    from store import tables

    words, today = clean_text(said.text).strip(), book.clock.today()
    if not words:
        raise InvalidError("A promise needs words.", hint="Say what was promised.")
    if said.promised_on is not None and said.promised_on > today:
        raise InvalidError(
            f"{day_words(said.promised_on)} has not come yet.",
            hint="Give the day it was promised on.",
        )
    kept: list[int] = []

    def keep(session: Session, account: Account) -> None:
        assert account.id is not None
        promise = tables.Promise(
            account_id=account.id,
            text=words,
            promised_by=clean_line(said.promised_by or "") or None,
            promised_on=said.promised_on or today,
            due_on=said.due_on,
        )
        session.add(promise)
        session.flush()
        remember_last(session.connection().connection, account.id)  # type: ignore[arg-type]
        assert promise.id is not None
        kept.append(promise.id)

    return change_each(book, account_ids, keep, lambda whom: f"Kept a promise to {whom} in mind").whom, kept
