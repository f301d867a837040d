"""Yes and no as files write them."""

from __future__ import annotations

from store.exchange.values.refused import ValueRefusedError

YES = "true t yes y 1 1.0 ja j sant tak prawda wahr oui vrai si sí x on 是 ใช่ left churned"
NO = "false f no n 0 0.0 nej falskt nie fałsz nein falsch non faux off 否 ไม่ current active"
WORDS = dict.fromkeys(YES.split(), True) | dict.fromkeys(NO.split(), False)
EMPTY_WORDS = frozenset({"", "null", "none", "nan", "-"})


def read_truth(text: str) -> bool | None:
    """Yes or no in a cell; None for an empty one. Raises ValueRefusedError."""
    word = text.strip().casefold()
    if word in WORDS:
        return WORDS[word]
    if word in EMPTY_WORDS:
        return None
    raise ValueRefusedError("is neither yes nor no.")
