"""Looks for words in a book as the commands do."""

from collections.abc import Sequence

from store.book import Book
from store.finding.everything import find, search_of
from store.finding.reading import read_found
from store.records.found import Found
from store.standing import settle


def found(book: Book, line: str) -> Sequence[Found]:
    """Everything that is found by a line, in its order."""
    settle(book)
    search = search_of(book, line)
    hits = find(book, search, named_limit=50, dated_limit=50)
    records = read_found(book, hits.keys, search)
    return [records[key] for key in hits.keys]
