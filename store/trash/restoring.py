"""Restores what a deletion took, as a step of its own, also long afterwards when other things were done."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from store.book import Book
from store.errors import AccountInTrashError, ConflictError
from store.records.trash import Restoration
from store.row_turn import image_of, turn_row
from store.slugs import free_slug
from store.steps import mark_restored, relabel
from store.trash.entries import entry_of_account, label_in_the_trash, name_once

Row = dict[str, Any]


def restore_deleted(book: Book, entry: int) -> Restoration:
    """Bring back exactly what a deletion in the trash took, with its numbers; what it is called.

    What later steps stand in the way of is said in `Restoration.otherwise`. Raises NotFoundError when it is not in
    the trash, AccountInTrashError when its account is deleted too, ConflictError when something else has its place.
    """
    with book.writing("Restored") as connection:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        name = label_in_the_trash(connection, entry)
        relabel(connection, f"Restored {name}")
        mark_restored(connection, entry)
        return Restoration(name, tuple(_Restoring(connection, entry, name).run()))


def restore_in_order(book: Book, entries: Sequence[int]) -> list[Restoration]:
    """Bring back several deletions, each as a step of its own, what was deleted last first; raises as for one."""
    return [restore_deleted(book, entry) for entry in sorted(set(entries), reverse=True)]


class _Restoring:
    """One deletion, put back row by row inside an open step."""

    def __init__(self, connection: sqlite3.Connection, entry: int, name: str) -> None:
        self._connection = connection
        self._name = name
        self._changes = connection.execute(
            "SELECT table_name, row_id, old, new FROM change WHERE step_id = ? ORDER BY id DESC", (entry,)
        ).fetchall()
        self._coming = {(table, row_id) for table, row_id, _, new in self._changes if new is None}
        self._links: dict[str, list[tuple[str, str, str, str]]] = {}
        self._left_out = 0
        self._otherwise: list[str] = []

    def run(self) -> list[str]:
        """Put everything back; a sentence for each thing that is otherwise now."""
        for table, row_id, old, new in self._changes:
            before, after = image_of(old), image_of(new)
            assert before is not None
            if after is None:
                self._put_back(table, row_id, before)
            elif self._is_there(table, "id", row_id):
                # What else pointed to it was cut off; whatever was written there since stays.
                turn_row(self._connection, table, row_id, after, before)
        if self._left_out:
            links = "link" if self._left_out == 1 else "links"
            self._otherwise.append(f"{self._left_out} {links} to what was deleted since could not come back.")
        return self._otherwise

    def _put_back(self, table: str, row_id: int, row: Row) -> None:
        if not self._fits(table, row) or not self._has_room(table, row):
            return
        if not turn_row(self._connection, table, row_id, None, row):
            raise ConflictError(
                f"{self._name} cannot be brought back: something else has its place by now.",
                hint="gt history shows what was done since.",
            )

    def _fits(self, table: str, row: Row) -> bool:
        """Whether all that a row points to is there or coming; what may point to nothing does so then."""
        for column, target, key, on_delete in self._links_of(table):
            value = row.get(column)
            if value is None or (target, value) in self._coming or self._is_there(target, key, value):
                continue
            if target == "account":
                self._refuse_without(int(value))
            if on_delete == "SET NULL":
                row[column] = None
            elif on_delete == "CASCADE":
                self._left_out += 1
                return False
            else:
                raise ConflictError(
                    f'{self._name} cannot be brought back: there is no {target} "{value}" any more.',
                    hint=f"Add the {target} again in the settings first.",
                )
        return True

    def _refuse_without(self, account: int) -> None:
        whose = name_once(self._connection, account) or "an account"
        entry = entry_of_account(self._connection, account)
        if entry is None:
            raise ConflictError(f"{self._name} cannot be brought back: its account was deleted for good.")
        raise AccountInTrashError(f"It belongs to {whose}, which is in the trash too.", entry=entry)

    def _has_room(self, table: str, row: Row) -> bool:
        """Give a row another short name or place where its own is taken; False for one that has to stay out."""
        run = self._connection.execute
        if table == "account" and self._is_there(table, "slug", row["slug"]):
            taken, row["slug"] = row["slug"], free_slug(self._connection, row["name"])
            self._otherwise.append(f"{row['name']} is {row['slug']} now, since another account is {taken}.")
        elif table == "account_alias" and self._is_there(table, "alias", row["alias"]):
            self._otherwise.append(f"The other name {row['alias']} belongs to another account by now.")
            return False
        elif table == "moment" and ("account", row["account_id"]) not in self._coming:
            places = run("SELECT position FROM moment WHERE account_id = ?", (row["account_id"],)).fetchall()
            if (row["position"],) in places:
                row["position"] = max(places)[0] + 1
                self._otherwise.append(f"{row['name']} is number {row['position']} now.")
        return True

    def _links_of(self, table: str) -> list[tuple[str, str, str, str]]:
        """The columns of a table that point elsewhere: each with table and column there, and what a deletion does."""
        if table not in self._links:
            rows = self._connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
            self._links[table] = [(row[3], row[2], row[4], row[6]) for row in rows]
        return self._links[table]

    def _is_there(self, table: str, column: str, value: object) -> bool:
        query = f"SELECT 1 FROM {table} WHERE {column} = ?"
        return self._connection.execute(query, (value,)).fetchone() is not None
