"""Puts accounts and their records into the trash, as one step that can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from store.book import Book
from store.errors import NotFoundError
from store.many import among
from store.record_names import KIND_WORDS, counted_kind, name_of_record
from store.steps import DELETED, mark_deleted, relabel

MANY = 20
"""So many accounts are not deleted without a backup."""


def delete_records(book: Book, kind: str, ids: Sequence[int]) -> str:
    """Remove records of a kind with all that belongs to them; the name of the only one, or how many.

    They are in the trash from then on, and undo brings them back too; before many accounts are removed the book is
    backed up. Raises NotFoundError when none is there, and as `backup.back_up` does.
    """
    if kind == "account" and len(ids) >= MANY:
        from store.backup import back_up

        back_up(book, reason="delete")
    with book.writing(DELETED) as connection:
        query = f"SELECT id FROM {kind} WHERE id IN (SELECT value FROM json_each(?))"
        there = [one for (one,) in connection.execute(query, (among(ids),)).fetchall()]
        if len(ids) > 1 and not there:
            raise NotFoundError(f"Those {KIND_WORDS[kind][1]} are not in the book any more.")
        one_left = len(there) == 1 or len(ids) == 1
        name = name_of_record(connection, kind, (*there, *ids)[0]) if one_left else counted_kind(len(there), kind)
        relabel(connection, f"{DELETED} {name}")
        mark_deleted(connection, kind)
        connection.execute(f"DELETE FROM {kind} WHERE id IN (SELECT value FROM json_each(?))", (among(there),))
    return name


def delete_record(book: Book, kind: str, number: int) -> str:
    """Remove one record as `delete_records` does; its name."""
    return delete_records(book, kind, [number])
