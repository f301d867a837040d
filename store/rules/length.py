"""How long an interaction took, as people write it: 30m, 1h, 1h30, 1.5h, 45 min."""

from __future__ import annotations

from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_MINUTES = 1440
LONGEST_LENGTH = 4  # words: 1 h 30 min
_HOURS = frozenset(("h", "hr", "hrs", "hour", "hours"))
_MINUTES = frozenset(("m", "min", "mins", "minute", "minutes"))


def read_length(words: Sequence[str]) -> tuple[int, int] | None:
    """Read the longest length that the words begin with: minutes (1 to 1440) and how many words it took.

    A lone `m` after a space is no unit, since `30 m` is thirty metres to many.
    """
    for used in range(LONGEST_LENGTH, 0, -1):
        if used <= len(words):
            minutes = _minutes([word.lower() for word in words[:used]])
            if minutes is not None:
                return minutes, used
    return None


def _minutes(words: list[str]) -> int | None:
    if len(words) > 1 and not _join(words):
        return None
    number, unit, rest = _split("".join(words))
    if unit in _MINUTES and not rest:
        total = _whole(number, 1)
    elif unit in _HOURS:
        total = _whole(number, 60)
        if total is not None and rest:
            added = _minutes_after_hours(rest)
            total = None if added is None or total % 60 else total + added
    else:
        return None
    return total if total is not None and 1 <= total <= LONGEST_MINUTES else None


def _join(words: list[str]) -> bool:
    """Say whether words can be parts of one length: `1h 30m` and `45 min`, but not `1 30m` or `1h 30`."""
    if "m" in words or words[-1][-1:].isdigit():
        return False
    return all(left[-1:].isdigit() != right[:1].isdigit() for left, right in pairwise(words))


def _minutes_after_hours(rest: str) -> int | None:
    number, unit, more = _split(rest)
    if more or (unit and unit not in _MINUTES):
        return None
    minutes = _whole(number, 1)
    return minutes if minutes is not None and minutes < 60 else None


def _split(text: str) -> tuple[str, str, str]:
    """Split `1.5h30m` into its first number, the letters after it, and what follows."""
    after_number = 0
    while after_number < len(text) and text[after_number] in "0123456789.,":
        after_number += 1
    after_unit = after_number
    while after_unit < len(text) and "a" <= text[after_unit] <= "z":
        after_unit += 1
    return text[:after_number], text[after_number:after_unit], text[after_unit:]


def _whole(number: str, minutes: int) -> int | None:
    """Multiply a decimal number by minutes; None unless the product is a whole number."""
    whole, point, fraction = number.replace(",", ".").partition(".")
    if not (whole + fraction).isdigit() or len(number) > 6 or (point and not (whole and fraction)):
        return None
    product = int(whole + fraction) * minutes
    scale = 10 ** len(fraction)
    return None if product % scale else product // scale
