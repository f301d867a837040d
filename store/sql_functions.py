"""Lets statements fold texts, where many rows are folded at once; no trigger may count on it."""

from __future__ import annotations

import sqlite3
from functools import lru_cache

from store.plain_letters import in_plain_letters
from store.rules.folding import fold

_KNOWN = 100_000
"""Texts that are folded once, however often they stand in the book."""


def add_folding(connection: sqlite3.Connection) -> None:
    """Make `folded_text(x)` and `plain_letters(x)` known to a connection."""
    connection.create_function("folded_text", 1, lru_cache(_KNOWN)(fold), deterministic=True)
    connection.create_function("plain_letters", 1, lru_cache(_KNOWN)(in_plain_letters), deterministic=True)
