"""What is agreed to be paid, from the columns of a row: period, amount in minor units, currency."""

from __future__ import annotations

from decimal import Decimal

from store.exchange.meanings.agreements import period_of
from store.exchange.plan import Values
from store.exchange.values.refused import ValueRefusedError
from store.rules.currencies import to_minor

NAMES_OF_MONEY = frozenset({"currency", "amount", "mrr", "arr"})


def agreed_amount(values: Values) -> Values:
    """The columns `period`, `amount_minor` and `currency` of a contract.

    A yearly amount is kept as such; a monthly one where that is what is billed or all that is told. Raises
    ValueRefusedError for an amount below zero.
    """
    period = period_of(values.get("period", ""))
    chosen: tuple[Decimal, str] | None
    if "arr" in values and (period == "annual" or "mrr" not in values):
        period, chosen = "annual", values["arr"]
    elif "mrr" in values:
        period, chosen = "monthly", values["mrr"]
    else:
        chosen = values.get("amount")
    currency = currency_of(values)
    if chosen is None:
        return {"period": period, "amount_minor": None, "currency": currency}
    if chosen[0] < 0:
        raise ValueRefusedError("is below zero.")
    return {"period": period, "amount_minor": to_minor(chosen[0], currency), "currency": currency}


def currency_of(values: Values) -> str | None:
    """The currency a row names in its own column or beside an amount, as three capital letters."""
    if NAMES_OF_MONEY.isdisjoint(values):
        return None
    beside = [values[name][1] for name in ("amount", "mrr", "arr") if name in values]
    for code in (values.get("currency", ""), *beside):
        if len(code) == 3 and code.isascii() and code.isalpha():
            return str(code.upper())
    return None
