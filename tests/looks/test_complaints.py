"""How the board and the list of complaints look; a reviewer looks at each picture once."""

import pytest

from store.accounts import add_account
from store.book import Book
from store.complaints import log_complaint, resolve, tell_client
from store.deleting import delete_record
from tests.looks.picture import Picture


async def test_the_complaints(picture: Picture, full_book: Book) -> None:
    """Wide: a board of four columns, the card under the cursor bold on a ground of its own, below it the complaint
    whole with its steps and what was resolved lately. Narrow: a list under headings. Small: the list alone.
    """
    await picture(full_book, "3")


async def test_long_names(picture: Picture, long_book: Book) -> None:
    """Cards keep to their column, rows to their line; the cut stands in the same cell in all."""
    await picture(long_book, "3")


async def test_no_complaints(picture: Picture, book: Book) -> None:
    """In place of rows: that there are none, when the last one was resolved, and how to log one."""
    account = add_account(book, "Hooli")
    solved = log_complaint(book, account, "Slow dashboard")
    resolve(book, solved, "cache")
    tell_client(book, solved)
    with book.writing("Resolved long ago") as connection:
        connection.execute(
            "UPDATE complaint SET received_on = '2026-09-10', resolved_on = '2026-09-14', told_on = '2026-09-14'"
        )
    await picture(book, "3")


async def test_no_complaint_fits(picture: Picture, full_book: Book) -> None:
    """Which filter fits none, and the way out."""
    await picture(full_book, "3", "/", *"stage:trial invoice", "enter")


async def test_a_complaint_that_is_gone(picture: Picture, full_book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program has removed it; above the hints, with a sign: what could not be done."""
    monkeypatch.setattr("tui.app._LOOK_ELSEWHERE_SECONDS", 100)
    await picture(full_book, "3", "x", meanwhile=lambda: delete_record(full_book, "complaint", 1))
