"""How amounts and measured figures are said; the standard library only, so that both doors say them alike."""

from store.rules.currencies import from_minor

_THOUSAND = 1000


def milli_text(value: int) -> str:
    """Return a figure kept in thousandths as a plain number, such as `43.1`."""
    whole, rest = divmod(abs(value), _THOUSAND)
    return f"{'-' if value < 0 else ''}{whole:,}" + (f".{rest:03}".rstrip("0") if rest else "")


def short_money(minor: int, currency: str | None) -> str:
    """Return an amount with its currency, without its minor units where those are nought, such as `2,000 EUR`."""
    amount = from_minor(minor, currency)
    whole = int(amount) if amount == int(amount) else amount
    return f"{whole:,} {currency or ''}".rstrip()


def money_text(minor: int, currency: str | None) -> str:
    """Return an amount with its currency, such as `2,000.00 EUR`."""
    return f"{from_minor(minor, currency):,} {currency or ''}".rstrip()
