"""Says where in a text, as it was written, the words stand by which it was found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from store.rules.folding import fold_letters, script_of
from store.rules.graphemes import graphemes
from store.rules.search_words import SoughtWord, may_go_on

Place = tuple[int, int]
"""Where a match begins and ends, in characters of the text."""

_LOOKED_THROUGH = 2_000
"""Characters of a long text that are taken apart at once."""
_OVERLAP = 200
_FARTHEST = 200_000
"""Characters of a text behind which nothing is looked for."""
_PLAIN_ATOMS = re.compile(r"[0-9a-z]+|[!-/:-@\[-`{-~]")
"""Words and symbols of ASCII text in small letters."""


class _Letter(NamedTuple):
    folded: str
    start: int
    end: int


class _Atom(NamedTuple):
    """What is one word to the index: a word, or one letter of writing without spaces, or a symbol."""

    text: str
    letters: Sequence[_Letter]
    script: str


class _PlainLetters(Sequence[_Letter]):
    """The letters of an ASCII word that stands at a place, of which only the first and the last are asked for."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._start = start

    def __len__(self) -> int:
        return len(self._text)

    def __getitem__(self, index: Any) -> Any:
        start = self._start + range(len(self._text))[index]
        return _Letter(self._text[index], start, start + 1)


def places_of(text: str, words: Sequence[SoughtWord], spelled: Callable[[str], str] | None = None) -> list[Place]:
    """Where the words stand, in order and without overlap; no place begins or ends within a grapheme.

    `spelled` puts a letter or a word in plain small letters; with it a word that stands nowhere as it is written is
    looked for as other writing is spelled. Of a long text the part around the first match is looked through.
    """
    wanted = [(word, atoms) for word in words if (atoms := _atoms_of(word.text))]
    if not wanted:
        return []
    found: list[Place] = []
    first = _part_with(text, [atoms[0].text for _, atoms in wanted])
    looked_at = text[first : first + _LOOKED_THROUGH + _OVERLAP]
    plain = fold_letters(looked_at)
    if (spelled is None or plain.isascii()) and not any(atoms[0].text in plain for _, atoms in wanted):
        return []  # most texts beside the one that was found: taking them apart would take longer than all the rest
    held = list(_atoms(looked_at))
    if first + len(looked_at) < len(text):
        held = held[:-1]  # it may go on behind what is looked at
    for word, atoms in wanted:
        places = list(_written(held, atoms, may_go_on(word)))
        if not places and spelled is not None:
            sought = "".join(atom.text for atom in atoms)
            places = list(_spelled(held, sought, spelled)) or list(_spoken(held, sought))
        found += places
    return _joined((start + first, end + first) for start, end in found)


def _part_with(text: str, beginnings: Sequence[str]) -> int:
    """Where the first part of a text begins that holds one of these."""
    if len(text) <= _LOOKED_THROUGH:
        return 0
    for start in range(0, min(len(text), _FARTHEST), _LOOKED_THROUGH):
        first = max(0, start - _OVERLAP)
        first += next(map(len, graphemes(text[first : first + _OVERLAP]))) if first else 0
        part = fold_letters(text[first : start + _LOOKED_THROUGH])
        if any(beginning in part for beginning in beginnings):
            return first
    return 0


@lru_cache(64)
def _atoms_of(word: str) -> list[_Atom]:
    return list(_atoms(word))


def _atoms(text: str) -> Iterator[_Atom]:
    """Take a text apart as the search column does; what is between words is left out."""
    if text.isascii():
        for match in _PLAIN_ATOMS.finditer(text.lower()):
            word = match[0]
            yield _Atom(word, _PlainLetters(word, match.start()), "spaced" if word[0].isalnum() else "symbol")
        return
    for script, run in groupby(_letters(text), lambda letter: script_of(letter.folded)):
        if script == "spaced":
            letters = list(run)
            yield _Atom("".join([letter.folded for letter in letters]), letters, script)
        elif script:
            yield from (_Atom(letter.folded, (letter,), script) for letter in run)


def _letters(text: str) -> Iterator[_Letter]:
    start = 0
    for piece in graphemes(text):
        end = start + len(piece)
        for letter in _folded(piece):
            yield _Letter(letter, start, end)
        start = end


_folded = lru_cache(4096)(fold_letters)


def _written(held: Sequence[_Atom], wanted: Sequence[_Atom], may_go_on: bool) -> Iterator[Place]:
    """Where the wanted words stand side by side; the last one may begin a longer one."""
    *before, last = [atom.text for atom in wanted]
    texts, seams = [atom.text for atom in held], list(map(_is_seamless, wanted, wanted[1:]))
    for index in range(len(held) - len(before)):
        at = index + len(before)
        if texts[index:at] != before or not (texts[at] == last or (may_go_on and texts[at].startswith(last))):
            continue
        pairs = zip(held[index:at], held[index + 1 : at + 1], seams, strict=True)
        if all(_is_seamless(one, other) for one, other, is_seamless in pairs if is_seamless):
            yield held[index].letters[0].start, held[at].letters[len(last) - 1].end


def _is_seamless(one: _Atom, other: _Atom) -> bool:
    """Whether two letters of writing without spaces stand in one word."""
    return one.script == other.script == "unspaced" and one.letters[-1].end == other.letters[0].start


def _spelled(held: Sequence[_Atom], wanted: str, spelled: Callable[[str], str]) -> Iterator[Place]:
    """Where what is wanted is how something in other writing is spelled, from the beginning of a word or a letter."""
    for index, atom in enumerate(held):
        said, end = "", index
        if atom.text.isascii():
            continue
        for letter in _following(held, index):
            said += spelled(letter.folded)
            end = letter.end
            if not wanted.startswith(said[: len(wanted)]) or len(said) >= len(wanted):
                break
        if said.startswith(wanted):
            yield atom.letters[0].start, end


def _spoken(held: Sequence[_Atom], wanted: str) -> Iterator[Place]:
    """The Thai words of which a syllable begins as what is wanted, as they are spoken."""
    # Imported here, since most texts hold no Thai.
    from store.rules.thai import sounds

    end = 0
    for index, atom in enumerate(held):
        if atom.script != "unspaced" or atom.letters[0].start < end:
            continue
        letters = [atom.letters[0]]
        for letter in _following(held, index):
            if letter.start > letters[-1].end:
                break
            letters += [letter] if letter is not letters[0] else []
        end = letters[-1].end
        readings = sounds("".join([letter.folded for letter in letters]))
        if any("".join(one[first:]).startswith(wanted) for one in readings for first in range(len(one))):
            yield letters[0].start, end


def _following(held: Sequence[_Atom], index: int) -> Iterator[_Letter]:
    """The letters from an atom on: those of its word, or of all that is written on without a space."""
    if held[index].script == "spaced":
        yield from held[index].letters
        return
    for atom in held[index:]:
        if atom.script != "unspaced":
            return
        yield from atom.letters


def _joined(places: Iterable[Place]) -> list[Place]:
    joined: list[Place] = []
    for start, end in sorted(places):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
