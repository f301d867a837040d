"""The shortest way from one style to the next, in the terminal's codes (SGR of ECMA-48)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "21": "24", "5": "25", "6": "25", "7": "27", "8": "28", "9": "29",
        "51": "54", "52": "54", "53": "55"}  # fmt: skip
"""What takes each attribute away again; some go together."""
_SEEN_ON_BLANKS = frozenset(("4", "21", "7", "9", "51", "52", "53"))
_PLAIN_INK, _PLAIN_GROUND = "39", "49"


class _Look(NamedTuple):
    attributes: frozenset[str]
    ink: str
    ground: str


@lru_cache(maxsize=2048)
def style_change(before: str, after: str) -> str:
    """Return what turns one style into another; both are codes with semicolons between, the plain one has none."""
    codes = _difference(_look(before), _look(after))
    if not codes:
        return ""
    return min(f"\x1b[{';'.join(codes)}m", f"\x1b[0;{after}m" if after else "\x1b[m", key=len)


@lru_cache(maxsize=2048)
def same_on_blanks(one: str, other: str) -> bool:
    """Return whether blanks look the same in both styles: of most, only the ground is seen."""
    first, second = _look(one), _look(other)
    return first.ground == second.ground and not (first.attributes | second.attributes) & _SEEN_ON_BLANKS


def _difference(before: _Look, after: _Look) -> list[str]:
    gone = {_OFF[attribute] for attribute in before.attributes - after.attributes}
    # An attribute that goes together with one that is gone has to be set again.
    new = {one for one in after.attributes if one not in before.attributes or _OFF[one] in gone}
    ink = [after.ink] if after.ink != before.ink else []
    ground = [after.ground] if after.ground != before.ground else []
    return [*sorted(gone), *sorted(new), *ink, *ground]


def _look(style: str) -> _Look:
    attributes: set[str] = set()
    ink, ground = _PLAIN_INK, _PLAIN_GROUND
    codes = iter(style.split(";") if style else ())
    for code in codes:
        if code in ("38", "48"):
            kind = next(codes, "")
            colour = ";".join((code, kind, *(next(codes, "0") for _ in range(3 if kind == "2" else 1))))
            ink, ground = (colour, ground) if code == "38" else (ink, colour)
        elif code in _OFF:
            attributes.add(code)
        elif code.startswith(("3", "9")):
            ink = code
        elif code.startswith(("4", "10")):
            ground = code
    return _Look(frozenset(attributes), ink, ground)
