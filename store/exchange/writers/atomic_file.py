"""Writes a file whole or not at all, readable by its owner only."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from store.connection import reason_of
from store.errors import StoreError


@contextmanager
def atomic_file(path: Path, *, force: bool = False, byte_order_mark: bool = False) -> Iterator[TextIO]:
    """A UTF-8 text file that takes its name at `path` once it is complete.

    Raises StoreError when something lies there (unless `force`, and then only over a regular file or a
    link, which is replaced and not followed), and when the disk or folder does not let it be written.
    """
    _check(path, force)
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
        with open(handle, "w", encoding="utf-8-sig" if byte_order_mark else "utf-8", newline="") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
        temporary = ""
        _sync_folder(path.parent)
    except OSError as problem:
        raise StoreError(
            f"{path} cannot be written: {reason_of(problem)}.", hint="What was there before is as it was."
        ) from None
    finally:
        if temporary:
            with suppress(OSError):
                os.unlink(temporary)


def write_new_text(path: Path, text: str, *, force: bool = False) -> None:
    """Write a text as a file that is not there yet, or over one with `force`. Raises StoreError as `atomic_file`."""
    with atomic_file(path, force=force) as file:
        file.write(text)


def _check(path: Path, force: bool) -> None:
    try:
        mode = path.lstat().st_mode
    except OSError:
        return
    if stat.S_ISLNK(mode) and path.exists() and not path.is_file():
        mode = path.stat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
        raise StoreError(f"{path} is not a file that can be written.", hint="Choose another name with -o.")
    if not force:
        raise StoreError(f"{path} exists already.", hint="Choose another name, or pass --force to replace it.")


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
