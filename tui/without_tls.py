"""Loads asyncio without TLS: nothing here speaks over a network, and what encrypts takes 6 ms to load."""

from __future__ import annotations

import sys


def load_asyncio() -> None:
    """Load asyncio as where Python was built without TLS; whoever imports `ssl` later gets it all the same."""
    if "ssl" not in sys.modules:
        # Importing a module that is None here fails.
        sys.modules["ssl"] = None  # type: ignore[assignment]
        try:
            import asyncio  # noqa: F401
        finally:
            del sys.modules["ssl"]
