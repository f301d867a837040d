"""Lists what is in the trash: every deletion that stands, unless it was restored or emptied."""

from __future__ import annotations

import json
import sqlite3

from store.book import Book
from store.errors import NotFoundError
from store.record_names import PARTS
from store.records.trash import DeletedRecord, TrashEntry
from store.steps import DELETED

IN_THE_TRASH = """step.deleted IS NOT NULL AND step.kind = 'do' AND step.undone = 0
AND NOT EXISTS (SELECT 1 FROM step AS back WHERE back.restores = step.id AND back.undone = 0)"""
"""SQL that is true of the steps whose records are in the trash."""

_OF_THEM = "FROM change WHERE step_id = step.id AND new IS NULL AND table_name = step.deleted"
_ENTRIES = f"""SELECT id, at, deleted, label, (SELECT count(*) {_OF_THEM}),
(SELECT json_extract(old, '$.account_id') {_OF_THEM} ORDER BY change.id LIMIT 1)
FROM step WHERE {IN_THE_TRASH} ORDER BY id DESC"""
_COUNTS = """SELECT step_id, table_name, count(*) FROM change WHERE new IS NULL AND table_name IN (SELECT value FROM
json_each(?)) AND step_id IN (SELECT id FROM step WHERE deleted = 'account' AND undone = 0) GROUP BY 1, 2"""


def trash_of(book: Book) -> list[TrashEntry]:
    """What is in the trash, the newest first."""
    with book.snapshot() as connection:
        rows = connection.execute(_ENTRIES).fetchall()
        counts: dict[int, dict[str, int]] = {}
        for step, table, count in connection.execute(_COUNTS, (json.dumps(PARTS),)).fetchall():
            counts.setdefault(step, {})[table] = count
        return [
            TrashEntry(
                step,
                at,
                kind,
                label.removeprefix(f"{DELETED} "),
                count,
                name_once(connection, account) if count == 1 and account is not None else None,
                counts.get(step, {}),
            )
            for step, at, kind, label, count, account in rows
        ]


def deleted_records(book: Book, entry: int, limit: int = 20) -> list[DeletedRecord]:
    """The records that a deletion was about, without what went with them; at most `limit` of them."""
    with book.reading() as connection:
        rows = connection.execute(
            f"SELECT step.deleted, old FROM step JOIN change ON step_id = step.id AND new IS NULL "
            f"AND table_name = step.deleted WHERE step.id = ? AND {IN_THE_TRASH} ORDER BY change.id LIMIT ?",
            (entry, limit),
        ).fetchall()
    return [DeletedRecord(kind, json.loads(old)) for kind, old in rows]


def label_in_the_trash(connection: sqlite3.Connection, entry: int) -> str:
    """What a deletion is called. Raises NotFoundError unless it is in the trash."""
    row = connection.execute(f"SELECT label FROM step WHERE id = ? AND {IN_THE_TRASH}", (entry,)).fetchone()
    if row is None:
        raise NotFoundError(f"There is nothing numbered {entry} in the trash.", hint="gt trash lists what is there.")
    return str(row[0]).removeprefix(f"{DELETED} ")


def name_once(connection: sqlite3.Connection, account: int) -> str | None:
    """The name of an account, also of one that is in the trash itself; None when nothing is known of it."""
    row = connection.execute("SELECT name FROM account WHERE id = ?", (account,)).fetchone()
    if row is None:
        entry = entry_of_account(connection, account)
        query = "SELECT json_extract(old, '$.name') FROM change WHERE step_id = ? AND table_name = 'account'"
        row = connection.execute(f"{query} AND row_id = ?", (entry, account)).fetchone()
    return None if row is None else str(row[0])


def entry_of_account(connection: sqlite3.Connection, account: int) -> int | None:
    """The deletion in the trash that took an account; None when there is none."""
    row = connection.execute(
        f"SELECT step.id FROM step JOIN change ON step_id = step.id AND table_name = 'account' AND row_id = ? "
        f"WHERE step.deleted = 'account' AND {IN_THE_TRASH} ORDER BY step.id DESC LIMIT 1",
        (account,),
    ).fetchone()
    return None if row is None else int(row[0])
