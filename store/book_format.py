"""What marks a file as a book, and the schema version this program reads and writes; no imports, for the fast lane."""

from __future__ import annotations

APPLICATION_ID = 0x676F6F64
"""The bytes `good`."""

VERSION = 4
"""One more with each step in `store.upgrades`."""
