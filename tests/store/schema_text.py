"""Writes the schema of a book as text, to be compared with the golden one.

When the schema is meant to change: `python -m tests.store.schema_text` writes schema.sql again.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from store import upgrades

GOLDEN = Path(__file__).parent / "schema.sql"


def schema_text(connection: sqlite3.Connection) -> str:
    """Every table, index and trigger of a book by name, as SQL."""
    rows = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name"
    ).fetchall()
    return "".join(f"{sql};\n\n" for (sql,) in rows)


if __name__ == "__main__":
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        upgrades.upgrade(fresh, 0)
        GOLDEN.write_text(schema_text(fresh), encoding="utf-8")
