"""Loads what writing needs while somebody is still typing."""

import gc


def load_ahead() -> None:
    """Load it without looking for garbage in what stays for good."""
    from store.loading import load_for_writing

    gc.disable()
    load_for_writing()
    gc.freeze()
    gc.enable()
