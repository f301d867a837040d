"""Keeps unfinished texts in a private file, for the day the app or the machine goes down while somebody types.

Each running app has a file of its own, by book and number, and holds a lock beside it. A new app takes over what
lies in files that nobody holds any more.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Hashable, Mapping
from contextlib import suppress
from typing import Any
from zlib import crc32

from store.clock import local_time
from store.private_file import private_folder, replace_private
from tui.dialogs.kept_lines import Typed, TypedField, Unfinished

Texts = dict[Hashable, Unfinished]
"""What was typed and not saved, by what it is about."""

_FOLDER = "drafts"
_MOST_APPS = 20
_MOST_OF_NAME = 40
"""Letters of the book's own name, each of up to four bytes; the name of a file has up to 255."""


class DraftFile:
    """The file of one app on one book; where none can be had, texts are kept for as long as the app runs."""

    def __init__(self, book_path: str) -> None:
        self.book_path = book_path
        self.drafts: Texts = {}
        """What was left behind."""
        self.is_alone = False
        """Whether no other app had the book open when this one began."""
        self._path = ""
        self._lock: int | None = None
        with suppress(OSError):
            self._begin(os.path.join(private_folder(_FOLDER), _name_for(book_path)))

    def write(self, unfinished: Mapping[Hashable, Unfinished]) -> None:
        """Keep these texts and no others. Raises OSError."""
        if not self._path:
            return
        if unfinished:
            replace_private(self._path, _as_text(unfinished))
        else:
            with suppress(FileNotFoundError):
                os.unlink(self._path)

    def close(self) -> None:
        """Leave the file to the next app."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock, self._path = None, ""

    def _begin(self, name: str) -> None:
        others = 0
        for number in range(1, _MOST_APPS + 1):
            if self._lock is None:
                self._lock = _lock_of(f"{name}.{number}")
                if self._lock is not None:
                    self._path = f"{name}.{number}.json"
                    self.drafts.update(_read(self._path))
                else:
                    others += 1
            elif os.path.exists(f"{name}.{number}.lock"):
                others += not self._take_over(f"{name}.{number}")
        self.is_alone = self._lock is not None and not others

    def _take_over(self, name: str) -> bool:
        """Take what an app has left that has ended, which is returned; what is about the same as ours stays."""
        path = f"{name}.json"
        if (lock := _lock_of(name)) is None:
            return False
        try:
            if not os.path.exists(path):
                return True
            found = _read(path)
            again = {about: one for about, one in found.items() if about in self.drafts}
            self.drafts.update({about: one for about, one in found.items() if about not in again})
            self.write(self.drafts)
            if again:
                replace_private(path, _as_text(again))
            else:
                os.unlink(path)
        finally:
            os.close(lock)
        return True


def _name_for(book_path: str) -> str:
    """The name of the files of one book: its own, and a sum that tells it from others of that name."""
    return f"{os.path.basename(book_path)[:_MOST_OF_NAME]}.{crc32(os.fsencode(book_path)):08x}"


def _lock_of(name: str) -> int | None:
    """Hold the lock of a file for as long as what is returned is open; None when another app holds it."""
    handle = os.open(f"{name}.lock", os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle


def _as_text(unfinished: Mapping[Hashable, Unfinished]) -> str:
    return json.dumps(
        [
            {
                "about": about,
                "title": one.title,
                "line": one.typed.line,
                "body": one.typed.body,
                "fields": one.fields,
                "at": one.at,
            }
            for about, one in unfinished.items()
        ]
    )


def _read(path: str) -> Texts:
    """Read what was kept; nothing from a file that is missing or is none of ours."""
    try:
        with open(path, encoding="utf-8") as file:
            return {_hashable(one["about"]): _unfinished(one) for one in json.load(file)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _unfinished(one: Mapping[str, Any]) -> Unfinished:
    fields = {str(name): TypedField(*map(str, typed)) for name, typed in one["fields"].items()}
    return Unfinished(str(one["title"]), Typed(str(one["line"]), str(one["body"])), fields, _time(one.get("at")))


def _time(said: object) -> str:
    """Return a time as it is stored; nothing for what is none."""
    with suppress(ValueError):
        local_time(str(said))
        return str(said)
    return ""


def _hashable(about: Any) -> Hashable:
    return tuple(map(_hashable, about)) if isinstance(about, list) else about
