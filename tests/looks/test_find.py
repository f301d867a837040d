"""How the search of everything looks; a reviewer looks at each picture once."""

from store.book import Book
from tests.looks.picture import Picture


async def test_before_a_word(picture: Picture, full_book: Book) -> None:
    """What is looked through, and how to write it."""
    await picture(full_book, "g", "f")


async def test_what_is_found(picture: Picture, full_book: Book) -> None:
    """The newest first: day, kind, account and the text around the words, which are marked and stand in it."""
    await picture(full_book, "g", "f", *"lea")


async def test_nothing_is_found(picture: Picture, full_book: Book) -> None:
    """That nothing holds these words, and what could be left out."""
    await picture(full_book, "g", "f", *"qqqq")


async def test_long_names(picture: Picture, long_book: Book) -> None:
    """Names and texts are cut in the same cells."""
    await picture(long_book, "g", "f", *"Gęśla")
