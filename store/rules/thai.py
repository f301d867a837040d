"""Spells Thai by its sound, by the rules of the Royal Institute: สมชาย is `somchai`.

Thai writes no blanks between words and leaves vowels out, so that without a dictionary a consonant may end one
syllable or begin the next: then each reading is given.
"""

from __future__ import annotations

import re
from itertools import islice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 20
"""Letters of a name; what is longer is a sentence, which would be read in too many ways."""
_MOST_READINGS, _MOST_TRIED = 6, 50

_BEGIN = {
    **dict.fromkeys("ขฃคฅฆ", "kh"), **dict.fromkeys("จฉชฌ", "ch"), **dict.fromkeys("ซศษส", "s"),
    **dict.fromkeys("ฎด", "d"), **dict.fromkeys("ฏต", "t"), **dict.fromkeys("ฐฑฒถทธ", "th"),
    **dict.fromkeys("ณน", "n"), **dict.fromkeys("ผพภ", "ph"), **dict.fromkeys("ฝฟ", "f"),
    **dict.fromkeys("ลฬ", "l"), **dict.fromkeys("หฮ", "h"), **dict.fromkeys("ญย", "y"),
    "ก": "k", "ง": "ng", "บ": "b", "ป": "p", "ม": "m", "ร": "r", "ว": "w", "อ": "",
}  # fmt: skip
_END = {
    **dict.fromkeys("กขคฆ", "k"), **dict.fromkeys("จชซฎฏฐฑฒดตถทธศษส", "t"), **dict.fromkeys("นญณรลฬ", "n"),
    **dict.fromkeys("บปพฟภ", "p"), "ง": "ng", "ม": "m", "ย": "i", "ว": "o",
}  # fmt: skip
_HALF = r"[ก-รลว-ฮ](?![ะ-ฺ])"
_UNHEARD = (
    (re.compile("ํา"), "ำ"), (re.compile("[่-๋็ๆฯ]"), ""), (re.compile("(?:[ทตดษ](?=[รณม]์))?[ก-รลว-ฮ][ิุ]?์"), ""),
    (re.compile("(?<=[ะ-ู][กคตท])ร(?![ะ-ู])"), ""), (re.compile("(?<=ชาต|วุฒ)[ิุ]"), ""),
    (re.compile("ห(?=[งญนมยรลว](?!์))"), ""), (re.compile("(?<=[ศส])ร(?=[าี])"), ""),
    (re.compile(f"รร(?={_HALF})"), "ั"), (re.compile("รร"), "ัน"),
)  # fmt: skip
"""What is written and not spoken; `am` as two signs, and an old way to write `an`, as one way is written."""
_INITIAL = r"(?P<first>[กขคตปพผ][รลว](?=[ะ-ู])|[ก-รลว-ฮ])"
_BEHIND_VOWEL = r"(?P<first>[กขคตปพผ][รลว]|[ก-รลว-ฮ])"
_FINAL = rf"(?P<final>{_HALF})?"
_SYLLABLES = [
    (re.compile(re.sub("(?<!^)I", _BEHIND_VOWEL, pattern).replace("I", _INITIAL).replace("X", _FINAL)), vowel)
    for pattern, vowel in (
        ("เIียะ?X", "ia"), ("เIือX", "uea"), ("เIาะ", "o"), ("เIา", "ao"), ("เIอX", "oe"), ("เIิX", "oe"),
        ("เIย", "oei"), ("เIะ?X", "e"), ("แIะ?X", "ae"), ("โIะ?X", "o"), ("[ไใ]Iย?", "ai"),
        ("Iัวะ?", "ua"), ("Iัย", "ai"), ("IัX", "a"), ("Iำ", "am"), ("Iาย", "ai"), ("Iาว", "ao"), ("IาX", "a"),
        ("Iะ", "a"), ("I[ิี]ว", "io"), ("I[ิี]X", "i"), ("I[ึื]อ?X", "ue"), ("I[ุู]ย", "ui"), ("I[ุู]X", "u"),
        (rf"Iว(?P<final>{_HALF})", "ua"), ("IอX", "o"),
    )
]  # fmt: skip
_BARE_RUN = re.compile(f"(?:{_HALF})*")
_BARE = re.compile(rf"(?P<first>[ก-รลว-ฮ])(?:(?P<final>{_HALF}))?")


def sounds(word: str) -> list[tuple[str, ...]]:
    """How a Thai word may be spoken, as syllables in plain small letters; at most six readings, the likeliest first.

    There is none for a word that cannot be read so, or is longer than a name.
    """
    if len(word) > _LONGEST:
        return []
    for unheard, instead in _UNHEARD:
        word = unheard.sub(instead, word)
    return list(dict.fromkeys(filter(None, _readings(word))))[:_MOST_READINGS]


def _readings(word: str) -> list[tuple[str, ...]]:
    """Every reading, put together from the end, so that what can be read in no way is tried once."""
    from_there: dict[int, list[tuple[str, ...]]] = {len(word): [()]}
    for start in reversed(range(len(word))):
        readings = ((said, *rest) for said, end in _syllables(word, start) for rest in from_there[end])
        from_there[start] = list(islice(readings, _MOST_TRIED))
    return from_there[0]


def _syllables(word: str, start: int) -> Iterator[tuple[str, int]]:
    """The ways in which the next syllable may be read, each with where it ends."""
    for pattern, vowel in _SYLLABLES:
        match = pattern.match(word, start)
        if match is not None:
            yield from _with_vowel(word, match, vowel)
            return
    match = _BARE.match(word, start)
    if match is not None:
        yield from _without_vowel(word, match)


def _with_vowel(word: str, match: re.Match[str], vowel: str) -> Iterator[tuple[str, int]]:
    said = "".join([_BEGIN[letter] for letter in match["first"]]) + vowel
    final = match.groupdict().get("final")
    if final is None or final not in _END:
        yield said, match.start("final") if final else match.end()
        return
    yield said + _END[final], match.end()
    if match.end() < len(word):
        yield said + _END[final] + _BEGIN[final] + "a", match.end()
        yield said, match.start("final")


def _without_vowel(word: str, match: re.Match[str]) -> Iterator[tuple[str, int]]:
    """Two consonants have an `o` between them, one alone an `a` behind it; before `r` it is an `o` too."""
    said, final = _BEGIN[match["first"]], match["final"]
    if final is None or final not in _END:
        if match.end("first") < len(word):
            is_before_r = word[match.end("first")] == "ร"
            yield said + ("o" if is_before_r and match["first"] == "บ" else "a"), match.end("first")
        return
    closed, alone = (said + "o" + _END[final], match.end()), (said + "a", match.start("final"))
    bare = _BARE_RUN.match(word, match.start())
    yield from (alone, closed) if bare and len(bare[0]) % 2 else (closed, alone)
    if final == "ร":
        yield said + "ora", match.end()
