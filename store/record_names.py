"""What a record is called when a person is asked about it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from store.book import Book
from store.errors import NotFoundError
from store.many import among
from store.rules.beginning import beginning

_QUERIES = {
    "account": "SELECT name, NULL FROM account WHERE id = ?",
    "person": "SELECT person.name || ' of ' || account.name, NULL",
    "interaction": "SELECT kind || ' with ' || account.name || ' on ' || day, interaction.text",
    "complaint": "SELECT 'complaint of ' || account.name || ' on ' || received_on, complaint.text",
    "todo": "SELECT 'to-do for ' || account.name, todo.text",
    "moment": "SELECT moment.name || ' of ' || account.name, NULL",
    "goal": "SELECT 'goal of ' || account.name, goal.text",
    "promise": "SELECT 'promise to ' || account.name, promise.text",
    "signal": "SELECT replace(kind, '_', ' ') || ' of ' || account.name || ' on ' || day, NULL",
    "contract": "SELECT 'contract of ' || account.name, contract.plan",
}
_FROM = " FROM {0} JOIN account ON account.id = {0}.account_id WHERE {0}.id = ?"

KINDS = tuple(kind for kind in _QUERIES if kind != "account")
"""Kinds of record that are called by a number."""

KIND_WORDS = {
    "account": ("account", "accounts"),
    "person": ("person", "people"),
    "interaction": ("interaction", "interactions"),
    "complaint": ("complaint", "complaints"),
    "todo": ("to-do", "to-dos"),
    "moment": ("key moment", "key moments"),
    "goal": ("goal", "goals"),
    "promise": ("promise", "promises"),
    "signal": ("signal", "signals"),
    "contract": ("contract", "contracts"),
}
"""What one record of a kind is called, and several."""

PARTS = ("person", "interaction", "complaint", "todo")
"""Kinds that are counted when a person is told what goes with an account."""


def record_name(book: Book, kind: str, number: int) -> str:
    """The record's name with its account and the beginning of its text. Raises NotFoundError."""
    with book.reading() as connection:
        return name_of_record(connection, kind, number)


def name_of_record(connection: sqlite3.Connection, kind: str, number: int) -> str:
    """As `record_name`."""
    query = _QUERIES[kind] if kind == "account" else _QUERIES[kind] + _FROM.format(kind)
    row = connection.execute(query, (number,)).fetchone()
    if row is None:
        one = KIND_WORDS[kind][0]
        gone = f"There is no {one} {number}." if kind != "account" else "That account is not in the book any more."
        raise NotFoundError(gone)
    name, text = row
    return f'{name}, "{beginning(text)}"' if text else str(name)


def counted_kind(count: int, kind: str) -> str:
    """A number of records of a kind: `1 to-do`, `3 to-dos`."""
    one, many = KIND_WORDS[kind]
    return f"{count:,} {one if count == 1 else many}"


def counted_parts(counts: Mapping[str, int]) -> str:
    """Records counted by their kinds, as part of a sentence: `2 people, 14 interactions`; none are left out."""
    return ", ".join(counted_kind(counts[kind], kind) for kind in PARTS if counts.get(kind))


def account_of(book: Book, kind: str, number: int) -> int:
    """The id of the account that a record belongs to. Raises NotFoundError."""
    if kind not in KINDS:
        raise NotFoundError(f"There is no {kind}.")
    with book.reading() as connection:
        row = connection.execute(f"SELECT account_id FROM {kind} WHERE id = ?", (number,)).fetchone()
    if row is None:
        raise NotFoundError(f"There is no {KIND_WORDS[kind][0]} {number}.")
    return int(row[0])


def what_goes_with(book: Book, account_ids: Sequence[int]) -> str:
    """What is deleted with accounts, counted, as part of a sentence; empty when nothing is."""
    query = "SELECT count(*) FROM {} WHERE account_id IN (SELECT value FROM json_each(?))"
    with book.reading() as connection:
        counts = {kind: connection.execute(query.format(kind), (among(account_ids),)).fetchone()[0] for kind in PARTS}
    return counted_parts(counts)
