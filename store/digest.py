"""Gathers what a day asks for: accounts, to-dos, key moments, renewals, replies, promises, birthdays, anniversaries."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta

from store.account_rows import account_rows
from store.accounts import account_ids
from store.book import Book
from store.held_replies import held_replies
from store.promises import promises_of
from store.records.agreements import HeldReply, Promise
from store.records.digest import Digest, DigestItem, ItemKind
from store.records.happenings import Todo
from store.rules.filters import Filter, Term
from store.rules.occasions import age_on, anniversaries_between, birthdays_between
from store.this_week import end_of_this_week
from store.todos import todos_of

AHEAD_DAYS = 7
"""Days, today included, in which promises, birthdays and anniversaries are looked for."""

RENEWAL_DAYS = 30

_NEEDING = Term("due", ":", "yes")

_MOMENTS = """
SELECT moment.id, due_on, account.id, slug, account.name, moment.name, prepared_on
FROM moment JOIN account ON account.id = account_id JOIN account_standing USING (account_id)
WHERE listed AND done_on IS NULL AND known AND due_on BETWEEN ? AND ?
"""
_RENEWALS = """
SELECT renewal_on, account.id, slug, account.name FROM account_standing JOIN account ON account.id = account_id
WHERE listed AND renewal_on BETWEEN ? AND ?
"""
_BIRTHDAYS = """
SELECT person.id, birthday, account.id, slug, account.name, person.name
FROM person JOIN account ON account.id = account_id JOIN account_standing USING (account_id)
WHERE listed AND birthday IS NOT NULL AND left_on IS NULL
"""
_STARTS = """
SELECT since, account.id, slug, account.name FROM account JOIN stage ON stage.key = account.stage
WHERE role = 'customer' AND since >= ?
"""
_LONGEST_ANNIVERSARY_YEARS = 4


def digest_of(book: Book, chosen: Filter | None = None) -> Digest:
    """What today asks for about the accounts that `chosen` fits; all live ones without it, and every to-do."""
    today, wanted = book.clock.today(), chosen or Filter()
    needing = account_ids(book, Filter((*wanted.terms, _NEEDING), wanted.texts))
    fitting = set(account_ids(book, wanted))
    items = [
        item for item in _items(book, today) if item.account_id in fitting or (item.kind == "todo" and wanted.is_empty)
    ]
    return Digest(
        day=today,
        due=tuple(account_rows(book, needing)),
        items=tuple(sorted(items, key=lambda item: (item.day, item.account_name, item.text))),
    )


def _items(book: Book, today: date) -> Iterator[DigestItem]:
    ahead = today + timedelta(days=AHEAD_DAYS - 1)
    for todo in todos_of(book):
        if todo.due_on is not None and todo.due_on <= today:
            whose = f" ({todo.assignee})" if todo.assignee else ""
            yield _item("todo", todo, todo.due_on, f"{todo.text}{whose}")
    for reply in held_replies(book):
        if reply.is_due:
            yield _item("reply", reply, reply.until_on, reply.complaint)
    for promise in promises_of(book, only_open=True):
        if promise.due_on is not None and promise.due_on <= ahead:
            yield _item("promise", promise, promise.due_on, promise.text)
    week = end_of_this_week(book)
    with book.snapshot() as connection:
        yield from _moments(connection, today, week)
        yield from _renewals(connection, today)
        yield from _birthdays(connection, today, ahead)
        yield from _anniversaries(connection, today, ahead)


def _item(kind: ItemKind, held: Todo | HeldReply | Promise, day: date, text: str) -> DigestItem:
    return DigestItem(kind, str(held.id), day, held.account_id, held.account_slug, held.account_name, text)


def _moments(connection: sqlite3.Connection, today: date, last: date) -> Iterator[DigestItem]:
    span = (today.isoformat(), last.isoformat())
    for number, due, account_id, slug, account, name, prepared in connection.execute(_MOMENTS, span).fetchall():
        text = name if prepared else f"{name}, not prepared"
        yield DigestItem("moment", str(number), date.fromisoformat(due), account_id, slug, account, text)


def _renewals(connection: sqlite3.Connection, today: date) -> Iterator[DigestItem]:
    span = (today.isoformat(), (today + timedelta(days=RENEWAL_DAYS)).isoformat())
    for renewal, account_id, slug, account in connection.execute(_RENEWALS, span).fetchall():
        day = date.fromisoformat(renewal)
        days = (day - today).days
        when = {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
        yield DigestItem("renewal", f"{account_id}-{renewal}", day, account_id, slug, account, f"renews {when}")


def _birthdays(connection: sqlite3.Connection, first: date, last: date) -> Iterator[DigestItem]:
    for number, birthday, account_id, slug, account, name in connection.execute(_BIRTHDAYS).fetchall():
        for day in birthdays_between(birthday, first, last):
            age = age_on(birthday, day)
            text = f"{name} turns {age}" if age else f"{name} has a birthday"
            yield DigestItem("birthday", f"{number}-{day.year}", day, account_id, slug, account, text)


def _anniversaries(connection: sqlite3.Connection, first: date, last: date) -> Iterator[DigestItem]:
    earliest = first - timedelta(days=_LONGEST_ANNIVERSARY_YEARS * 366)
    for since, account_id, slug, account in connection.execute(_STARTS, (earliest.isoformat(),)).fetchall():
        for day, how_long in anniversaries_between(date.fromisoformat(since), first, last):
            yield DigestItem(
                "anniversary", f"{account_id}-{day}", day, account_id, slug, account, f"{how_long} with us"
            )
