"""Remembers what was typed and not saved, and what was saved before, for as long as the app runs."""

from collections.abc import Hashable, Mapping
from typing import NamedTuple

from tui.actions.keys import Call


class Typed(NamedTuple):
    """A typed line, and the longer text that follows it."""

    line: str = ""
    body: str = ""

    def __bool__(self) -> bool:
        return bool(self.line.strip() or self.body.strip())


class TypedField(NamedTuple):
    """What a field of a form held when typing began, and what was typed over it."""

    held: str
    typed: str


NOTHING = Typed()


class Deed(NamedTuple):
    """An action that was done, with the line that was typed for it."""

    call: Call
    typed: Typed = NOTHING


class KeptLines:
    """Unfinished texts by what they are about, and the saved lines of each kind of dialog, the oldest first."""

    def __init__(self) -> None:
        self._unfinished: dict[Hashable, Typed] = {}
        self._forms: dict[Hashable, Mapping[str, TypedField]] = {}
        self._saved: dict[str, list[str]] = {}
        self.deed: Deed | None = None
        """What was done last and can be done again."""

    def unfinished(self, about: Hashable) -> Typed:
        """Return what was typed about this and not saved."""
        return self._unfinished.get(about, NOTHING)

    def unfinished_form(self, about: Hashable) -> Mapping[str, TypedField]:
        """Return the fields of a form that were typed in and not saved."""
        return self._forms.get(about, {})

    def holds(self, about: Hashable) -> bool:
        """Return whether something was typed about this and not saved."""
        return about in self._unfinished or about in self._forms

    def keep(self, about: Hashable, typed: Typed) -> None:
        """Keep what is typed until it is saved; nothing typed is nothing kept."""
        if typed:
            self._unfinished[about] = typed
        else:
            self._unfinished.pop(about, None)

    def keep_form(self, about: Hashable, typed: Mapping[str, TypedField]) -> None:
        """Keep the fields of a form that were typed in; none typed is nothing kept."""
        if typed:
            self._forms[about] = typed
        else:
            self._forms.pop(about, None)

    def saved(self, about: Hashable, kind: str) -> None:
        """Let go of what was typed about this; a line joins the saved lines of its kind."""
        self._forms.pop(about, None)
        line = self._unfinished.pop(about, NOTHING).line
        if line.strip():
            self._saved.setdefault(kind, []).append(line)

    def earlier(self, kind: str) -> list[str]:
        """Return the saved lines of a kind, the oldest first."""
        return self._saved.get(kind, [])
