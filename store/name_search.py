"""Finds accounts and people by the beginning of a name, fast enough for every letter that is typed."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from store.book import Book
from store.records.found import Named
from store.rules.folding import fold_letters, match_expression

_MOST_LOOKED_AT = 1000
"""A word can stand in more notes than can be read between two keys."""
_ACCOUNT = "SELECT id, slug, name FROM account "
_PERSON = (
    "SELECT person.id, account.slug, account.name, person.name FROM "
    "(SELECT rowid FROM person_search WHERE person_search MATCH ? LIMIT ?) AS hit "
    "JOIN person ON person.id = hit.rowid JOIN account ON account.id = person.account_id"
)


def accounts_named(book: Book, words: str, *, limit: int) -> list[Named]:
    """The accounts whose name or slug holds every word, those whose name begins so first; none without a word."""
    wanted = fold_letters(words).split()
    if not wanted:
        return []
    with book.snapshot() as connection:
        rows = _accounts_that_begin(connection, " ".join(wanted), limit)
        if len(rows) < limit and (expression := _expression(words)):
            rows += _accounts_that_hold(connection, wanted, expression, limit)
    found = {number: Named("account", number, slug, name, name) for number, slug, name in rows}
    return list(found.values())[:limit]


def people_named(book: Book, words: str, *, limit: int) -> list[Named]:
    """The people whose name, role, e-mail or phone holds every word, those whose name begins so first.

    None without a word of two letters: every fifth person fits a single one.
    """
    expression = _expression(words)
    if expression is None:
        return []
    letters = [word for word in fold_letters(words).split() if _is_single(word)]
    most = _MOST_LOOKED_AT if letters else limit
    found: dict[int, Named] = {}
    with book.snapshot() as connection:
        for fits in (f"named : ^ {expression}", expression):
            rows = connection.execute(_PERSON, (fits, most)).fetchall() if len(found) < limit else []
            for number, slug, account, name in rows:
                if not letters or _begins_words(letters, name):
                    found.setdefault(number, Named("person", number, slug, account, name))
    return list(found.values())[:limit]


def _expression(words: str) -> str | None:
    """What to look for in the search index: the words but single letters, which would take longer than a key may."""
    return match_expression(" ".join(word for word in words.split() if not _is_single(word)))


def _is_single(word: str) -> bool:
    return len(word) == 1 and word.isascii()


def _begins_words(letters: Sequence[str], name: str) -> bool:
    words = fold_letters(name).split()
    return all(any(word.startswith(letter) for word in words) for letter in letters)


def _accounts_that_begin(connection: sqlite3.Connection, beginning: str, limit: int) -> list[tuple[int, str, str]]:
    where = "WHERE sort_name >= ?1 AND sort_name < ?1 || char(0x10ffff) ORDER BY sort_name LIMIT ?2"
    return connection.execute(_ACCOUNT + where, (beginning, limit)).fetchall()


def _accounts_that_hold(
    connection: sqlite3.Connection, wanted: Sequence[str], expression: str, limit: int
) -> list[tuple[int, str, str]]:
    among = "id IN (SELECT rowid FROM account_search WHERE account_search MATCH ? LIMIT ?)"
    # The same words in a note are no name.
    named = (f"{{named latin}} : ({expression})", limit)
    slugs = " AND ".join(["instr(slug, ?)"] * len(wanted))
    query = f"{_ACCOUNT} WHERE {among} UNION {_ACCOUNT} WHERE {among} AND {slugs} LIMIT ?"
    return connection.execute(query, (*named, expression, _MOST_LOOKED_AT, *wanted, limit)).fetchall()
