"""Finds accounts and people by the beginning of a name, fast enough for every letter that is typed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from store.book import Book
from store.records.found import Named
from store.rules.folding import fold_letters
from store.rules.search_words import Search, SoughtWord, can_be_spelled, expression

_MOST_LOOKED_AT = 200
"""Names of which the single letters typed are looked for in the words."""
_ACCOUNT = "SELECT id, slug, name, name FROM account "
_FOUND = {
    "account": f"{_ACCOUNT} WHERE id IN (SELECT rowid FROM account_search WHERE account_search MATCH ? LIMIT ?)",
    "person": "SELECT person.id, account.slug, account.name, person.name FROM "
    "(SELECT rowid FROM person_search WHERE person_search MATCH ? LIMIT ?) AS hit "
    "JOIN person ON person.id = hit.rowid JOIN account ON account.id = person.account_id",
}
_Row = tuple[int, str, str, str]


def accounts_named(book: Book, words: str, *, limit: int) -> list[Named]:
    """The accounts whose name holds every word, also as it is spelled in plain letters; those that begin so first."""
    wanted = fold_letters(words).split()
    if not wanted:
        return []
    with book.snapshot() as connection:
        rows = _beginning_so(connection, " ".join(wanted), limit)
        if len(rows) < limit:
            rows += _named(connection, "account", words, limit)
    return _found("account", rows, limit)


def people_named(book: Book, words: str, *, limit: int) -> list[Named]:
    """The people whose name, role, e-mail or phone holds every word, those whose name begins so first.

    None without a word of two letters: every fifth person fits a single one.
    """
    with book.snapshot() as connection:
        return _found("person", _named(connection, "person", words, limit), limit)


def _found(kind: str, rows: Sequence[_Row], limit: int) -> list[Named]:
    found = {number: Named(kind, number, slug, account, name) for number, slug, account, name in rows}
    return list(found.values())[:limit]


def _beginning_so(connection: sqlite3.Connection, beginning: str, limit: int) -> list[_Row]:
    where = "WHERE sort_name >= ?1 AND sort_name < ?1 || char(0x10ffff) ORDER BY sort_name LIMIT ?2"
    return connection.execute(_ACCOUNT + where, (beginning, limit)).fetchall()


def _named(connection: sqlite3.Connection, table: str, words: str, limit: int) -> list[_Row]:
    """Rows that hold the words, as many as are asked for, the best first; single letters must begin a word of a name.

    A single letter would take the index longer than a key may.
    """
    letters = [word for word in fold_letters(words).split() if _is_single(word)]
    found: dict[int, _Row] = {}
    for query in _queries(table, Search(tuple(SoughtWord(word) for word in words.split() if not _is_single(word)))):
        if len(found) < limit:
            read = connection.execute(_FOUND[table], (query, _MOST_LOOKED_AT if letters else limit)).fetchall()
            found |= {row[0]: row for row in read if row[0] not in found and _begins_words(letters, row[3])}
    return list(found.values())


def _queries(table: str, search: Search) -> Iterator[str]:
    """By the beginning of a name, by its words, by how they are spelled, and by what else is known of a person."""
    if search.is_empty:
        return
    sought = expression(search.words)
    yield f"named : (^ {sought})"
    yield f"named : ({sought})"
    if can_be_spelled(search):
        yield f"{{named latin}} : ({expression(search.words, spelled=True)})"
    if table == "person":
        yield sought


def _is_single(word: str) -> bool:
    return len(word) == 1 and word.isascii()


def _begins_words(letters: Sequence[str], name: str) -> bool:
    words = fold_letters(name).split()
    return all(any(word.startswith(letter) for word in words) for letter in letters)
