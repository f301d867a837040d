"""Billing periods, outcomes of deals and reasons of leaving, in the book's words."""

from __future__ import annotations

from store.exchange.meanings.words import plain_words

_PERIODS = {
    "monthly": "monthly, month, month to month, per month, m, manadsvis, manad, miesiecznie, monatlich, 月",
    "annual": "annual, annually, yearly, year, one year, per year, a, y, arsvis, arlig, rocznie, jahrlich, 年",
}
PERIOD_OF_WORD = {word: period for period, words in _PERIODS.items() for word in words.split(", ")}

_REASONS = {
    "price": "price, pricing, cost, budget, too expensive, expensive, pris, cena, preis",
    "service": "service, support, poor service, customer service",
    "found better": "competitor, switched to competitor, found better, lost to competitor",
    "never adopted": "never adopted, no adoption, not used, low usage, unused",
    "no progress seen": "no progress seen, no results, no value, no roi",
    "outgrew us": "outgrew us, outgrew, scaling",
    "went out of business": "went out of business, out of business, bankrupt, bankruptcy, closed down",
    "fit": "fit, poor fit, not a fit, missing features, features",
    "oversold": "oversold, wrong expectations",
    "errors piled up": "errors piled up, bugs, quality",
}
REASON_OF_WORD = {word: reason for reason, words in _REASONS.items() for word in words.split(", ")}
NO_REASON = frozenset({"unknown", "other", "none", "n a", "okand", "nieznany", ""})

WON = frozenset(["closed won", "won", "closedwon", "vunnen", "wygrana", "gewonnen"])


def period_of(text: str) -> str:
    """monthly, annual, or other."""
    return PERIOD_OF_WORD.get(plain_words(text), "other")


def reasons_of(words: tuple[str, ...]) -> list[str]:
    """Reasons of leaving in the book's words; a word that is not known stays, "unknown" is none."""
    named = (REASON_OF_WORD.get(plain_words(word), word) for word in words if plain_words(word) not in NO_REASON)
    return list(dict.fromkeys(named))


def is_won(stage: str) -> bool:
    """Whether a deal's stage says that it was won."""
    return plain_words(stage) in WON
