"""How the weekly review looks from its first account to its summary; a reviewer looks at each picture once."""

from datetime import timedelta

from store.accounts import add_account
from store.book import Book
from store.todos import add_todo
from tests.happened import NewInteraction, log_interaction
from tests.looks.books import TODAY
from tests.looks.picture import Picture


async def test_the_first_account(picture: Picture, full_book: Book) -> None:
    """Why Globex is here with the key that clears each reason, what was last, moments, goals, people, to-dos; the keys
    of the review at the foot, and who is next.
    """
    await picture(full_book, "2")


async def test_after_a_deed(picture: Picture, full_book: Book) -> None:
    """The reason that was cleared is ticked and stays in its place; the line above the keys says what was done."""
    await picture(full_book, "2", "x")


async def test_long_names(picture: Picture, long_book: Book) -> None:
    """No sentence runs off; the keys that clear the reasons stand in one column."""
    await picture(long_book, "2")


async def test_nobody_needs_you(picture: Picture, book: Book) -> None:
    """Nothing to review: who is next and when, and how to walk through all accounts anyway."""
    account = add_account(book, "Hooli", stage="growth", since=TODAY, cadence_days=30)
    log_interaction(book, account, NewInteraction("call", "Kick-off.", TODAY, contact="personal"))
    add_todo(book, account, "send the figures", TODAY + timedelta(days=20))
    await picture(book, "2")


async def test_quiet_accounts(picture: Picture, full_book: Book) -> None:
    """After the last that needs you: those that do not, one line each, to be looked over at once."""
    await picture(full_book, "2", *["right"] * 12)


async def test_the_summary(picture: Picture, full_book: Book) -> None:
    """What was done, by kind, with names; before and now in two straight columns; what comes this week; next review."""
    await picture(full_book, "2", "enter", "s", "1", *["enter"] * 8, *["right"] * 10, "enter")
