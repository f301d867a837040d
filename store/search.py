"""Makes the folded text of records and finds them by it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from store.book import Book
from store.rules.folding import fold, fold_letters, match_expression
from store.upgrades.triggers import SEARCHED

if TYPE_CHECKING:
    from store.records.happenings import Found

SORT_NAME_LENGTH = 200

_DAYS = {
    "account": "NULL",
    "person": "NULL",
    "interaction": "day",
    "complaint": "received_on",
    "todo": "due_on",
}
_TEXTS = {"account": "name", "person": "name", "interaction": "text", "complaint": "text", "todo": "text"}


def folded_columns(table: str, row: Mapping[str, object]) -> dict[str, str]:
    """The derived columns of a row (`folded`, for an account also `sort_name`); none for other tables."""
    if table not in SEARCHED:
        return {}
    texts = [str(row[name]) for name in SEARCHED[table] if row.get(name)]
    columns = {"folded": fold("\n".join(texts))}
    if table == "account":
        columns["sort_name"] = fold_letters(str(row["name"]))[:SORT_NAME_LENGTH]
    return columns


def has_unfolded(connection: sqlite3.Connection) -> bool:
    """Whether another program wrote text that is not folded yet."""
    return any(
        connection.execute(f"SELECT 1 FROM {table} WHERE folded IS NULL LIMIT 1").fetchone() for table in SEARCHED
    )


def fold_the_unfolded(connection: sqlite3.Connection) -> int:
    """Fold what another program wrote; the number of records mended."""
    mended = 0
    for table, sources in SEARCHED.items():
        rows = connection.execute(f"SELECT id, {', '.join(sources)} FROM {table} WHERE folded IS NULL").fetchall()
        for row in rows:
            columns = folded_columns(table, dict(zip(sources, row[1:], strict=True)))
            sets = ", ".join(f"{name} = ?" for name in columns)
            connection.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*columns.values(), row[0]))
        mended += len(rows)
    return mended


def matching_accounts(connection: sqlite3.Connection, words: str) -> set[int] | None:
    """The ids of accounts whose name or note holds every word (the last one as a beginning); None without words."""
    expression = match_expression(words)
    if expression is None:
        return None
    query = "SELECT json_group_array(rowid) FROM account_search WHERE account_search MATCH ?"
    # In one piece, which takes a third of the time that row by row would.
    return set(json.loads(connection.execute(query, (expression,)).fetchone()[0]))


def find(book: Book, words: str, *, limit: int = 50) -> list[Found]:
    """Everything that holds all the words, in any language: accounts and people first, then newest first."""
    from store.records.happenings import Found

    expression = match_expression(words)
    if expression is None:
        return []
    found: list[Found] = []
    with book.snapshot() as connection:
        for table in SEARCHED:
            account = "record.id" if table == "account" else "record.account_id"
            rows = connection.execute(
                f"SELECT record.id, account.slug, account.name, record.{_TEXTS[table]}, "
                f"{_DAYS[table] if _DAYS[table] == 'NULL' else 'record.' + _DAYS[table]} "
                f"FROM {table}_search JOIN {table} AS record ON record.id = {table}_search.rowid "
                f"JOIN account ON account.id = {account} WHERE {table}_search MATCH ? "
                f"ORDER BY {table}_search.rowid DESC LIMIT ?",
                (expression, limit),
            ).fetchall()
            found += [
                Found(table, one, slug, name, date.fromisoformat(day) if day else None, text)
                for one, slug, name, text, day in rows
            ]
    return sorted(found, key=_newest_first)[:limit]


def _newest_first(hit: Found) -> tuple[int, int, int]:
    dated = hit.kind not in ("account", "person")
    return (int(dated), -(hit.day.toordinal() if hit.day else 0), -hit.id)
