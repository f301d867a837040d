"""Reads what was found, with the places where the words stand."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from store.book import Book
from store.finding.kinds import OPENED_BY, WORDS
from store.many import among
from store.plain_letters import spelled
from store.records.found import Found, Key, Places
from store.rules.found_words import places_of
from store.rules.search_words import Search, can_be_spelled
from store.upgrades.searched import SEARCHED, joined

_OWN_WORDS = (
    "(SELECT group_concat(alias, ', ') FROM account_alias WHERE account_id = record.id)",
    "(SELECT group_concat(tag, ', ') FROM account_tag WHERE account_id = record.id)",
    "(SELECT group_concat(name || ': ' || value, char(10)) FROM custom_field WHERE account_id = record.id)",
)


class _Kind(NamedTuple):
    """How a table is read, as SQL: its text, its account, its day, its kind, its number, what it is about."""

    text: str
    account: str = "record.account_id"
    day: str = "NULL"
    kind: str = ""
    number: str = "record.id"
    about: str = "NULL"
    what: str = "NULL"
    city: str = "NULL"


def _searched(table: str, *others: str) -> str:
    """What of a record is looked for, in one line; without the slug, which says nothing to a reader."""
    return joined(*(f"record.{column}" for column in SEARCHED[table] if column != "slug"), *others, by="', '")


_KINDS = {
    "account": _Kind(_searched("account", *_OWN_WORDS), account="record.id", city="record.city"),
    "person": _Kind(_searched("person")),
    "interaction": _Kind("record.text", day="record.day", what="record.kind"),
    "complaint": _Kind(joined(*SEARCHED["complaint"]), day="received_on"),
    "todo": _Kind("record.text", day="record.due_on"),
    "remark": _Kind("record.text", day="record.day", kind="record.source", number="record_id", about="about_id"),
}


def read_found(book: Book, keys: Sequence[Key], search: Search) -> dict[Key, Found]:
    """What was found under these keys, without what is gone meanwhile."""
    ids: dict[str, list[int]] = defaultdict(list)
    for table, one in keys:
        ids[table].append(one)
    found: dict[Key, Found] = {}
    with book.snapshot() as connection:
        for table, wanted in ids.items():
            found.update(_read(connection, table, wanted, search))
    return found


def _read(
    connection: sqlite3.Connection, table: str, ids: Sequence[int], search: Search
) -> Iterator[tuple[Key, Found]]:
    kind = _KINDS[table]
    rows = connection.execute(
        f"SELECT record.id, {kind.kind or repr(table)}, {kind.number}, {kind.what}, {kind.about}, {kind.day}, "
        f"{kind.text}, {kind.city}, account.id, coalesce(account.slug, ''), coalesce(account.name, '') "
        f"FROM {table} AS record LEFT JOIN account ON account.id = {kind.account} "
        "WHERE record.id IN (SELECT value FROM json_each(?))"
        if table != "account"
        else f"SELECT record.id, 'account', record.id, NULL, NULL, NULL, {kind.text}, {kind.city}, record.id, "
        "slug, name FROM account AS record WHERE record.id IN (SELECT value FROM json_each(?))",
        (among(ids),),
    ).fetchall()
    for one, called, number, what, about, day, text, city, *account in rows:
        yield (table, one), _found((called, number), what, about, day, text, city or "", tuple(account), search)


def _found(
    key: Key, what: str | None, about: int | None, day: str | None, text: str, city: str,
    account: tuple[int | None, str, str], search: Search,
) -> Found:  # fmt: skip
    kind, number = key
    opens = (OPENED_BY[kind], about) if kind in OPENED_BY and about is not None else key
    return Found(
        kind=kind,
        id=number,
        what=what or WORDS.get(kind, kind),
        account_id=account[0],
        account_slug=account[1],
        account_name=account[2],
        day=date.fromisoformat(day) if day else None,
        text=text,
        places=places_in(text, search),
        name_places=places_in(account[2], search),
        opens=opens,
        city=city,
    )


def places_in(text: str, search: Search) -> Places:
    """Where the words stand in a text, as they are written or else as it is spelled in plain letters."""
    return tuple(places_of(text, search.words, spelled if can_be_spelled(search) else None))
