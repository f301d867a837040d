"""How what was found is drawn: a line for each hit, and the one under the cursor whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from textual.content import Content

from store.records.found import Found
from tui.glyphs import Glyphs
from tui.literal import content
from tui.passage import beside_name, passage
from tui.widgets.section_list import Piece, SectionLine, heading
from tui.width import cells, fit, fit_right
from tui.wording import day_said, near_date
from tui.wrapping import wrap

_KIND, _DAY = 10, 11
_ACCOUNT_SHARE, _WIDEST_ACCOUNT = 4, 30
_SPACES = 4
_MOST_TEXT = 20_000
_BEFORE_MATCH = 1
"""Lines that stand above the first match where the whole text has no room."""

_EXAMPLES = ": lodz finds Łódź, and zhang finds 张"
"""Left out where the terminal may lack these letters."""
_OVER = (
    "Type words to find them in every name, note and text of the book, in any writing: accounts and people "
    "by name, then the newest.",
    'Plain letters are enough{examples}. The last word may be the beginning of one; words in quotes ("next step") '
    "stand side by side.",
    "owner:nina, stage:renewal and the other words of a filter choose among accounts; kind:call, kind:complaint, "
    "since:30d and until:2026-06-30 among what was written.",
)


def over(glyphs: Glyphs) -> list[str]:
    """Return what can be looked for, and how."""
    examples = "" if glyphs.cut.isascii() else _EXAMPLES
    return [words.replace("{examples}", examples) for words in _OVER]


def offered_lines(title: str, searches: Sequence[str]) -> list[SectionLine]:
    """Return what can be looked for instead below its title; nothing where there is nothing."""
    if not searches:
        return []
    offered = [SectionLine(("search", one), (Piece(f" {one}"),), one) for one in searches]
    return [SectionLine("before"), heading(title), *offered]


def hit_line(one: Found, key: tuple[str, int], width: int, today: date, glyphs: Glyphs) -> SectionLine:
    """Return a hit as a line: what it is, whose, when it was, and the text around the first match."""
    whose = min(width // _ACCOUNT_SHARE, _WIDEST_ACCOUNT)
    day = near_date(one.day, today) if one.day else ""
    name = _pieces(one.account_name, one.name_places, whose, glyphs)
    pieces = (
        Piece(f" {fit(one.what, _KIND, glyphs.cut)}", "muted"),
        *name,
        Piece(" " * (whose - sum(cells(piece.text) for piece in name) + 1)),
        Piece(f"{fit_right(day, _DAY)}  ", "muted"),
    )
    room = width - sum(cells(piece.text) for piece in pieces) - 1
    text, places = beside_name(one)
    return SectionLine(key, (*pieces, *_pieces(text, places, room, glyphs)), one)


def column_titles(width: int) -> Content:
    """Return the titles above the columns of the list, whose lines stand behind the cell of the cursor's sign."""
    whose = min((width - 1) // _ACCOUNT_SHARE, _WIDEST_ACCOUNT)
    return content(f"  {fit('What', _KIND)}{fit('Account', whose)} {fit_right('Day', _DAY)}  Text", "$muted")


def title_of(one: Found, today: date) -> str:
    """Return whose a hit is, if it is of one account, what it is and when it was."""
    whose = f"{one.account_name}: " if one.account_name else ""
    return f"{whose}{one.what} {day_said(one.day, today) if one.day else ''}".rstrip()


def whole_text(
    one: Found, places_in: Callable[[str], Sequence[tuple[int, int]]], width: int, height: int
) -> list[Content]:
    """Return the text in so many lines, with what was looked for marked; the first match is among them."""
    lines = wrap(one.text[:_MOST_TEXT], width - _SPACES)
    marked = [_marked(line, places_in(line)) for line in lines]
    first = next((number for number, line in enumerate(lines) if places_in(line)), 0)
    start = max(0, min(first - _BEFORE_MATCH, len(lines) - height))
    return marked[start : start + height]


def _marked(line: str, places: Sequence[tuple[int, int]]) -> Content:
    drawn = content(f" {line}")
    for start, end in places:
        drawn = drawn.stylize("$accent bold underline", start + 1, end + 1)
    return drawn


def _pieces(text: str, places: Sequence[tuple[int, int]], width: int, glyphs: Glyphs) -> list[Piece]:
    parts = passage(text, places, max(width, 1), glyphs.cut)
    return [Piece(part.text, "marked" if part.is_match else "") for part in parts]
