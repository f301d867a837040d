"""How the to-dos look; a reviewer looks at each picture once."""

from store.accounts import add_account
from store.book import Book
from tests.looks.picture import Picture


async def test_the_to_dos(picture: Picture, full_book: Book) -> None:
    """Overdue first and marked by a sign, then today, then by week; the account beside each in a straight column."""
    await picture(full_book, "5")


async def test_long_names(picture: Picture, long_book: Book) -> None:
    """Texts and names are cut in the same cells; the day keeps its column."""
    await picture(long_book, "5")


async def test_no_to_dos(picture: Picture, book: Book) -> None:
    """In place of rows: that nothing is planned, and how to plan something."""
    add_account(book, "Hooli")
    await picture(book, "5")


async def test_no_to_do_fits(picture: Picture, full_book: Book) -> None:
    """Which filter fits none, and the way out."""
    await picture(full_book, "5", "/", *"qqq", "enter")
