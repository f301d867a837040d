"""How the page of one account looks, whole and pane by pane; a reviewer looks at each picture once."""

import pytest

from store.accounts import add_account
from store.book import Book
from tests.looks.picture import Picture

PANES = ("timeline", "moments", "goals", "people", "complaints", "health", "renewal", "to-dos", "promises", "signals",
         "card")  # fmt: skip
"""In the order in which tab goes through them."""


async def test_the_page(picture: Picture, full_book: Book) -> None:
    """Wide: two columns with a thin line between, everything about the account: the goal with a bar, the promise, the
    signal with its spark falling. Narrow: head lines with owner and segment, and one pane, named in brackets.
    """
    await picture(full_book, "enter")


@pytest.mark.parametrize("pane", PANES)
async def test_a_zoomed_pane(pane: str, picture: Picture, full_book: Book) -> None:
    """One pane alone under the line of panes, with the title above; also where there is little room. The complaints
    come with their steps, the health with what each reason takes from it and the key that clears that.
    """
    await picture(full_book, "enter", *["tab"] * PANES.index(pane), "z")


async def test_a_new_account(picture: Picture, book: Book) -> None:
    """Nothing has happened yet: every pane says so and which key begins it."""
    add_account(book, "Acme Corp")
    await picture(book, "enter")


async def test_long_names(picture: Picture, long_book: Book) -> None:
    """Long texts are broken between words or cut with a sign; the figures at the right keep their cells."""
    await picture(long_book, "enter")


async def test_part_of_the_timeline(picture: Picture, full_book: Book) -> None:
    """The lowest line names the parts of the timeline by their keys."""
    await picture(full_book, "enter", "f", sizes=((80, 24),))
