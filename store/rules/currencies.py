"""Amounts of money as integers of minor units (ISO 4217)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

USUAL_DIGITS = 2
_NO_DIGITS = "CLP ISK JPY KRW PYG UGX VND XAF XOF XPF"
_THREE_DIGITS = "BHD IQD JOD KWD LYD OMR TND"
OTHER_DIGITS = dict.fromkeys(_NO_DIGITS.split(), 0) | dict.fromkeys(_THREE_DIGITS.split(), 3)


def minor_digits(currency: str | None) -> int:
    """How many digits the minor unit of a currency takes; 2 when the currency is not known."""
    return OTHER_DIGITS.get(currency or "", USUAL_DIGITS)


def to_minor(amount: Decimal, currency: str | None) -> int:
    """An amount in minor units, halves rounded away from zero."""
    return int(amount.scaleb(minor_digits(currency)).quantize(Decimal(1), ROUND_HALF_UP))


def from_minor(minor: int, currency: str | None) -> Decimal:
    """An amount of minor units in whole units, with as many digits as the currency has."""
    return Decimal(minor).scaleb(-minor_digits(currency))
