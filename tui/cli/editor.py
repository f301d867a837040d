"""Lets the text of a command be written in the person's own editor."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from store.errors import StoreError
from store.locations import state_folder
from tui.editor import EditorError, edit_text


@contextmanager
def written() -> Iterator[str]:
    """The text that was written; when what is done with it fails, it is kept in a file that the problem names.

    Raises StoreError when the editor fails or nothing was written.
    """
    try:
        text = edit_text("", os.environ)
    except EditorError as problem:
        raise StoreError(f"{problem} Nothing saved.") from None
    if not text.strip():
        raise StoreError("Nothing was written, so nothing is saved.")
    try:
        yield text
    except StoreError as problem:
        problem.hint = f"{problem.hint} {_kept(text)}".strip()
        raise


def _kept(text: str) -> str:
    """Keep the text in a file of the owner's, and say where."""
    path = os.path.join(state_folder(), f"draft-{datetime.now():%Y%m%d-%H%M%S}.txt")
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        return f"Your text, which could not be kept: {text}"
    return f"Your text is kept in {path}."
