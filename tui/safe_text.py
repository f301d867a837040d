"""Makes stored text harmless to a terminal; the standard library only, so that both doors can use it."""

import re

_BAD = "\ufffd"

_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421, ord("\n"): 0x2424}
_CONTROLS = dict.fromkeys(range(0x80, 0xA0), _BAD)
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), _BAD)
_NONCHARACTERS = dict.fromkeys(
    [*range(0xFDD0, 0xFDF0), *(plane << 16 | low for plane in range(17) for low in (0xFFFE, 0xFFFF))], _BAD
)
# Separators break a line, overrides and isolates reorder it, annotation anchors hide a part of it.
_REORDERING = dict.fromkeys([0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], _BAD)
_ANNOTATIONS = dict.fromkeys(range(0xFFF9, 0xFFFC), _BAD)
# Soft hyphen, letter, left-to-right and right-to-left marks, byte order mark: nothing to see, nothing lost.
_DROPPED = dict.fromkeys([0x00AD, 0x061C, 0x200E, 0x200F, 0xFEFF])

_ONE_LINE: dict[int, int | str | None] = {
    **_PICTURES,
    **_CONTROLS,
    **_SURROGATES,
    **_NONCHARACTERS,
    **_REORDERING,
    **_ANNOTATIONS,
    **_DROPPED,
}

_TAGS = re.compile("\U0001f3f4[\U000e0020-\U000e007f]+|[\U000e0000-\U000e007f]")
_NEWLINES = re.compile("\r\n?")


def show(text: str) -> str:
    """Return the text as one line in which nothing can act on a terminal; applying it twice changes nothing.

    C0 controls and DEL become their pictures (ESC is shown as ␛, a line end as ␤). C1 controls, surrogates,
    noncharacters, bidi overrides and line separators become U+FFFD. Invisible marks are dropped. Joiners and
    combining marks stay, since Thai, Persian, Indic scripts and emoji need them.
    """
    # Whatever could act on a terminal is unprintable by Unicode, as are some harmless characters.
    if text.isprintable():
        return text
    return _visible(_NEWLINES.sub("\n", text))


def show_lines(text: str) -> list[str]:
    """Return each line of a longer text as `show` would, with tabs widened to four spaces."""
    lines = _NEWLINES.sub("\n", text).split("\n")
    return [_visible(line.replace("\t", "    ")) for line in lines]


def _visible(text: str) -> str:
    return _TAGS.sub(_tag, text.translate(_ONE_LINE))


def _tag(match: re.Match[str]) -> str:
    # Tag characters spell the region of a flag; anywhere else they are hidden text.
    return match[0] if match[0].startswith("\U0001f3f4") else _BAD
