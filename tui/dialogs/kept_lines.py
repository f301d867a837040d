"""Remembers what was typed and not saved, and what was saved before."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from store.clock import Clock
from tui.actions.keys import Call

if TYPE_CHECKING:
    from tui.dialogs.palette_entry import Entry

_MOST_CHOSEN = 5


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


class Unfinished(NamedTuple):
    """What was typed in a dialog and not saved: a line, or fields of a form; `title` is what the dialog asked.

    `at` is when it was typed last, as UTC text; empty where that is not known.
    """

    title: str = ""
    typed: Typed = NOTHING
    fields: Mapping[str, TypedField] = {}
    at: str = ""

    @property
    def text(self) -> str:
        """The beginning of what was typed, for telling it from others."""
        return self.whole.partition("\n")[0]

    @property
    def whole(self) -> str:
        """Everything that was typed."""
        texts = (self.typed.line, self.typed.body, *(field.typed for field in self.fields.values()))
        return "\n".join(text.strip() for text in texts if text.strip())


_NONE = Unfinished()


def _tell_nobody() -> None:
    """Nobody needs to know."""


class KeptLines:
    """Unfinished texts by what they are about, and the saved lines of each kind of dialog, the oldest first.

    It begins with what was left `unfinished` before. `changed` is called whenever there is more or less of that.
    """

    def __init__(self, unfinished: Mapping[Hashable, Unfinished] | None = None) -> None:
        self._unfinished: dict[Hashable, Unfinished] = dict(unfinished or {})
        self._thrown: dict[Hashable, Unfinished] = {}
        self._saved: dict[str, list[str]] = {}
        self.changed: Callable[[], None] = _tell_nobody
        self.clock = Clock()
        """Tells when something is typed."""

        self.deed: Deed | None = None
        """What was done last and can be done again."""

        self.chosen: list[Entry] = []
        """What was chosen in the palette, the latest first."""
        self.searches: list[str] = []
        """What was looked for, the latest first."""

    @property
    def all_unfinished(self) -> Mapping[Hashable, Unfinished]:
        """Everything that was typed and not saved, the oldest first."""
        return self._unfinished

    def unfinished(self, about: Hashable) -> Typed:
        """Return the line that was typed about this and not saved."""
        return self._unfinished.get(about, _NONE).typed

    def unfinished_form(self, about: Hashable) -> Mapping[str, TypedField]:
        """Return the fields of a form that were typed in and not saved."""
        return self._unfinished.get(about, _NONE).fields

    def holds(self, about: Hashable) -> bool:
        """Return whether something was typed about this and not saved."""
        return about in self._unfinished

    def keep(self, about: Hashable, typed: Typed, title: str = "") -> None:
        """Keep what is typed until it is saved; nothing typed is nothing kept."""
        self._keep(about, Unfinished(title, typed, at=self.clock.utc()) if typed else None)

    def keep_form(self, about: Hashable, typed: Mapping[str, TypedField], title: str = "") -> None:
        """Keep the fields of a form that were typed in; none typed is nothing kept."""
        self._keep(about, Unfinished(title, fields=dict(typed), at=self.clock.utc()) if typed else None)

    def saved(self, about: Hashable, kind: str) -> None:
        """Let go of what was typed about this; a line joins the saved lines of its kind."""
        self.offer(kind, self.unfinished(about).line)
        self._keep(about, None)

    def forget(self, about: Hashable) -> None:
        """Let go of what was typed about this."""
        self._keep(about, None)

    def throw_away(self, about: Hashable) -> None:
        """Let go of what was typed about this, until it is brought back or the app ends."""
        self._thrown.pop(about, None)
        self._thrown[about] = self._unfinished[about]
        self._keep(about, None)

    @property
    def thrown_last(self) -> tuple[Hashable, Unfinished] | None:
        """What was thrown away last and can be brought back, with what it is about; nothing newer was typed there."""
        return next((one for one in reversed(self._thrown.items()) if one[0] not in self._unfinished), None)

    def bring_back(self) -> Hashable | None:
        """Keep again what was thrown away last; what it is about, None without any."""
        if (last := self.thrown_last) is None:
            return None
        about, thrown = last
        del self._thrown[about]
        self._keep(about, thrown)
        return about

    def choose(self, entry: Entry) -> None:
        """Remember what was chosen in the palette, so that it stands first there."""
        self.chosen = [entry, *(one for one in self.chosen if one.key != entry.key)][:_MOST_CHOSEN]

    def searched(self, line: str) -> None:
        """Remember what was looked for, so that it can be looked for again."""
        self.searches = [line, *(one for one in self.searches if one != line)][:_MOST_CHOSEN]

    def take_over(self, unfinished: Mapping[Hashable, Unfinished]) -> None:
        """Keep what was typed about another book instead."""
        self._unfinished, self._thrown = dict(unfinished), {}
        self.chosen, self.searches = [], []

    def offer(self, kind: str, line: str) -> None:
        """Offer a line that was typed over among the saved lines of its kind."""
        if line.strip():
            self._saved.setdefault(kind, []).append(line)

    def earlier(self, kind: str) -> list[str]:
        """Return the saved lines of a kind, the oldest first."""
        return self._saved.get(kind, [])

    def _keep(self, about: Hashable, unfinished: Unfinished | None) -> None:
        before = self._unfinished.get(about)
        if before == unfinished or (before and unfinished and before._replace(at=unfinished.at) == unfinished):
            return
        if unfinished is None:
            del self._unfinished[about]
        else:
            self._unfinished[about] = unfinished
        self.changed()
