"""Figures as integers of their smallest part: 43.1 leads are 43100 thousandths."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

MILLI_DIGITS = 3
LARGEST = 10**15


def scaled(text: str, digits: int) -> int | None:
    """A number times ten to the power of `digits`; None when it is none, or then not whole, or beyond `LARGEST`."""
    try:
        number = Decimal(text.strip()).scaleb(digits)
    except InvalidOperation:
        return None
    if not number.is_finite() or number != int(number) or abs(number) > LARGEST:
        return None
    return int(number)


def milli(text: str) -> int | None:
    """A figure in thousandths, as signals and goals keep it; None when it is none."""
    return scaled(text, MILLI_DIGITS)
