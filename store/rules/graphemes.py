"""Cuts text between what a reader sees as single characters, never within one."""

from __future__ import annotations

import unicodedata

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINER = "\u200d"
# Spacing vowels that Unicode classes as letters but that never stand without the consonant before them.
_THAI_LAO_AM = "\u0e33\u0eb3"
# Vowels that are written before the consonant behind which they are spoken, and never stand without it.
_THAI_LAO_BEFORE = "\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4"
_CONTINUING = ("Mn", "Mc", "Me", "Cf")


def graphemes(text: str) -> Iterator[str]:
    """Yield the pieces of a text that a reader sees as one character, in order and without loss."""
    if text.isascii():
        yield from text
        return
    start = 0
    for end in range(1, len(text)):
        if not _belongs(text, start, end):
            yield text[start:end]
            start = end
    if text:
        yield text[start:]


def _belongs(text: str, start: int, index: int) -> bool:
    """Return whether the character at `index` continues the grapheme that begins at `start`."""
    character, before = text[index], text[index - 1]
    if character.isascii():
        return before == _JOINER
    if before == _JOINER or character in _THAI_LAO_AM or _is_later_hangul(character):
        return True
    if before in _THAI_LAO_BEFORE and index - start == 1 and "\u0e01" <= character <= "\u0eae":
        return True
    if _is_flag_letter(character):
        return index - start == 1 and _is_flag_letter(before)
    return unicodedata.category(character) in _CONTINUING or _is_skin_tone(character)


def _is_later_hangul(character: str) -> bool:
    """Return whether it is a vowel or an end of a syllable that is written letter by letter."""
    return "\u1160" <= character <= "\u11ff"


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _is_skin_tone(character: str) -> bool:
    return "\U0001f3fb" <= character <= "\U0001f3ff"
