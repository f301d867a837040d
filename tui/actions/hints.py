"""The keys offered on the lowest line of the screen, and what is left of them when it is narrow."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.actions.action import Action
from tui.actions.keys import KeyTable, shown
from tui.width import cells


class Hint(NamedTuple):
    """A key and the word that stands beside it."""

    key: str
    label: str
    short: str = ""
    rank: int = 0
    press: str = ""
    """The first key to press when it is clicked; empty where clicking has no meaning."""


# Ranks are those of the actions: log 1, to-do 2, complaint 3, and so on.
_PREFIXES = (
    Hint("m", "moments", rank=4, press="m"),
    Hint("h", "handle", rank=5, press="h"),
    Hint("s", "snooze", rank=9, press="s"),
    Hint("S", "sort", rank=12, press="S"),
    Hint("f", "filters", rank=13, press="f"),
    Hint("g", "go to", rank=14, press="g"),
)
_LAST = Hint("?", "keys", press="?")


def hints_for(actions: Iterable[Action]) -> tuple[Hint, ...]:
    """Return the hints of these actions and of their prefix keys, the most useful first."""
    actions = tuple(actions)
    table = KeyTable(actions)
    hints = [
        Hint(shown(action.keys[0]), action.label, action.short, action.rank, press=action.keys[0])
        for action in actions
        if action.rank
    ]
    hints += [prefix for prefix in _PREFIXES if table.is_prefix((prefix.key,))]
    return (*sorted(hints, key=lambda hint: hint.rank), _LAST)


def hints_after(prefix: str, table: KeyTable) -> tuple[Hint, ...]:
    """Return what may follow a prefix key, and the way out."""
    following = [
        Hint(shown(keys), action.label, press="" if ".." in keys else keys) for keys, action in table.after(prefix)
    ]
    return (*following, Hint("esc", "cancel", press="escape"))


def fitting(hints: Sequence[Hint], width: int) -> tuple[tuple[Hint, ...], str]:
    """Return the hints that fit into `width` cells, and the space between two of them.

    All are kept with room between them if they fit. Else they move together and take their short labels, and
    the right end is dropped until the rest fits; the last hint, the way to all others, always stays.
    """
    if _length(hints, "  ") <= width:
        return tuple(hints), "  "
    *others, last = (Hint(hint.key, hint.short or hint.label, press=hint.press) for hint in hints)
    while others and _length((*others, last), " ") > width:
        others.pop()
    return (*others, last), " "


def in_lines(hints: Sequence[Hint], width: int, lines: int) -> list[tuple[Hint, ...]]:
    """Return the hints in at most so many lines of `width` cells, with two blanks between two of them.

    Where there is no room for all, they take their short labels, then the right end is dropped; the last stays.
    """
    whole = _filled(hints, width)
    if len(whole) <= lines:
        return whole
    *others, last = (Hint(hint.key, hint.short or hint.label, press=hint.press) for hint in hints)
    while others and len(_filled((*others, last), width)) > lines:
        others.pop()
    return _filled((*others, last), width)


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
