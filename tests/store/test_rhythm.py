"""Personal contacts are counted month by month."""

from datetime import date, timedelta

from store.accounts import add_account
from store.book import Book
from store.rhythm import contact_rhythm
from tests.happened import NewInteraction, log_interaction

TODAY = date(2026, 11, 23)


def test_only_personal_contacts_of_the_last_six_months_are_counted(book: Book) -> None:
    account, quiet = add_account(book, "Acme"), add_account(book, "Quiet")
    for days, contact in ((0, "personal"), (29, "personal"), (30, "personal"), (179, "personal"), (180, "personal"),
                          (5, "attempt"), (40, "none")):  # fmt: skip
        log_interaction(book, account, NewInteraction("call", "", TODAY - timedelta(days=days), contact=contact))
    with book.reading() as connection:
        found = contact_rhythm(connection, [account, quiet], TODAY)
    assert found == {account: (1, 0, 0, 0, 1, 2)}
