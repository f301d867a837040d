"""Giving tags to accounts and taking them away."""

from __future__ import annotations

from collections.abc import Sequence

from store.book import Book
from store.clean_text import clean_line
from store.errors import InvalidError
from store.many import among, called, names_of
from store.steps import relabel


def tag_accounts(book: Book, ids: Sequence[int], add: Sequence[str], remove: Sequence[str]) -> str:
    """Give accounts tags and take some from them, as one step; the name of the one, or how many they are.

    Raises InvalidError for an empty tag, NotFoundError when none of the accounts is there.
    """
    given, taken = [clean_tag(tag) for tag in add], [clean_tag(tag) for tag in remove]
    with book.writing("Tagged") as connection:
        names = names_of(connection, ids)
        whom = called(names.values())
        relabel(connection, f"Tagged {whom}")
        for tag in dict.fromkeys(given):
            connection.execute(
                "INSERT INTO account_tag (account_id, tag) SELECT value, ?1 FROM json_each(?2) WHERE NOT EXISTS "
                "(SELECT 1 FROM account_tag WHERE account_id = value AND tag = ?1)",
                (tag, among(names)),
            )
        for tag in taken:
            connection.execute(
                "DELETE FROM account_tag WHERE tag = ? AND account_id IN (SELECT value FROM json_each(?))",
                (tag, among(names)),
            )
    return whom


def tag_account(book: Book, account_id: int, add: Sequence[str], remove: Sequence[str]) -> tuple[str, ...]:
    """Give an account tags and take some from it; the tags it has now, sorted."""
    tag_accounts(book, [account_id], add, remove)
    with book.reading() as connection:
        rows = connection.execute("SELECT tag FROM account_tag WHERE account_id = ? ORDER BY tag", (account_id,))
        return tuple([tag for (tag,) in rows.fetchall()])


def clean_tag(text: str) -> str:
    """A tag as it is kept: one line without a sign before it, hyphens for blanks. Raises InvalidError for nothing."""
    tag = clean_line(text).lstrip("+#").replace(" ", "-")
    if not tag:
        raise InvalidError("A tag cannot be empty.")
    return tag
