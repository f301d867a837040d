"""Looks for what is typed, at once where a key may wait for it."""

from __future__ import annotations

from store.book import Book
from store.finding.everything import find, search_of
from store.records.found import Hits
from store.rules.search_words import Search
from store.standing import settle

_NAMED = 6


def quickly_looked_for(book: Book, line: str, limit: int) -> tuple[Search, Hits] | None:
    """What is looked for and found, at most `limit` of what has a day; None where a key must not wait for it."""
    settle(book)
    search = search_of(book, line)
    return None if search.may_take_long else _found(book, search, limit)


def looked_for(book: Book, line: str, limit: int) -> tuple[Search, Hits]:
    """What is looked for and found, at most `limit` of what has a day."""
    settle(book)
    return _found(book, search_of(book, line), limit)


def _found(book: Book, search: Search, limit: int) -> tuple[Search, Hits]:
    return search, find(book, search, named_limit=_NAMED, dated_limit=limit)
