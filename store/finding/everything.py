"""Finds everything that holds words, in any language and in plain letters."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from store.account_filter import OWNER, accounts_with, where_of
from store.account_joins import joins_for
from store.book import Book
from store.finding.beginnings import WORDS_OF_THE_BOOK
from store.finding.dated import dated
from store.finding.kinds import ACCOUNT, PERSON, kinds_of
from store.finding.named import named
from store.records.found import Hits
from store.resolve import near_accounts
from store.rules.filter_words import words_of_line
from store.rules.filters import Filter, Term
from store.rules.folding import fold_letters
from store.rules.search_words import Search, SoughtWord, read_search

_ANY_ROLE = Term("role", ":", "any")


def search_of(book: Book, line: str) -> Search:
    """What a line looks for, by the kinds that this book knows."""
    with book.reading() as connection:
        return read_search(line, kinds_of(connection), book.clock.today())


def kinds_in(book: Book) -> tuple[str, ...]:
    """Every kind that can be looked for in this book."""
    with book.reading() as connection:
        return kinds_of(connection)


def near_lines(book: Book, line: str, search: Search) -> tuple[str, ...]:
    """The lines that may be meant: with the one word that nothing holds replaced by that of a name it looks like.

    `search` is what the line looks for. A word that is alone is replaced by the whole name.
    """
    lost = _lost_word(book, search)
    if lost is None:
        return ()
    with book.reading() as connection:
        names = [name for _, name in near_accounts(connection, lost.text)]
    meant = names if len(search.words) == 1 else [_nearest(lost.text, name.split()) for name in names]
    places = [word.place for word in words_of_line(line) if lost.text in (word.text, line[slice(*word.place)])]
    return tuple(dict.fromkeys(f"{line[:start]}{one}{line[end:]}" for start, end in places[:1] for one in meant))


def _lost_word(book: Book, search: Search) -> SoughtWord | None:
    """The longest word that nothing in the book holds."""
    for word in sorted(search.words, key=lambda one: -len(one.text)):
        alone = Search((word,))
        if not alone.is_empty and not find(book, alone, named_limit=1, dated_limit=1).keys:
            return word
    return None


def _nearest(said: str, words: Sequence[str]) -> str:
    """The word that looks most like what was said."""
    from difflib import SequenceMatcher

    return max(words, key=lambda word: SequenceMatcher(None, fold_letters(said), fold_letters(word)).ratio())


def find(book: Book, search: Search, *, named_limit: int, dated_limit: int) -> Hits:
    """What holds every word: accounts and people by name, at most `named_limit` of each, then the newest of all else.

    Where nothing does, each word may begin a longer one. Raises WrongWordError for a condition that this book cannot
    answer.
    """
    if search.is_empty:
        return Hits()
    with book.reading() as connection:
        connection.execute(WORDS_OF_THE_BOOK)
    with book.snapshot() as connection:
        found = _find(connection, book, search, named_limit, dated_limit)
        if not found.keys and search.widened().words != search.words:
            found = _find(connection, book, search.widened(), named_limit, dated_limit)
    return found


def _find(connection: sqlite3.Connection, book: Book, search: Search, named_limit: int, dated_limit: int) -> Hits:
    chosen = _chosen(connection, book, search)
    if chosen is not None and not chosen:
        return Hits()
    fits = None if chosen is None else chosen.__contains__
    accounts, people = (
        [(table, one) for one in named(connection, table, search, fits or _any, named_limit + 1)]
        if _may_be_named(search, table)
        else []
        for table in (ACCOUNT, PERSON)
    )
    is_dated = not search.kinds or not search.kinds <= {ACCOUNT, PERSON}
    newest = dated(connection, search, fits, dated_limit + 1) if is_dated else []
    return Hits(
        accounts=tuple(accounts[:named_limit]),
        people=tuple(people[:named_limit]),
        dated=tuple(newest[:dated_limit]),
        more_named=max(len(accounts), len(people)) > named_limit,
        more_dated=len(newest) > dated_limit,
    )


def _may_be_named(search: Search, table: str) -> bool:
    """Whether accounts or people can be found: they are of no day."""
    return not search.since and not search.until and (not search.kinds or table in search.kinds)


def _any(account_id: int) -> bool:
    return True


def _chosen(connection: sqlite3.Connection, book: Book, search: Search) -> frozenset[int] | None:
    """The accounts that the conditions choose; None without conditions."""
    if not search.terms:
        return None
    owned = [term for term in search.terms if term.field == OWNER and not term.negated]
    # By the index alone: a large share of the accounts is of one owner.
    chosen = [_ids(connection, *accounts_with(connection, term)) for term in owned]
    if others := [term for term in search.terms if term not in owned]:
        sql, values = where_of(connection, Filter((*others, _ANY_ROLE)), book.clock.today())
        query = f"SELECT account_standing.account_id AS id FROM account_standing {joins_for(sql)} WHERE {sql}"
        chosen.append(_ids(connection, query, values))
    return frozenset.intersection(*chosen)


def _ids(connection: sqlite3.Connection, query: str, values: tuple[object, ...]) -> frozenset[int]:
    # In one piece, which takes a third of the time that row by row would.
    whole = connection.execute(f"SELECT json_group_array(id) FROM ({query})", values).fetchone()[0]
    return frozenset(json.loads(whole))
