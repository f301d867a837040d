"""What a record is called when a person is asked about it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from store.book import Book
from store.errors import NotFoundError
from store.many import among

_SHOWN = 60

_QUERIES = {
    "account": "SELECT name, NULL FROM account WHERE id = ?",
    "person": "SELECT person.name || ' of ' || account.name, NULL",
    "interaction": "SELECT kind || ' with ' || account.name || ' on ' || day, interaction.text",
    "complaint": "SELECT 'complaint of ' || account.name || ' on ' || received_on, complaint.text",
    "todo": "SELECT 'to-do for ' || account.name, todo.text",
    "moment": "SELECT moment.name || ' of ' || account.name, NULL",
    "goal": "SELECT 'goal of ' || account.name, goal.text",
    "promise": "SELECT 'promise to ' || account.name, promise.text",
    "signal": "SELECT signal.kind || ' of ' || account.name || ' on ' || day, NULL",
}
_FROM = " FROM {0} JOIN account ON account.id = {0}.account_id WHERE {0}.id = ?"

KINDS = tuple(kind for kind in _QUERIES if kind != "account")
"""Kinds of record that are called by a number."""

_PARTS = (
    ("person", "person", "people"),
    ("interaction", "interaction", "interactions"),
    ("complaint", "complaint", "complaints"),
    ("todo", "to-do", "to-dos"),
)


def record_name(book: Book, kind: str, number: int) -> str:
    """The record's name with its account and the beginning of its text. Raises NotFoundError."""
    with book.reading() as connection:
        return name_of_record(connection, kind, number)


def name_of_record(connection: sqlite3.Connection, kind: str, number: int) -> str:
    """As `record_name`."""
    query = _QUERIES[kind] if kind == "account" else _QUERIES[kind] + _FROM.format(kind)
    row = connection.execute(query, (number,)).fetchone()
    if row is None:
        raise NotFoundError(f"There is no {kind} {number}.")
    name, text = row
    return f'{name}, "{text[:_SHOWN]}"' if text else str(name)


def account_of(book: Book, kind: str, number: int) -> int:
    """The id of the account that a record belongs to. Raises NotFoundError."""
    if kind not in KINDS:
        raise NotFoundError(f"There is no {kind}.")
    with book.reading() as connection:
        row = connection.execute(f"SELECT account_id FROM {kind} WHERE id = ?", (number,)).fetchone()
    if row is None:
        raise NotFoundError(f"There is no {kind} {number}.")
    return int(row[0])


def what_goes_with(book: Book, account_ids: Sequence[int]) -> str:
    """What is deleted with accounts, counted, as part of a sentence; empty when nothing is."""
    with book.reading() as connection:
        counts = [
            (
                connection.execute(
                    f"SELECT count(*) FROM {table} WHERE account_id IN (SELECT value FROM json_each(?))",
                    (among(account_ids),),
                ).fetchone()[0],
                one,
                many,
            )
            for table, one, many in _PARTS
        ]
    return ", ".join(f"{count:,} {one if count == 1 else many}" for count, one, many in counts if count)
