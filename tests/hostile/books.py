"""Books whose accounts have something of everything: people, words on file, complaints, to-dos, goals, moments."""

from collections.abc import Sequence
from datetime import date

from store.accounts import add_account
from store.book import Book
from store.complaints import log_complaint
from store.goals import add_goal
from store.moments import tick_moment
from store.people import add_person
from store.todos import add_todo
from tests.happened import NewInteraction, log_interaction

TODAY = "2026-11-23T10:00"


def fill(book: Book, texts: Sequence[str]) -> list[int]:
    """Add an account for each text, which then stands in every field that takes words; the ids."""
    return [_add(book, text) for text in texts]


def _add(book: Book, text: str) -> int:
    account = add_account(book, text, since=date(2026, 11, 1), fields={"owner": text, "segment": "Mid-market"})
    person = add_person(book, account, text, role=text)
    log_interaction(
        book, account, NewInteraction("call", text, date(2026, 11, 20), contact="personal", people=(person,))
    )
    log_complaint(book, account, text, severity="high", person_id=person, received_on=date(2026, 11, 17))
    add_todo(book, account, text, date(2026, 11, 23))
    add_goal(book, account, text)
    tick_moment(book, account, 1, went="fine")
    return account
