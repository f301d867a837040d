"""What a file says of an account's stage, as a stage of the book."""

from __future__ import annotations

from collections.abc import Mapping

from store.exchange.meanings.words import plain_words

CUSTOMER = "customer"
"""What stands for a customer whose stage the file does not tell."""

_WORDS = {
    "prospect": (
        "prospect, lead, opportunity, potential, subscriber, mql, sql, marketing qualified lead, "
        "sales qualified lead, marketingqualifiedlead, salesqualifiedlead, prospekt, potencjalny klient, "
        "interessent, 潜在客户, 潛在客戶"
    ),
    "trial": "trial, free trial, pilot, evaluation, test, prov, proba",
    CUSTOMER: (
        "customer, client, active, current, live, customer direct, customer channel, evangelist, kund, klient, "
        "kunde, aktiv, aktywny, 客户, 客戶, ลูกค้า"
    ),
    "paused": "paused, on hold, hold, suspended, pausad, wstrzymany",
    "left": (
        "left, churned, former, former customer, former client, ex customer, lost, cancelled, canceled, inactive, "
        "terminated, closed, avslutad, byly klient, ehemaliger kunde, 流失"
    ),
    "declined": "declined, disqualified, unqualified, rejected, not interested",
}
STAGE_OF_WORD = {word: stage for stage, words in _WORDS.items() for word in words.split(", ")}


def stage_of(text: str, titles: Mapping[str, str]) -> str:
    """The key of the stage that a word means, CUSTOMER for a customer of any stage, or nothing.

    `titles` are the book's stages by key; a stage's own key or title comes first.
    """
    said = plain_words(text)
    for key, title in titles.items():
        if said in (plain_words(key), plain_words(title)):
            return key
    meant = STAGE_OF_WORD.get(said, "")
    return meant if meant == CUSTOMER or meant in titles else ""
