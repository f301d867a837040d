"""How bad a ticket is and whether it is still open, in the book's words."""

from __future__ import annotations

from store.exchange.meanings.words import plain_words

_SEVERITIES = {
    "low": "low, lowest, minor, trivial, p4, p5, 4, 5, lag, niski, niedrig, 低",
    "medium": "medium, normal, moderate, standard, p3, 3, medel, sredni, mittel, 中",
    "high": "high, highest, urgent, critical, blocker, major, severe, p1, p2, 1, 2, hog, wysoki, hoch, 高, 紧急",
}
SEVERITY_OF_WORD = {word: severity for severity, words in _SEVERITIES.items() for word in words.split(", ")}

CLOSED = "closed, resolved, solved, done, completed, fixed, archived, stangd, zamkniete, geschlossen"
WAITING_THEM = "waiting on contact, waiting on customer, waiting on client, pending, awaiting reply, hold"
WAITING_US = "waiting on us, in progress, working, escalated, assigned"


def severity_of(text: str) -> str:
    """low, medium or high; nothing for a word that is not known."""
    said = plain_words(text)
    if said in SEVERITY_OF_WORD:
        return SEVERITY_OF_WORD[said]
    found = {SEVERITY_OF_WORD[word] for word in said.split() if word in SEVERITY_OF_WORD and not word.isdigit()}
    return found.pop() if len(found) == 1 else ""


def is_closed(status: str) -> bool:
    """Whether a status says that the ticket is finished."""
    return plain_words(status) in CLOSED.split(", ")


def waiting_on(status: str) -> str | None:
    """Whom an open ticket waits on by its status: us, them, or nobody knows."""
    said = plain_words(status)
    return "them" if said in WAITING_THEM.split(", ") else "us" if said in WAITING_US.split(", ") else None
