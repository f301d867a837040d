"""Remembers what was typed and not saved, and what was saved before, for as long as the app runs."""

from collections.abc import Hashable
from typing import NamedTuple


class Typed(NamedTuple):
    """A typed line, and the longer text that follows it."""

    line: str = ""
    body: str = ""

    def __bool__(self) -> bool:
        return bool(self.line.strip() or self.body.strip())


NOTHING = Typed()


class KeptLines:
    """Unfinished texts by what they are about, and the saved lines of each kind of dialog, the oldest first."""

    def __init__(self) -> None:
        self._unfinished: dict[Hashable, Typed] = {}
        self._saved: dict[str, list[str]] = {}

    def unfinished(self, about: Hashable) -> Typed:
        """Return what was typed about this and not saved."""
        return self._unfinished.get(about, NOTHING)

    def keep(self, about: Hashable, typed: Typed) -> None:
        """Keep what is typed until it is saved; nothing typed is nothing kept."""
        if typed:
            self._unfinished[about] = typed
        else:
            self._unfinished.pop(about, None)

    def saved(self, about: Hashable, kind: str) -> None:
        """Move what was typed about this to the saved lines of its kind."""
        line = self._unfinished.pop(about, NOTHING).line
        if line.strip():
            self._saved.setdefault(kind, []).append(line)

    def earlier(self, kind: str) -> list[str]:
        """Return the saved lines of a kind, the oldest first."""
        return self._saved.get(kind, [])
