"""The keys of one heading as rows of an overview: each apart, or those together that belong together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from tui.actions.action import Action, Group
from tui.actions.key_names import shown, shown_within
from tui.wrapping import wrap

Named = tuple[str, str]
"""Keys, or words to type, and what they do."""


class Style(NamedTuple):
    """How much room the rows take."""

    is_together: bool
    words: int
    """Cells for what a key does; a longer title gives way to the label."""


APART, TOGETHER, BRIEF = Style(False, 99), Style(True, 28), Style(True, 21)
_KEYS = 12
_TOGETHER_FROM = 3
"""So many actions that begin with the same key can stand together."""
_STAYS = "\u00a0"
"""A blank at which no line is broken."""
_PAIRS: Mapping[tuple[str, str], str] = {
    ("move-down", "move-up"): "Next, previous row",
    ("half-page-down", "half-page-up"): "Half a page",
    ("page-down", "page-up"): "A page",
    ("first-row", "last-row"): "First, last row",
    ("next-pane", "previous-pane"): "Next, previous pane",
    ("column-right", "column-left"): "Next, previous column",
    ("next-account", "previous-account"): "Next, previous account",
    ("next-hit", "previous-hit"): "Next, previous hit",
    ("sort", "turn-round"): "Sort, turn round",
    ("mark-row", "mark-range"): "Mark, mark a range",
    ("edit-record", "edit-text"): "Edit, in $EDITOR",
    ("move-forward", "move-back"): "Move forward, back",
    ("severity-up", "severity-down"): "Severity up, down",
    ("undo", "redo"): "Undo, redo",
    ("leave", "quit"): "Back, quit",
    ("open-row", "open-account"): "Open, the account",
}
"""Two that follow each other, and what they do together."""


def key_rows(group: Group, actions: Sequence[Action], style: Style) -> list[Named]:
    """Return the rows of the actions of a heading that have keys."""
    found = [action for action in actions if action.group is group and action.keys]
    if not style.is_together:
        return [(shown_within(action.ways, _KEYS), action.title) for action in found]
    rows: list[Named] = []
    for first, begun in groupby(found, _begins_with):
        alike = list(begun)
        is_kind = first and len(alike) >= _TOGETHER_FROM
        rows += _kind(first, alike, style) if is_kind else _in_pairs(alike, style)
    return rows


def _begins_with(action: Action) -> str:
    """The key that an action is begun with, where that is the only way to it; else empty."""
    first, _, rest = action.ways[0].partition(" ")
    return first if rest and len(action.ways) == 1 else ""


def _kind(first: str, together: Sequence[Action], style: Style) -> list[Named]:
    """Actions that begin with the same key in as few rows as they need."""
    words = (f"{shown(action.ways[0].partition(' ')[2])} {action.label}" for action in together)
    lines = wrap(", ".join(word.replace(" ", _STAYS) for word in words), style.words)
    keys = [f"{shown(first)} then", *[""] * len(lines)]
    return [(key, line.replace(_STAYS, " ")) for key, line in zip(keys, lines, strict=False)]


def _in_pairs(actions: Sequence[Action], style: Style) -> Iterator[Named]:
    rest = list(actions)
    while rest:
        one = rest.pop(0)
        if rest and (words := _PAIRS.get((one.id, rest[0].id))):
            yield f"{shown(one.ways[0])} {shown(rest.pop(0).ways[0])}", words
        else:
            words = one.title if len(one.title) <= style.words else one.label
            yield shown_within(one.ways, _KEYS), words
