"""A value that a column cannot hold."""

from __future__ import annotations


class ValueRefusedError(ValueError):
    """A cell that cannot be read; the message ends the sentence that begins with the value."""
