"""How the commands and the keys look; a reviewer looks at each picture once."""

from store.book import Book
from tests.looks.picture import SIZES, Picture


async def test_the_palette(picture: Picture, full_book: Book) -> None:
    """Every command with its key in the middle column and one sentence; those of the row first."""
    await picture(full_book, ":")


async def test_the_palette_with_a_word(picture: Picture, full_book: Book) -> None:
    """Commands with their key in the middle column, below them the person that is found."""
    await picture(full_book, ":", *"pe")


async def test_the_palette_without_a_match(picture: Picture, full_book: Book) -> None:
    """That nothing is called so, and what could be typed instead."""
    await picture(full_book, ":", *"qqqq")


async def test_the_help(picture: Picture, full_book: Book) -> None:
    """Tall: all keys at once in three columns. Where they have no room: one list with a cursor."""
    await picture(full_book, "?", sizes=(*SIZES, (120, 60)))


async def test_the_help_without_a_match(picture: Picture, full_book: Book) -> None:
    """That no key does that, and the way back."""
    await picture(full_book, "?", *"qqqq")
