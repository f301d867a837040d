"""Text made plain for searching: `lodz` finds Łódź, 小明 finds 王小明, `c++` finds only C++.

The search column holds `fold(text)` and is indexed by FTS5 with FTS_TOKENIZER; `match_expression` writes the
query. Three things make every piece of text a word that FTS5 can find:

- Letters lose their case and their Latin, Greek and Cyrillic marks; marks of other scripts are kept.
- Thai, Lao, Khmer, Burmese, Han and Kana have no spaces between words, so each run becomes its overlapping
  pairs and then its last character: 王小明 is `王小 小明 明`. Every character begins one of these, so a
  single one is found as the beginning of a word, and two or more as a phrase of pairs.
- Each symbol becomes a word of its own, moved to the private use area, where FTS5 keeps it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

FTS_TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
LONGEST_SLUG = 40

_PLAIN_LETTERS: dict[int, str | None] = {
    ord(letter): plain
    for letters, plain in (
        ("ł", "l"), ("ø", "o"), ("đð", "d"), ("þ", "th"), ("æ", "ae"), ("œ", "oe"), ("ı", "i"), ("ħ", "h"),
        ("ŋ", "n"), ("ŧ", "t"), ("‘’ʼ′", "'"), ("“”„″", '"'), ("‐‑–—", "-"),
    )
    for letter in letters
}  # fmt: skip
_UNSEEN = (
    (0x300, 0x36F),  # combining marks on Latin, Greek and Cyrillic letters, and on symbols
    (0x483, 0x489),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE00, 0xFE2F),  # variation selectors, half marks
    (0xAD, 0xAD),  # soft hyphen
    (0x200B, 0x200F),  # zero width and direction
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0xFEFF, 0xFEFF),
)
for _first, _last in _UNSEEN:
    _PLAIN_LETTERS.update(dict.fromkeys(range(_first, _last + 1)))

_UNSPACED = (
    ("\u0e00", "\u0eff"),  # Thai, Lao
    ("\u1000", "\u109f"),  # Burmese
    ("\u1780", "\u17ff"),  # Khmer
    ("\u3005", "\u3007"),  # 々 and its like
    ("\u3040", "\u30ff"),  # Kana
    ("\u31f0", "\u31ff"),  # small Kana
    ("\u3400", "\u4dbf"),  # Han
    ("\u4e00", "\u9fff"),
    ("\U00020000", "\U0003ffff"),
)
_PRIVATE_USE = 0xF0000
_SYMBOLS = {chr(code): f" {chr(_PRIVATE_USE + code)} " for code in range(33, 127) if not chr(code).isalnum()}
_SYMBOLS.update(dict.fromkeys(map(chr, (*range(32), 127)), " "))
_SIGNS = frozenset(_SYMBOLS)
_WORDS_KNOWN = 4096
"""Words with other than plain letters that are folded once: a town stands in thousands of accounts."""


_SLUG_GAPS = {code: " " for code in range(128) if not chr(code).isalnum()}


def fold_letters(text: str) -> str:
    """Return the text in plain small letters, without Latin, Greek or Cyrillic marks, its spacing kept."""
    if text.isascii():
        return text.lower()
    from unicodedata import normalize

    plain = normalize("NFKD", text).casefold().translate(_PLAIN_LETTERS)
    return normalize("NFC", plain)


def fold(text: str) -> str:
    """Return the text as words for the search column, separated by spaces."""
    if text.isascii():
        return _with_symbols_apart(text.lower())
    words = [word.lower() if word.isascii() else _fold_word(word) for word in text.split()]
    return _with_symbols_apart(" ".join(words))


def _with_symbols_apart(text: str) -> str:
    # Much faster than `translate`, which looks up each letter once one of them becomes something longer.
    for sign in _SIGNS.intersection(text):
        text = text.replace(sign, _SYMBOLS[sign])
    return text


@lru_cache(_WORDS_KNOWN)
def _fold_word(word: str) -> str:
    return " ".join(_pieces(word))


def match_expression(text: str) -> str | None:
    """Return an FTS5 query for the rows that hold every word of the text, or None when it has no word.

    Each word is literal, whatever its characters, and may be the beginning of a longer one.
    """
    phrases = [search_phrase(word) for word in dict.fromkeys(text.split())]
    return " ".join(f'"{phrase}" *' for phrase in phrases if phrase) or None


def search_phrase(word: str) -> str:
    """Return a word as it begins somewhere in the folded text of what holds it; empty if nothing of it is kept."""
    return " ".join(_pieces(word, unfinished=True))


def script_of(letter: str) -> str:
    """Return how a folded letter is written: `spaced` or `unspaced` (a part of such a word), `symbol`, or empty."""
    return _scripts[letter]


def slug_of(name: str) -> str:
    """Return the name's plain letters and digits joined by `-`, at most 40 characters; `account` if none."""
    plain = fold_letters(name).replace("'", "")
    if plain.isascii():
        words = plain.translate(_SLUG_GAPS).split()
    else:
        words = "".join([letter if letter.isascii() and letter.isalnum() else " " for letter in plain]).split()
    slug = "-".join(words)
    if len(slug) > LONGEST_SLUG:
        slug = slug[: LONGEST_SLUG + 1].rpartition("-")[0] or slug[:LONGEST_SLUG]
    return slug if slug != slug.upper() else "account"


def _pieces(text: str, unfinished: bool = False) -> Iterator[str]:
    """Yield the words of the search column; unfinished leaves out the last character after its pairs."""
    if text.isascii():
        yield from _with_symbols_apart(text.lower()).split()
        return
    plain = fold_letters(text)
    end = 0
    for script, letters in groupby(plain, _scripts.__getitem__):
        run = "".join(letters)
        end += len(run)
        if script == "symbol":
            for letter in run:
                yield chr(_PRIVATE_USE + (ord(letter) & 0xFFFF))
        elif script == "unspaced":
            for index in range(len(run) - 1):
                yield run[index : index + 2]
            if len(run) == 1 or not unfinished or end < len(plain):
                yield run[-1]
        elif script == "spaced":
            yield run


class _Scripts(dict[str, str]):
    """What each letter is, looked up once: spaced or unspaced (a part of such a word), symbol, or empty."""

    def __missing__(self, letter: str) -> str:
        from unicodedata import category

        kind = category(letter)
        if kind[0] in "LNM" or kind == "Co":
            unspaced = kind != "Nd" and any(first <= letter <= last for first, last in _UNSPACED)
            script = "unspaced" if unspaced else "spaced"
        else:
            script = "symbol" if kind[0] in "PS" or kind in ("Cs", "Cn") else ""
        self[letter] = script
        return script


_scripts = _Scripts()
