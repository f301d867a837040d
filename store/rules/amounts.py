"""A count and its unit as people write them: `3d`, `3 days`, `two weeks`."""

from __future__ import annotations

from store.rules.when_words import NUMBERS


def read_amount(words: list[str], units: dict[str, str]) -> tuple[int, str, int] | None:
    """Read `3d`, `3 days` or `two weeks` as a count from 1 to 999, a unit, and the words used."""
    if not words:
        return None
    unit = words[0].lstrip("0123456789")
    number, used = words[0][: len(words[0]) - len(unit)], 1
    if not number or not unit:
        number, unit, used = words[0], words[1] if len(words) > 1 else "", 2
        if unit not in units or len(unit) < 2:
            return None
    is_figure = number.isascii() and number.isdigit() and len(number) < 4
    count = int(number) if is_figure else NUMBERS.get(number, 0)
    return (count, units[unit], used) if count and unit in units else None
