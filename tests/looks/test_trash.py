"""How the trash looks; a reviewer looks at each picture once."""

from store.accounts import add_account
from store.book import Book
from store.deleting import delete_record, delete_records
from tests.looks.picture import Picture


async def test_the_trash(picture: Picture, full_book: Book) -> None:
    """The newest deletion first: when, what kind, its name, and at the right what went with an account where there is
    room. Below, the record under the cursor: whose it was, its facts, its text. Narrow: without the kind.
    """
    delete_record(full_book, "complaint", 1)
    delete_record(full_book, "account", 2)
    delete_record(full_book, "interaction", 1)
    await picture(full_book, "g", "d")


async def test_an_empty_trash(picture: Picture, book: Book) -> None:
    """In place of rows: that it is empty, what it is for, and the key that deletes."""
    add_account(book, "Hooli")
    await picture(book, "g", "d")


async def test_accounts_deleted_together(picture: Picture, full_book: Book) -> None:
    """One row says how many; below stand their names and, last, what went with them all."""
    delete_records(full_book, "account", [1, 2, 3])
    await picture(full_book, "g", "d", sizes=((80, 24), (60, 15)))
