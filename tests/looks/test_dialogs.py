"""How the lines and questions over the list look; a reviewer looks at each picture once."""

import sqlite3

import pytest

from store.book import Book
from store.saved_filters import save_filter
from tests.looks.picture import Picture

DESIGN = ((80, 24),)
LINE = "c spoke with Petra, she wants one contact for invoices yest 20m +ok @petra t:fri"


async def test_the_log_line(picture: Picture, full_book: Book) -> None:
    """The list stays in sight. The recognised words are underlined; below: kind, day, length, mood, Petra with her
    role, the to-do, the text alone, and that personal contact goes from 41 days back to 1. Grammar at the foot.
    """
    await picture(full_book, "l", *LINE)


async def test_the_log_line_before_a_word(picture: Picture, full_book: Book) -> None:
    """The prompt with the account, the grammar below, and who was spoken to last."""
    await picture(full_book, "l")


async def test_a_word_the_log_line_cannot_mean(picture: Picture, full_book: Book) -> None:
    """`@karl` is underlined in rose with the cursor behind it; the sentence below names who is there."""
    await picture(full_book, "l", *"c spoke with @karl about it", "enter")


async def test_a_line_for_a_long_name(picture: Picture, long_book: Book) -> None:
    """The name is cut so that there is room to type."""
    await picture(long_book, "l", *"c spoke with them about the quote")


async def test_a_book_that_is_locked(picture: Picture, full_book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a sign: that another program is writing, that the text is kept, and which key tries again."""
    monkeypatch.setitem(Book.writing.__wrapped__.__kwdefaults__, "timeout", 0.05)  # type: ignore[attr-defined]
    other = sqlite3.connect(full_book.path, isolation_level=None)
    await picture(full_book, "l", *"c not lost", "enter", meanwhile=lambda: other.execute("BEGIN IMMEDIATE"))
    other.close()


async def test_the_to_do_line(picture: Picture, full_book: Book) -> None:
    """What was understood below the line: the text and the day, by name."""
    await picture(full_book, "t", *"send the quote fri", sizes=DESIGN)


async def test_the_complaint_line(picture: Picture, full_book: Book) -> None:
    """What was understood below the line: severity and text."""
    await picture(full_book, "c", *"Wrong logo again +high @petra", sizes=DESIGN)


async def test_the_question_before_deleting(picture: Picture, full_book: Book) -> None:
    """It names the account and what goes with it; the sign stands at keeping it."""
    await picture(full_book, "D")


async def test_the_question_for_a_long_name(picture: Picture, long_book: Book) -> None:
    """The name is cut or broken, never a word of the question; both answers are in sight."""
    await picture(long_book, "D")


async def test_why_this_health(picture: Picture, full_book: Book) -> None:
    """A sum from 100 down to the score with the key that clears each reason; the pulse and what is not known below."""
    await picture(full_book, "b", "u", "1", "b", "w")


async def test_why_a_good_health(picture: Picture, full_book: Book) -> None:
    """Nothing is taken off, and that is said."""
    await picture(full_book, "/", *"stark", "enter", "b", "w")


async def test_the_forecast(picture: Picture, full_book: Book) -> None:
    """A question over the list with three keys that answer it."""
    await picture(full_book, "b", "f")


async def test_the_themes(picture: Picture, full_book: Book) -> None:
    """The themes one below the other, the one in use marked; the list behind shows it."""
    await picture(full_book, "ctrl+t", sizes=DESIGN)


async def test_the_kept_filters(picture: Picture, full_book: Book) -> None:
    """The filters by their numbers, named, in the lowest line."""
    save_filter(full_book, "late-renewals", "renewal<60d contact:over")
    save_filter(full_book, "mine", "owner:Nina")
    await picture(full_book, "f", sizes=DESIGN)


async def test_a_text_that_was_left(picture: Picture, full_book: Book) -> None:
    """What was typed and not saved, with the account it was for, when that was, and the keys that go on with it or
    throw it away.
    """
    await picture(full_book, "l", *"c half a thought", "escape", "g", "u")
