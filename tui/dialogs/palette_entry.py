"""What the palette can find: a command, a kept filter, a place to go to, an account, a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from tui.actions.matching import INSIDE, Fitting, fitting_name, is_close, pressed_for
from tui.safe_text import show


class Section(StrEnum):
    """What is typed first to look among people, filters or places only."""

    PEOPLE = "@"
    FILTERS = "/"
    PLACES = ">"
    EVERYTHING = ""


class Kind(StrEnum):
    """Of which kind an entry is; the last one looks for the words everywhere, and comes behind all that fits."""

    COMMAND = "command"
    FILTER = "filter"
    PLACE = "place"
    ACCOUNT = "account"
    PERSON = "person"
    EVERYWHERE = "everywhere"


_SIGNS = (Section.PEOPLE, Section.FILTERS, Section.PLACES)
MOST_FOUND = 6
"""So many accounts are found, and so many people."""

Key = tuple[str, str | int]
"""What is to be done, and with what: `action` and its id, `account` and its number."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette."""

    key: Key
    kind: Kind
    title: str
    keys: str = ""
    """What does the same without the palette."""
    says: str = ""
    """A sentence about it."""
    beside: str = ""
    """A fact that tells it from others, such as where a person works."""
    own: tuple[int, int] = (0, 0)
    """Between which places of the title somebody's own name stands, which is no part of the command."""
    aliases: tuple[str, ...] = ()
    """The keys that do the same, any of which finds it when they are typed, or those that begin them."""
    sections: tuple[Section, ...] = (Section.EVERYTHING,)
    """The signs it is found behind."""
    reason: str = ""
    """Why it cannot be done here and now; empty where it can."""
    waits: bool = False
    """Whether it is shown only once something of it is typed."""


class Match(NamedTuple):
    """An entry that fits what is typed, and the letters of its title that were meant."""

    entry: Entry
    fits: Fitting


class Wanted(NamedTuple):
    """What is typed: the sign of a section, and the words behind it."""

    section: Section
    words: str


class Sources(NamedTuple):
    """Where the lines of the palette come from."""

    entries: Sequence[Entry]
    find: Callable[[Wanted], Sequence[Entry]]
    """Accounts and people by name, and the filter that the words themselves are."""
    recent: Sequence[Entry] = ()
    """What was chosen before, the latest first."""


def wanted_by(typed: str) -> Wanted:
    """Return which section is meant, and what is looked for in it."""
    typed = typed.lstrip()
    sign = next((sign for sign in _SIGNS if typed.startswith(sign)), Section.EVERYTHING)
    return Wanted(sign, typed.removeprefix(sign).strip())


def matches(sources: Sources, wanted: Wanted) -> list[Match]:
    """Return what fits, the best first; without words what was chosen lately, then everything in its order.

    What cannot be done now comes behind what fits as well and can be.
    """
    there = [one for one in sources.entries if wanted.section in one.sections]
    if wanted.section == Section.FILTERS:
        there.sort(key=lambda one: one.kind != Kind.FILTER)
    if not wanted.words:
        shown = [one for one in there if not one.waits]
        known = {one.key: one for one in shown}
        recent = [known.get(one.key, one) for one in sources.recent if wanted.section in one.sections]
        first = {one.key: one for one in recent if not one.reason}
        others = [one for one in shown if one.key not in first]
        found = [*first.values(), *sorted(others, key=lambda one: bool(one.reason)), *sources.find(wanted)]
        return [Match(one, fits) for one in found if (fits := fitting_name("", one.title))]
    latest = {one.key: place for place, one in enumerate(sources.recent)}
    fitting = [Match(one, fits) for one in there if (fits := _fitting(wanted.words, one)) is not None]
    fitting += [Match(one, _found(wanted.words, one)) for one in sources.find(wanted)]

    def place(one: Match) -> tuple[object, ...]:
        entry, fits = one
        return (
            entry.kind == Kind.EVERYWHERE,
            fits.rank,
            bool(entry.reason),
            latest.get(entry.key, len(latest)),
            fits.apart,
        )

    return sorted(fitting, key=place)


def _fitting(words: str, entry: Entry) -> Fitting | None:
    if pressed_for(words, entry.aliases):
        return fitting_name("", entry.title)
    return fitting_name(words, show(entry.title), entry.says if entry.kind == Kind.COMMAND else "", entry.own)


def _found(words: str, entry: Entry) -> Fitting:
    """How well an entry fits that the book has found, perhaps by another spelling than is seen."""
    fits = fitting_name(words, show(entry.title))
    return fits if fits is not None and is_close(fits) else Fitting(INSIDE, 0, frozenset())
