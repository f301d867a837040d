"""What the accounts of a book hold in a field, to be offered when the next one is typed; standard library only."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

    from store.book import Book

_QUERIES = {
    "stage": "SELECT key FROM stage ORDER BY position",
    "tag": "SELECT DISTINCT tag FROM account_tag ORDER BY tag",
}
_COLUMNS = frozenset(("owner", "segment", "country", "industry", "size", "source", "city"))


def field_values(book: Book, field: str) -> list[str]:
    """The different values of a field in their order; none for a field whose values are not offered."""
    with book.reading() as connection:
        return values_on(connection, field)


def values_on(connection: sqlite3.Connection, field: str) -> list[str]:
    """As `field_values`, on a connection of the caller's."""
    query = _QUERIES.get(field, "")
    if field in _COLUMNS:
        query = f"SELECT DISTINCT {field} FROM account WHERE {field} IS NOT NULL ORDER BY lower({field})"
    return [value for (value,) in connection.execute(query).fetchall()] if query else []
