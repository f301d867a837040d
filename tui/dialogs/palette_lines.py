"""How the palette draws what it has found, and what it says about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.dialogs.marked_letters import marked
from tui.dialogs.palette_entry import MOST_FOUND, Entry, Kind, Match, Section, Wanted
from tui.glyphs import Glyphs
from tui.safe_text import show
from tui.widgets.section_list import Piece, SectionLine
from tui.width import clip_words, fit
from tui.wording import counted

_KEYS, _KEYS_NARROW = 12, 8
_NARROW = 60
_WITH_SENTENCE = 100
"""From this width on a line has room for the sentence about it."""
_LEAST_BESIDE = 12
_NOUNS: Mapping[Kind, tuple[str, str]] = {
    Kind.ACCOUNT: ("account", "accounts"),
    Kind.PERSON: ("person", "people"),
    Kind.FILTER: ("filter", "filters"),
    Kind.PLACE: ("place", "places"),
}
_NOTHING: Mapping[Section, tuple[str, str]] = {
    Section.EVERYTHING: ("Nothing is called", "Type another part of a name."),
    Section.PEOPLE: ("Nobody is called", "Names, roles, addresses and phones are looked through."),
    Section.FILTERS: ("No kept filter is called", "A filter itself can be typed too, such as /stage:renewal."),
    Section.PLACES: ("No view, review or account is called", "Without the sign all commands are looked through too."),
}
_NOTHING_TYPED: Mapping[Section, str] = {
    Section.PEOPLE: "Two letters of a name are enough.",
    Section.FILTERS: "No filter is kept yet.",
}
_SECTIONS = f"{Section.PEOPLE} people   {Section.FILTERS} filters   {Section.PLACES} go to"
SIGNS: Sequence[str] = (
    f" Type part of a command, an account or a person.   {_SECTIONS}",
    f" Type part of a name.   {_SECTIONS}",
    f" {_SECTIONS}",
)
"""What can be typed first, in the ways to say it, the widest first."""


def match_line(found: Match, width: int, glyphs: Glyphs) -> SectionLine:
    """Return a match as a line: its title with the letters that were meant, its key, and what tells it from others."""
    entry = found.entry
    is_narrow = width < _NARROW
    keys = _KEYS_NARROW if is_narrow else _KEYS
    room = width - keys - 3 if is_narrow else min(max(width * 45 // 100, 24), 50)
    pieces = [Piece(" "), *_title(found, room, glyphs), Piece(" ")]
    pieces.append(Piece(f"{fit(entry.keys, keys, glyphs.cut)} ", "muted" if entry.reason else "accent"))
    left = width - room - keys - 3
    beside = entry.reason or entry.beside or (entry.says if width >= _WITH_SENTENCE else "")
    if beside and left >= _LEAST_BESIDE:
        pieces.append(Piece(clip_words(show(beside), left, glyphs.cut), "muted"))
    return SectionLine(entry.key, tuple(pieces), entry)


def nothing_lines(wanted: Wanted) -> list[SectionLine]:
    """Return what is said where nothing fits."""
    lacking, remedy = _NOTHING[wanted.section]
    nothing = f"{lacking} {wanted.words}." if wanted.words else _NOTHING_TYPED.get(wanted.section, f"{lacking} so.")
    said = (Piece(f" {nothing}", "text"), Piece(f" {remedy}", "muted"))
    return [SectionLine(("nothing", number), (piece,), names_keys=number > 0) for number, piece in enumerate(said)]


def counted_words(found: Sequence[Match], commands: int, wanted: Wanted, glyphs: Glyphs) -> str:
    """Return how many of the commands fit, and how much else does: `4 of 86 commands match`."""
    kinds = [one.entry.kind for one in found]
    there = [kind for kind in _NOUNS if kind in kinds]
    others = [_counted(kinds.count(kind), kind) for kind in there]
    if wanted.section == Section.EVERYTHING:
        others = [f"{kinds.count(Kind.COMMAND)} of {counted(commands, 'command')} match", *others]
    elif count := kinds.count(Kind.COMMAND):
        others.append(counted(count, "command"))
    return glyphs.beside(others)


def _counted(number: int, kind: Kind) -> str:
    words = counted(number, *_NOUNS[kind])
    return f"the first {words}" if number == MOST_FOUND and kind in (Kind.ACCOUNT, Kind.PERSON) else words


def about_words(chosen: object, refused: str) -> str:
    """Return the sentence about the line under the cursor, or why it was not run just now."""
    if not isinstance(chosen, Entry):
        return ""
    if chosen.reason:
        return f"{'! ' if refused else ''}Not now: {chosen.reason}."
    return chosen.says


def _title(found: Match, room: int, glyphs: Glyphs) -> list[Piece]:
    """The title in exactly so many cells, the letters that were meant apart from the others."""
    title = fit(show(found.entry.title), room, glyphs.cut)
    return marked(title, found.fits.letters, "muted" if found.entry.reason else "")
