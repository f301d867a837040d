"""Finds out how the bytes of a text file are to be read; says so when it is not certain."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from store.exchange.refusals import FileRefusedError

SIZE_LIMIT = 256 * 1024 * 1024
CHUNK = 1024 * 1024
SAMPLE_LIMIT = 64 * 1024
LEAST_SCORE = 0.55
LEAST_LEAD = 0.12
LITTLE_EVIDENCE = 3
LEAD_ON_LITTLE = 0.4
PREVIEW_WORDS = 6
_SAVE_AS = "Save it as CSV (UTF-8) or JSON and import that."

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NOT_TEXT = {
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a spreadsheet or another packed file",
    b"\x1f\x8b": "a packed file",
    b"\xd0\xcf\x11\xe0": "an old spreadsheet or document",
    b"SQLite format 3": "a database",
}
NO_TABLE = {
    b"BEGIN:VCARD": "contacts (vCard)",
    b"BEGIN:VCALENDAR": "a calendar",
    b"<?xml": "XML",
    b"<!DOCTYPE": "a web page",
}
CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a file is to be read. `close` holds the readings that are as likely when it is not certain."""

    name: str
    certain: bool = True
    close: tuple[tuple[str, str], ...] = ()


def find_encoding(path: Path, shown: str) -> Encoding:
    """The encoding of a text file called `shown`.

    Raises FileRefusedError when the file is not text, or larger than 256 MB.
    """
    size = path.stat().st_size
    if size > SIZE_LIMIT:
        raise FileRefusedError(
            f"{shown} is {size // 1_000_000:,} MB large; 256 MB is the most that is read at once.",
            hint="Split the file and import the parts one after the other.",
        )
    with path.open("rb") as file:
        head = file.read(4096)
    for magic, what in NOT_TEXT.items():
        if head.startswith(magic):
            raise _not_text(shown, what)
    for beginning, what in NO_TABLE.items():
        if head.removeprefix(codecs.BOM_UTF8).lstrip().startswith(beginning):
            raise FileRefusedError(f"{shown} is no table: it holds {what}.", hint=_SAVE_AS)
    for mark, name in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return Encoding(name)
    if len(head) >= 8 and (unmarked := _utf16_without_mark(head)):
        return Encoding(unmarked)
    if len(CONTROL.findall(head)) * 20 > len(head) or head.count(b"\0") * 5 > len(head) > 64:
        raise _not_text(shown, "")
    if _is_utf8(path):
        return Encoding("utf-8")
    return guess_encoding(_sample(path))


def named_encoding(name: str) -> Encoding:
    """The encoding a person named. Raises FileRefusedError when there is none of that name."""
    try:
        with suppress(UnicodeError):
            b"x".decode(name)
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        raise FileRefusedError(
            f'"{name}" is not the name of a text encoding.',
            option="--encoding",
            hint="Names such as utf-8, cp1252, iso-8859-2, cp874, gb18030 and big5 are known.",
        ) from None
    return Encoding({"utf-8": "utf-8-sig", "big5": "big5hkscs"}.get(found, found))


@dataclass(frozen=True, slots=True)
class _Reading:
    name: str
    text: str
    weights: list[float]
    score: float


def guess_encoding(sample: bytes) -> Encoding:
    """The likeliest reading of bytes that are not UTF-8, by the letters that each reading gives."""
    ranked = _readings(sample)
    if not ranked:
        return Encoding("cp1252", certain=False)
    best = ranked[0]
    letters = sum(character > "\x7f" for character in best.text)
    least = LEAD_ON_LITTLE if letters < LITTLE_EVIDENCE else LEAST_LEAD
    rivals = [other for other in ranked[1:] if _lead(best, other) < least]
    if best.score >= LEAST_SCORE and not rivals:
        return Encoding(best.name)
    close = tuple((reading.name, _preview(reading.text)) for reading in (best, *rivals[:2]))
    return Encoding(best.name, certain=False, close=close)


def _readings(sample: bytes) -> list[_Reading]:
    """Every different way to read the bytes, the likeliest first."""
    from store.exchange.readers.plausible_text import CANDIDATES, weights

    found: dict[str, _Reading] = {}
    for name, ways in CANDIDATES.items():
        try:
            text = sample.decode(name)
        except UnicodeDecodeError:
            continue
        outside = [place for place, character in enumerate(text) if character > "\x7f"]
        if not outside or any("\x80" <= text[place] <= "\x9f" for place in outside):
            continue
        for weigh in ways:
            per_character = weights(text, weigh)
            score = sum(per_character[place] for place in outside) / len(outside)
            if text not in found or score > found[text].score:
                kept = found[text].name if text in found else name
                found[text] = _Reading(kept, text, per_character, score)
    return sorted(found.values(), key=lambda reading: -reading.score)


def _lead(best: _Reading, other: _Reading) -> float:
    """How much better one reading is: on the characters read differently and, if those agree, in all."""
    overall = best.score - other.score
    if len(best.text) != len(other.text):
        return overall
    pairs = zip(best.text, other.text, best.weights, other.weights, strict=True)
    leads = [mine - theirs for one, two, mine, theirs in pairs if one != two]
    where_they_differ = sum(leads) / len(leads)
    return max(where_they_differ, overall) if where_they_differ >= 0 else where_they_differ


def uncertain_encoding(shown: str, encoding: Encoding) -> FileRefusedError:
    """The refusal of a file that can be read in more than one way, with how each would look."""
    ways = "; ".join(f"as {name}: {words}" for name, words in encoding.close)
    choice = encoding.close[0][0] if encoding.close else encoding.name
    return FileRefusedError(
        f"{shown} is not UTF-8 and can be read in more than one way ({ways}).",
        option="--encoding",
        hint=f"Say which is right, for example with --encoding {choice}.",
    )


def _not_text(shown: str, what: str) -> FileRefusedError:
    kind = f"it looks like {what}" if what else "it holds bytes that no text has"
    return FileRefusedError(f"{shown} is not text: {kind}.", hint=_SAVE_AS)


def _utf16_without_mark(head: bytes) -> str:
    """The byte order of UTF-16 text that has no mark: every other byte of Latin text is NUL."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd * 10 >= half * 4 and even * 20 <= half:
        return "utf-16-le"
    if even * 10 >= half * 4 and odd * 20 <= half:
        return "utf-16-be"
    return ""


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for chunk in _chunks(path):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _sample(path: Path) -> bytes:
    """Lines that hold bytes outside ASCII, from anywhere in the file, up to 64 KB."""
    found: list[bytes] = []
    size = 0
    with path.open("rb") as file:
        while size < SAMPLE_LIMIT and (line := file.readline(SAMPLE_LIMIT)):
            if not line.isascii():
                found.append(line)
                size += len(line)
    return b"".join(found)


def _preview(text: str) -> str:
    words = re.findall(r"\w*[^\x00-\x7f]\w*", text)
    return " ".join(list(dict.fromkeys(words))[:PREVIEW_WORDS])[:80]
