"""Folds the words that a step wrote beside the records, so that they are found at once; for both lanes."""

from __future__ import annotations

from store.plain_letters import to_be_spelled
from store.rules.folding import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3


def fold_remarks(connection: sqlite3.Connection) -> int:
    """Fold the remarks that triggers have copied; how many there were. They are spelled when the book is next read."""
    rows = connection.execute("SELECT id, text FROM remark WHERE folded IS NULL").fetchall()
    connection.executemany(
        "UPDATE remark SET folded = ?, latin = ? WHERE id = ?",
        [(fold(text), to_be_spelled(text), one) for one, text in rows],
    )
    return len(rows)
