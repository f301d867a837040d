"""Lets a text be written in the person's own editor, in a file that only they can read."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from store.connection import reason_of
from store.errors import StoreError
from store.locations import state_folder

FALLBACK = "vi"


@contextmanager
def written(start: str = "") -> Iterator[str]:
    """The text that was written; when what is done with it fails, the file is kept and the problem says where.

    Raises StoreError when the editor cannot be run, ends with an error, or leaves nothing.
    """
    path = _draft(start)
    folder = os.path.dirname(path)
    try:
        _edit(path)
        text = _read(path)
        if not text.strip():
            shutil.rmtree(folder, ignore_errors=True)
            raise StoreError("Nothing was written, so nothing is saved.")
        yield text
    except StoreError as problem:
        if os.path.exists(path):
            problem.hint = f"{problem.hint} Your text is kept in {path}.".strip()
        raise
    shutil.rmtree(folder, ignore_errors=True)


def _draft(start: str) -> str:
    try:
        os.makedirs(state_folder(), mode=0o700, exist_ok=True)
        folder = tempfile.mkdtemp(prefix="draft-", dir=state_folder())
        path = os.path.join(folder, "entry.md")
        with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            file.write(start)
    except OSError as problem:
        raise StoreError(f"No draft can be made: {reason_of(problem)}.") from None
    return path


def _edit(path: str) -> None:
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or FALLBACK
    try:
        words = shlex.split(command)
        status = subprocess.run([*words, path], check=False).returncode
    except (OSError, ValueError):
        raise StoreError(f'The editor "{command}" cannot be run.', hint="Set EDITOR to one that can.") from None
    if status != 0:
        raise StoreError(f'The editor "{command}" ended with status {status}, so nothing is saved.')


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError as problem:
        raise StoreError(f"The draft cannot be read: {reason_of(problem)}.") from None
