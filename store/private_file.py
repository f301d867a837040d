"""Files in the state folder that nobody but their owner can read; the standard library only."""

from __future__ import annotations

import os

from store.locations import state_folder


def private_folder(*below: str) -> str:
    """The state folder, or a folder below it, made where it is missing. Raises OSError."""
    folder = state_folder()
    # One after the other: folders that are made on the way to another are open to everybody.
    for name in ("", *below):
        folder = os.path.join(folder, name) if name else folder
        os.makedirs(folder, mode=0o700, exist_ok=True)
    return folder


def keep_private(name: str, text: str) -> str:
    """Write a text to a new file in the state folder; its path. Raises OSError, also when there is such a file."""
    path = os.path.join(private_folder(), name)
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, 0o600)
    with open(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(text)
    return path


def replace_private(path: str, text: str) -> None:
    """Put a text in the place of what a file holds, all of it or nothing. Raises OSError."""
    unfinished = f"{path}.new"
    handle = os.open(unfinished, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | os.O_NOFOLLOW, 0o600)
    with open(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(text)
    os.replace(unfinished, path)
