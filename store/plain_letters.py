"""Writes what is not Latin in plain letters, so that `zhang` finds 张 and `phanich` finds พาณิชย์."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import groupby

from store.rules.folding import fold_letters, script_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HAN = (("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\U00020000", "\U0003ffff"))
_KANA = (("\u3040", "\u30ff"), ("\u31f0", "\u31ff"))
_THAI = ("\u0e01", "\u0e4e")
_MOST_STARTS = 20
"""Letters up to which writing without spaces is taken for a name, in which each consonant may begin what is typed."""
_LONGEST, _SHORTEST_START = 16, 3
"""Letters of a word that are kept: nobody types more of one whose spelling has to be guessed; and the fewest."""
_VOWELS = frozenset("aeiouy")
_WORDS_KNOWN = 4096
"""Words that are spelled once."""


UNSPELLED = ""
"""Stands for what is to be put in plain letters when the book is next read: a plain log line does not wait for it."""


def to_be_spelled(text: str) -> str | None:
    """UNSPELLED for a text that is not all Latin, else None."""
    return None if text.isascii() or fold_letters(text).isascii() else UNSPELLED


def in_plain_letters(text: str) -> str | None:
    """What of a text is not Latin, in plain small letters and parted by spaces; None when all of it is Latin.

    Chinese is a word a character: 王小明 is `wang xiao ming`. Thai and its like are a word, and where that is as short
    as a name also what begins at each of its consonants, and of Thai how it is spoken: สมชาย is `smchay mchay chay
    somchai chai`.
    """
    if text.isascii():
        return None
    return " ".join(filter(None, [_spelled_word(word) for word in text.split() if not word.isascii()])) or None


@lru_cache(_WORDS_KNOWN)
def _spelled_word(word: str) -> str:
    plain = fold_letters(word)
    return "" if plain.isascii() else " ".join([piece[:_LONGEST] for piece in _words(plain)])


@cache
def spelled(piece: str) -> str:
    """A letter or a word in plain small letters; empty for what is no letter."""
    from anyascii import anyascii

    return "".join([letter for letter in anyascii(piece).lower() if letter.isalnum()])


def _words(plain: str) -> Iterator[str]:
    for writing, letters in groupby(plain, _writing):
        run = list(letters)
        if writing == "han":
            yield from filter(None, map(spelled, run))
        elif writing == "unspaced" and len(run) <= _MOST_STARTS:
            yield from _from_each_consonant(run)
            yield from _as_spoken(run)
        elif writing and not all(map(str.isascii, run)) and (word := "".join(map(spelled, run))):
            yield word


@cache
def _writing(letter: str) -> str:
    """How a letter is written: `han`, `kana`, `unspaced`, `spaced`; empty for what is no letter."""
    for writing, ranges in (("han", _HAN), ("kana", _KANA)):
        if any(first <= letter <= last for first, last in ranges):
            return writing
    return script_of(letter) if script_of(letter) != "symbol" else ""


def _from_each_consonant(run: Sequence[str]) -> Iterator[str]:
    sounds = [sound for sound in map(spelled, run) if sound]
    for index, sound in enumerate(sounds):
        word = "".join(sounds[index:])
        if index == 0 or (sound[0] not in _VOWELS and len(word) >= _SHORTEST_START):
            yield word


def _as_spoken(run: Sequence[str]) -> Iterator[str]:
    """Every reading of a Thai word, and what begins at each syllable of the likeliest one."""
    if not all(_THAI[0] <= letter <= _THAI[1] for letter in run):
        return
    # Imported here, since a plain log line does without.
    from store.rules.thai import sounds

    readings = sounds("".join(run))
    yield from map("".join, readings)
    for index in range(1, len(readings[0]) if readings else 0):
        if len(word := "".join(readings[0][index:])) >= _SHORTEST_START:
            yield word
