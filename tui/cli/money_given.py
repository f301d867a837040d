"""Reads an amount of money that was given with its currency."""

from __future__ import annotations

from store.editing.readers import DEFAULT_CURRENCY, amount_of_money, currency
from store.records.account import Money


def amount_given(amount: str, code: str) -> Money | None:
    """An amount in minor units; None without one. Raises InvalidError for what is not an amount."""
    known = currency(code) or DEFAULT_CURRENCY
    return amount_of_money(amount, known) if amount.strip() else None
