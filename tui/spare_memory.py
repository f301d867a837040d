"""Gives memory back to the system that was needed for a while."""

from __future__ import annotations


def give_back() -> None:
    """Give back what the C library keeps of what was freed, where it is one that can and Python was built for it."""
    # Imported here: hardly anybody filters so many records.
    try:
        import ctypes
    except ImportError:
        return
    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(0)
