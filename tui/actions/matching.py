"""Finds actions, and whatever else has a name, by what is typed of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from store.rules.folding import fold_letters
from tui.actions.action import Action
from tui.actions.key_names import shown

EXACT, BEGINS, WORDS, INITIALS, INSIDE, SCATTERED, HELP = range(7)
"""How well a name fits, the best first: it is the name or its key, it begins so, each word typed begins one of its
words, its initials, each word stands somewhere in it, its letters stand in it in their order, the sentence about it
holds the words."""

_CLOSE = (EXACT, BEGINS, WORDS, INITIALS, INSIDE)
_LEAST_INITIALS = 2
_LEAST_HELP = 3
"""Letters that a word must have for it and others to be looked for in a sentence."""
_APART = 3
"""Scattered letters may take so many times the room of those typed."""
_LONGEST = 1000
"""More than the letters of a name: how far apart they stand counts before how early."""
_HIDDEN = "\0"


class Fitting(NamedTuple):
    """How well a name fits what is typed; the least is the best. `letters` are the places that were meant.

    `apart` tells scattered letters that stand close together and early from others.
    """

    rank: int
    apart: int
    letters: frozenset[int]


_WHOLE = Fitting(EXACT, 0, frozenset())


class Folded(NamedTuple):
    """A name in plain small letters, and the place in the name of each of them."""

    text: str
    places: tuple[int, ...]
    starts: tuple[int, ...]
    """Where its words begin."""


def fitting_name(typed: str, name: str, help: str = "", own: tuple[int, int] = (0, 0)) -> Fitting | None:
    """Return how a name fits what is typed, None where it does not; nothing typed fits everything.

    What stands in the name between the two places of `own` is somebody's own name, which is not looked at.
    """
    wanted = fold_letters(typed).split()
    if not wanted:
        return _WHOLE
    folded = _folded(name[: own[0]] + _HIDDEN * (own[1] - own[0]) + name[own[1] :])
    found = _whole(wanted, folded) or _by_words(wanted, folded) or _scattered("".join(wanted), folded)
    if found is not None:
        rank, apart, at = found
        return Fitting(rank, apart, frozenset(folded.places[place] for place in at))
    said = f" {fold_letters(help)}"
    if len(max(wanted, key=len)) >= _LEAST_HELP and all(f" {word}" in said for word in wanted):
        return Fitting(HELP, 0, frozenset())
    return None


def fitting_action(typed: str, action: Action) -> Fitting | None:
    """Return how an action fits what is typed: by one of its keys, its title, or its sentence of help."""
    if pressed_for(typed, map(shown, action.ways)):
        return _WHOLE
    return fitting_name(typed, action.title, action.help)


def pressed_for(typed: str, ways: Iterable[str]) -> bool:
    """Return whether what is typed are the keys of an action, or those that begin them."""
    keys = typed.strip()
    return bool(keys) and any(way == keys or way.startswith(f"{keys} ") for way in ways)


def matching(actions: Sequence[Action], typed: str) -> list[Action]:
    """Return the actions that fit what is typed, the best first; all of them, in order, when nothing is."""
    found = [(fits[:2], place, one) for place, one in enumerate(actions) if (fits := fitting_action(typed, one))]
    return [action for *_, action in sorted(found, key=lambda one: one[:2])]


def is_close(fits: Fitting) -> bool:
    """Return whether a name fits by more than its scattered letters or the sentence about it."""
    return fits.rank in _CLOSE


_Found = tuple[int, int, Sequence[int]]


def _whole(wanted: Sequence[str], name: Folded) -> _Found | None:
    """The name itself, or its beginning."""
    phrase = " ".join(wanted)
    if not name.text.startswith(phrase):
        return None
    return (EXACT if len(name.text) == len(phrase) else BEGINS), 0, range(len(phrase))


def _by_words(wanted: Sequence[str], name: Folded) -> _Found | None:
    """Each word typed at the beginning of a word or within one, or all of them as initials."""
    rank, at = WORDS, list[int]()
    for word in wanted:
        place = next((start for start in name.starts if name.text.startswith(word, start)), -1)
        if place < 0:
            rank, place = INSIDE, name.text.find(word)
        if place < 0:
            rank = SCATTERED
            break
        at += range(place, place + len(word))
    if rank == WORDS:
        return rank, 0, at
    initials = "".join(name.text[start] for start in name.starts)
    joined = "".join(wanted)
    first = initials.find(joined) if len(joined) >= _LEAST_INITIALS else -1
    if first >= 0:
        return INITIALS, 0, name.starts[first : first + len(joined)]
    return (rank, 0, at) if rank == INSIDE else None


def _scattered(letters: str, name: Folded) -> _Found | None:
    """The letters in their order from the beginning of a word, as close together and as early as they stand."""
    found = []
    for start in name.starts:
        at = [start] if name.text[start] == letters[0] else []
        for letter in letters[1:] if at else "":
            place = name.text.find(letter, at[-1] + 1)
            if place < 0:
                break
            at.append(place)
        if len(at) == len(letters) and (room := at[-1] - start + 1) <= _APART * len(letters) + _APART:
            found.append((room, at))
    if not found:
        return None
    room, at = min(found)
    return SCATTERED, room * _LONGEST + at[0], at


@lru_cache(maxsize=1024)
def _folded(name: str) -> Folded:
    if name.isascii():
        text, places = name.lower(), tuple(range(len(name)))
    else:
        letters = [(letter, place) for place, one in enumerate(name) for letter in fold_letters(one)]
        text, places = "".join(letter for letter, _ in letters), tuple(place for _, place in letters)
    starts = [place for place, one in enumerate(text) if one.isalnum() and not (place and text[place - 1].isalnum())]
    return Folded(text, places, tuple(starts))
