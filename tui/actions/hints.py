"""The keys offered on the lowest line of the screen, and what is left of them when it is narrow."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from tui.actions.action import Action
from tui.actions.key_names import shown
from tui.actions.keys import KeyTable, Pressed
from tui.actions.registry import ALL
from tui.width import cells


class Hint(NamedTuple):
    """A key and the word that stands beside it."""

    key: str
    label: str
    short: str = ""
    rank: int = 0
    press: str = ""
    """The keys to press when it is clicked, with blanks between; empty where clicking has no meaning."""


class Offer(NamedTuple):
    """What a screen offers in its hint line, under words of its own: an action, or several that stand together.

    With `begins` it is the key that begins the actions of the same kind, such as all steps of a complaint.
    """

    actions: str
    """The ids, with blanks between."""
    label: str
    short: str = ""
    begins: bool = False


class _Kind(NamedTuple):
    """Actions that begin with the same key as they come."""

    key: str
    label: str
    rank: int
    short: str = ""
    beside: str = ""
    """The action without which its keys are obeyed, but not named in the hint line."""


_KINDS = (
    _Kind("m", "moments", 4),
    _Kind("h", "handle", 5, beside="severity-up"),
    _Kind("a", "add", 6),
    _Kind("b", "business", 6, "biz"),
    _Kind("s", "snooze", 9),
    _Kind("S", "sort", 12),
    _Kind("f", "filters", 13),
    _Kind("g", "go to", 14),
)
"""Ranks are those of the actions: log 1, to-do 2, complaint 3, and so on."""

_KIND_OF = {action.id: keys.split(" ")[0] for action in ALL for keys in action.ways if " " in keys}
_LAST = Offer("keys", "keys")


def hints_for(table: KeyTable) -> tuple[Hint, ...]:
    """Return the hints of a screen's actions and of the keys that begin several, the most useful first."""
    hints = [
        Hint(shown(action.keys[0]), action.label, action.short, action.rank, press=action.keys[0])
        for action in table.actions
        if action.rank and action.keys
    ]
    for kind in _KINDS:
        if (keys := _begun_by(kind.key, table)) and (not kind.beside or table.action(kind.beside)):
            hints.append(Hint(shown(keys), kind.label, kind.short, kind.rank, press=keys))
    return (*sorted(hints, key=lambda hint: hint.rank), *offered((_LAST,), table))


def offered(offers: Iterable[Offer], table: KeyTable) -> tuple[Hint, ...]:
    """Return the hints of what a screen offers; what has no key there is left out."""
    hints = []
    for offer in offers:
        ids = offer.actions.split(" ")
        if offer.begins:
            keys = [begun] if (begun := kind_key(ids[0], table)) else []
        else:
            keys = [action.keys[0] for id in ids if (action := table.action(id)) and action.keys]
        if keys:
            press = keys[0] if len(keys) == 1 else ""
            hints.append(Hint(" ".join(map(shown, keys)), offer.label, offer.short, press=press))
    return tuple(hints)


def hints_after(
    prefix: Pressed, table: KeyTable, way_out: str, of_digits: Callable[[Action], Sequence[Hint]]
) -> tuple[Hint, ...]:
    """Return what may follow a prefix key, and the way out; `of_digits` are those of an action that takes a digit."""
    following: list[Hint] = []
    for keys, action in table.after(prefix):
        if action.digits and not keys:
            following += of_digits(action)
        else:
            following.append(Hint(shown(keys), action.label, action.short, press=keys))
    return (*following, Hint(shown(way_out), "cancel", press=way_out))


def fitting(hints: Sequence[Hint], width: int) -> tuple[tuple[Hint, ...], str]:
    """Return the hints that fit into `width` cells, and the space between two of them.

    All are kept with room between them if they fit, else without. Where that is not enough they take their short
    labels, and the right end is dropped until the rest fits; the last hint, the way to all others, always stays.
    """
    for between in ("  ", " "):
        if _length(hints, between) <= width:
            return tuple(hints), between
    *others, last = (Hint(hint.key, hint.short or hint.label, press=hint.press) for hint in hints)
    while others and _length((*others, last), " ") > width:
        others.pop()
    return (*others, last), " "


def in_lines(hints: Sequence[Hint], width: int, lines: int, more: str = "") -> list[tuple[Hint, ...]]:
    """Return the hints in at most so many lines of `width` cells, with two blanks between two of them.

    Where there is no room for all, they take their short labels, then the right end is dropped; the last stays.
    With `more`, the key that shows all of them, how many were dropped stands before the last.
    """
    whole = _filled(hints, width)
    if len(whole) <= lines:
        return whole
    *others, last = (Hint(hint.key, hint.short or hint.label, press=hint.press) for hint in hints)
    count, kept = len(others), (*others, last)
    while others and len(_filled(kept, width)) > lines:
        others.pop()
        told = (Hint(more, f"all, {count - len(others)} more", press=more),) if more else ()
        kept = (*others, *told, last)
    return _filled(kept, width)


def kind_key(id: str, table: KeyTable) -> str:
    """Return the keys that begin the actions of the same kind as this one; empty where none do."""
    return _begun_by(_KIND_OF[id], table)


def _begun_by(kind: str, table: KeyTable) -> str:
    """The keys with which a kind of actions begins; empty where none of them begins with a key of its own."""
    for action in table.actions:
        if _KIND_OF.get(action.id) == kind:
            for keys in action.ways:
                if " " in keys and keys != action.instead:
                    return keys.rpartition(" ")[0]
    return ""


def _filled(hints: Sequence[Hint], width: int) -> list[tuple[Hint, ...]]:
    """The hints in as many lines as they need."""
    lines: list[tuple[Hint, ...]] = [()]
    for hint in hints:
        if lines[-1] and _length((*lines[-1], hint), "  ") > width:
            lines.append(())
        lines[-1] = (*lines[-1], hint)
    return lines


def _length(hints: Sequence[Hint], between: str) -> int:
    words = sum(cells(hint.key) + 1 + cells(hint.label) for hint in hints)
    return words + len(between) * (len(hints) - 1)
