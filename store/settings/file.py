"""The settings file: where it lies, its text, and writing it whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from store.connection import reason_of
from store.errors import StoreError
from store.locations import settings_folder

NAME = "settings.toml"
LARGEST = 1_000_000
"""Bytes above which the file is no settings file."""

_UNREAD = "The settings are as they come until it is mended."


def settings_path() -> Path:
    """Where the settings lie, or would."""
    return Path(settings_folder(), NAME)


def settings_bytes() -> bytes:
    """What lies there; nothing for no file. Raises StoreError when it cannot be read."""
    path = settings_path()
    try:
        with open(path, "rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        return b""
    except OSError as problem:
        raise StoreError(f"{path} cannot be read: {reason_of(problem)}.", hint=_UNREAD) from None


def settings_text() -> str:
    """The file's text; empty for no file. Raises StoreError when it is not text, or too long to be settings."""
    path, held = settings_path(), settings_bytes()
    if len(held) > LARGEST:
        raise StoreError(f"{path} is too long for a settings file.", hint=_UNREAD)
    try:
        return held.decode("utf-8")
    except UnicodeDecodeError as problem:
        line = held.count(b"\n", 0, problem.start) + 1
        raise StoreError(f"{path} is not UTF-8 text (line {line}).", hint=_UNREAD) from None


def write_settings(text: str) -> None:
    """Replace the file, also where it is a link to another place. Raises StoreError when it cannot be written."""
    from store.exchange.writers.atomic_file import atomic_file

    path = Path(os.path.realpath(settings_path()))
    try:
        os.makedirs(path.parent, mode=0o700, exist_ok=True)
    except OSError as problem:
        raise StoreError(f"The folder {path.parent} cannot be made: {reason_of(problem)}.") from None
    with atomic_file(path, force=True) as file:
        file.write(text)
