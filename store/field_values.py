"""What the accounts of a book hold in a field, to be offered when the next one is typed."""

from __future__ import annotations

from store.book import Book

_QUERIES = {
    "stage": "SELECT key FROM stage ORDER BY position",
    "tag": "SELECT DISTINCT tag FROM account_tag ORDER BY tag",
}
_COLUMNS = frozenset(("owner", "segment", "country", "industry", "size", "source", "city"))


def field_values(book: Book, field: str) -> list[str]:
    """The different values of a field in their order; none for a field whose values are not offered."""
    if field in _COLUMNS:
        query = f"SELECT DISTINCT {field} FROM account WHERE {field} IS NOT NULL ORDER BY lower({field})"
    elif field in _QUERIES:
        query = _QUERIES[field]
    else:
        return []
    with book.reading() as connection:
        return [value for (value,) in connection.execute(query).fetchall()]
