"""How much a decoded text looks like writing: 1 for each letter where a language would put it, else less."""

from __future__ import annotations

import re
from collections.abc import Callable

from store.exchange.readers.alphabets import (
    COMMON_CYRILLIC,
    COMMON_GREEK,
    COMMON_HAN,
    COMMON_HANGUL,
    COMMON_KANJI,
    COMMON_THAI,
    LATIN,
    MARKS,
)

Weigh = Callable[[str, str, str], float]
"""Weight of a character, given the one before and the one after it."""

WORD_WITH_LETTERS_OUTSIDE_ASCII = re.compile(r"[^\s,;|\"]*[^\x00-\x7f\s][^\s,;|\"]*")


def weights(text: str, weigh: Weigh) -> list[float]:
    """The weight of each character of `text`; those of ASCII weigh 1."""
    found = [1.0] * len(text)
    for match in WORD_WITH_LETTERS_OUTSIDE_ASCII.finditer(text):
        word = f" {match.group()} "
        for place in range(1, len(word) - 1):
            if word[place] > "\x7f":
                weight = weigh(word[place], word[place - 1], word[place + 1])
                found[match.start() + place - 1] = weight
    return found


def latin(language: str) -> Weigh:
    """Weights for a language written in Latin letters."""
    common, rare = LATIN[language]

    def weigh(character: str, before: str, after: str) -> float:
        if character in MARKS:
            inside = before.isalpha() and after.isalpha() and character != "’"
            return 0.0 if inside else 0.7
        if before.isdigit():
            return 0.1
        if character.isupper() and before.islower():
            return 0.0
        if character in common:
            return 1.0
        if character in rare:
            return 0.5
        return 0.1 if character.isalpha() and character < "\u0250" else 0.0

    return weigh


def alphabet(letters: str) -> Weigh:
    """Weights for a script with an alphabet of its own, whose words hold no ASCII letters."""

    def weigh(character: str, before: str, after: str) -> float:
        if character in MARKS:
            return 0.0 if before.isalpha() and after.isalpha() else 0.7
        mixed = (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())
        if mixed or (character.isupper() and before.islower()):
            return 0.0
        return 1.0 if character in letters else 0.3 if character.isalpha() else 0.0

    return weigh


def thai(character: str, before: str, after: str) -> float:
    """Thai: vowel and tone marks stand on a consonant, leading vowels stand before one."""
    if not "\u0e01" <= character <= "\u0e5b":
        return 0.5 if character in MARKS else 0.0
    if (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha()):
        return 0.0
    weight = 1.0 if character in COMMON_THAI else 0.3
    if character == "\u0e31" or "\u0e33" <= character <= "\u0e3a" or "\u0e47" <= character <= "\u0e4e":
        on_consonant = "\u0e01" <= before <= "\u0e4e" and not "\u0e40" <= before <= "\u0e44"
        return weight if on_consonant else 0.0
    if "\u0e40" <= character <= "\u0e44":
        return weight if "\u0e01" <= after <= "\u0e2e" else 0.0
    return weight


def east_asian(common: frozenset[str], script: str) -> Weigh:
    """Chinese, Japanese or Korean: frequent characters count in full, rare ones hardly."""

    def weigh(character: str, before: str, after: str) -> float:
        if character in common:
            weight = 1.0
        elif script == "kana" and "\u3041" <= character <= "\u30fe":
            weight = 0.95
        elif script == "hangul" and "\uac00" <= character <= "\ud7a3":
            weight = 0.5
        elif "\u3000" <= character <= "\u3017" or "\uff01" <= character <= "\uff5e":
            weight = 0.7
        elif "\u4e00" <= character <= "\u9fff":
            weight = 0.1 if script == "hangul" else 0.4
        else:
            weight = 0.3 if character >= "\U00020000" else 0.0
        beside_ascii = (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())
        return weight * 0.3 if beside_ascii else weight

    return weigh


_WESTERN = ("Swedish", "Danish", "German", "French", "Spanish", "Portuguese", "Italian", "Dutch", "Icelandic")
_CENTRAL = ("Polish", "Czech", "Slovak", "Hungarian", "Croatian", "Romanian", "German")
_BALTIC = ("Lithuanian", "Latvian", "Estonian", "Polish")


def _languages(*names: str) -> tuple[Weigh, ...]:
    return tuple(latin(name) for name in names)


CANDIDATES: dict[str, tuple[Weigh, ...]] = {
    "cp1252": _languages(*_WESTERN, "Estonian"),
    "iso-8859-2": _languages(*_CENTRAL),
    "cp1250": _languages(*_CENTRAL),
    "cp874": (thai,),
    "gb18030": (east_asian(COMMON_HAN, "han"),),
    "big5hkscs": (east_asian(COMMON_HAN, "han"),),
    "cp932": (east_asian(COMMON_KANJI, "kana"),),
    "euc_jp": (east_asian(COMMON_KANJI, "kana"),),
    "cp949": (east_asian(COMMON_HANGUL, "hangul"),),
    "cp1254": _languages("Turkish"),
    "cp1257": _languages(*_BALTIC),
    "iso-8859-15": _languages(*_WESTERN),
    "cp1251": (alphabet(COMMON_CYRILLIC),),
    "koi8-r": (alphabet(COMMON_CYRILLIC),),
    "cp1253": (alphabet(COMMON_GREEK),),
    "iso-8859-7": (alphabet(COMMON_GREEK),),
    "mac_roman": _languages(*_WESTERN),
    "cp850": _languages(*_WESTERN),
}
"""Encodings that are tried when a file is not UTF-8, each with the ways of writing it is used for."""
