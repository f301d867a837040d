"""Reads an amount of money that was given with its currency."""

from __future__ import annotations

from store.errors import InvalidError
from store.records.account import Money
from store.rules.currencies import minor_digits
from tui.cli.given import decimal_scaled

DEFAULT_CURRENCY = "EUR"


def amount_given(amount: str, currency: str) -> Money | None:
    """An amount in minor units; None without one. Raises InvalidError for what is not an amount."""
    code = (currency or DEFAULT_CURRENCY).strip().upper()
    if len(code) != 3 or not (code.isascii() and code.isalpha()):
        raise InvalidError(f'"{currency}" is not a currency.', hint="Give its three letters, such as EUR or SEK.")
    if not amount.strip():
        return None
    minor = decimal_scaled(amount, minor_digits(code))
    if minor < 0:
        raise InvalidError(f'"{amount}" is below nothing.', hint="Give what the account pays.")
    return Money(minor, code)
