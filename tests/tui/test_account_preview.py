"""What is said of the account under the cursor uses the room that there is."""

from datetime import date

from store.account_preview import account_preview
from store.account_rows import account_row
from store.accounts import add_account
from store.book import Book
from store.people import add_person
from tests.happened import NewInteraction, log_interaction
from tui.glyphs import UNICODE
from tui.widgets.account_preview import preview_lines

TODAY = date(2026, 11, 23)


def test_an_entry_goes_on_where_nobody_stands_beside_it(book: Book) -> None:
    account = add_account(book, "Acme Corp")
    words = "They want the report as a table before the end of the month, and the old one again."
    for day in (20, 21):
        log_interaction(book, account, NewInteraction("call", words, date(2026, 11, day)))
    add_person(book, account, "Jane Doe")

    row, preview = account_row(book, account), account_preview(book, account)
    lines = preview_lines(row, preview, 120, 9, TODAY, UNICODE, "")
    beside, alone = (line.plain for line in lines[2:4])
    assert "Jane Doe" in beside
    assert words not in beside
    assert words in alone


def test_an_attempt_is_told_from_a_contact(book: Book) -> None:
    account = add_account(book, "Acme Corp")
    for day, contact in ((20, "personal"), (21, "attempt")):
        log_interaction(
            book, account, NewInteraction("call", "Asked for a date.", date(2026, 11, day), contact=contact)
        )
    lines = preview_lines(account_row(book, account), account_preview(book, account), 120, 9, TODAY, UNICODE, "")
    assert ["attempt" in line.plain for line in lines[2:4]] == [True, False]
