"""The keys of a screen as a list: what each does in a sentence that is never cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.actions.action import Action, Where, groups_on
from tui.actions.key_names import shown, shown_within
from tui.actions.matching import fitting_action
from tui.dialogs.marked_letters import marked
from tui.widgets.section_list import Piece, SectionLine, blank, heading, own_words
from tui.width import fit
from tui.wrapping import wrap

Named = tuple[str, str]
"""What is typed, and what it means."""

_MARGIN = 3
_KEYS_LEAST, _KEYS_MOST = 9, 21
_TITLE = 30
_NOTHING = "No key does that."
_INSTEAD = "backspace edits it; {palette} finds accounts too."
_BESIDE_FROM = 100
"""From this width on the sentence stands beside the title, else below it."""


def all_lines(actions: Sequence[Action], where: Where, typed_in_line: Sequence[Named], width: int) -> list[SectionLine]:
    """Return every key under its heading, and at the end what can be typed in the log line."""
    lines: list[SectionLine] = []
    room = _keys_room(actions, width)
    for group in groups_on(where):
        found = [action for action in actions if action.group is group]
        if found:
            lines += [*([blank(group)] if lines else []), heading(f" {group.upper()}")]
            lines += [line for action in found for line in _lines(action, room, width)]
    lines += [blank("log line"), heading(" IN THE LOG LINE")]
    for words, meaning in typed_in_line:
        pieces = (Piece(f"{' ' * _MARGIN}{fit(words, 19)} ", "accent"), Piece(meaning))
        lines.append(SectionLine(("log", words), pieces, words))
    return lines


def found_lines(found: Sequence[Action], typed: str, width: int) -> list[SectionLine]:
    """Return the keys that fit what is typed, with the letters that were meant."""
    room = _keys_room(found, width)
    lines = [line for action in found for line in _lines(action, room, width, typed)]
    nothing = SectionLine("none", (Piece(f"{' ' * _MARGIN}{_NOTHING}"),))
    return lines or [nothing, own_words("instead", f"{' ' * _MARGIN}{_INSTEAD}")]


def _keys_room(actions: Sequence[Action], width: int) -> int:
    """Cells for the keys: as many as the longest take, within a quarter of the line."""
    longest = max((len(shown(action.ways[0])) for action in actions if action.ways), default=0)
    return max(min(longest, _KEYS_MOST, width // 4), _KEYS_LEAST)


def _lines(action: Action, room: int, width: int, typed: str = "") -> Iterator[SectionLine]:
    """An action on as many lines as its title and its sentence need; the cursor stops at the first."""
    fits = fitting_action(typed, action)
    keys = Piece(f"{' ' * _MARGIN}{fit(shown_within(action.ways, room), room)} ", "accent")
    indent = _MARGIN + room + 1
    if width >= _BESIDE_FROM:
        first, *more = wrap(action.help, width - indent - _TITLE - 2)
        title = marked(fit(action.title, _TITLE), fits.letters if fits else ())
        yield SectionLine(action.id, (keys, *title, Piece(f" {first}", "muted")), action)
        indent += _TITLE + 1
    else:
        said, *rest = wrap(action.title, width - indent - 1)
        yield SectionLine(action.id, (keys, *marked(said, fits.letters if fits else ())), action)
        for number, line in enumerate(rest):
            yield SectionLine((action.id, "title", number), (Piece(" " * indent + line),))
        more = wrap(action.help, width - indent - 1)
    for number, line in enumerate(more):
        yield SectionLine((action.id, number), (Piece(" " * indent + line, "muted"),))
