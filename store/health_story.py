"""Which caps hold an account's health down, for those who ask why."""

from __future__ import annotations

from store.account_facts import read_facts
from store.book import Book
from store.errors import NotFoundError
from store.preferences import read_preferences
from store.rules.attention import standing_of
from store.rules.health import caps_of
from store.rules.situation import situation_of


def caps_on(book: Book, account_id: int) -> list[tuple[str, int]]:
    """Each cap that holds today: its sentence and the most the score may be. Raises NotFoundError."""
    today = book.clock.today()
    with book.snapshot() as connection:
        facts = read_facts(connection, [account_id], today).get(account_id)
        preferences = read_preferences(connection)
    if facts is None:
        raise NotFoundError("That account is not in the book any more.")
    reasons = standing_of(facts, today, preferences).reasons
    return list(caps_of(situation_of(facts, today, preferences), reasons))
