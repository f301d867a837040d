"""How forms look while they are filled in, and the two versions of what was changed elsewhere."""

from store.book import Book, open_book
from store.editing.accounts import edit_account
from tests.looks.picture import Picture


async def test_the_form_of_an_account(picture: Picture, full_book: Book) -> None:
    """The cursor's sign and a bold word at the field that is typed in; what was changed says what it was; the hint of
    the field and what it can hold below. Small: fewer fields around the cursor, nothing cut.
    """
    await picture(full_book, "e", "tab", *"grow", "tab", "tab", *"Jan", "tab")


async def test_the_form_of_a_long_account(picture: Picture, long_book: Book) -> None:
    """Every value shows its beginning or the end that is typed in; the labels keep their column."""
    await picture(long_book, "e")


async def test_a_form_with_problems(picture: Picture, full_book: Book) -> None:
    """Below the empty name and the day that is none stands what is wrong, in rose, with what to write instead."""
    await picture(full_book, "e", *["backspace"] * 11, *["tab"] * 4, *"soonish", "tab", "ctrl+s")


async def test_a_long_text_in_a_form(picture: Picture, full_book: Book) -> None:
    """The standing note has an area of its own; enter makes a new line there, as the keys below say."""
    await picture(full_book, "e", *["tab"] * 7, "enter", *"Wants figures by site.", "enter", "x")


async def test_a_new_person(picture: Picture, full_book: Book) -> None:
    """An empty form over the page: each field with its label, the cursor in the first."""
    await picture(full_book, "enter", "a", "p", sizes=((80, 24),))


async def test_the_exit(picture: Picture, full_book: Book) -> None:
    """One field below the other over the list; the reasons to choose from stand below, and one is being typed."""
    await picture(full_book, "b", "x", "tab", *"price, ser")


async def test_two_versions(picture: Picture, full_book: Book) -> None:
    """Field by field what was typed here and what the book holds by now; the ticked ones stay. Keys at both ends."""

    def elsewhere() -> None:
        other = open_book(full_book.path, full_book.clock)
        edit_account(other, 1, {"owner": "Maria", "note": "Moved to Munich.\nAsk for the new address."})
        other.close()

    keys = ("e", "tab", "tab", *"Jan", *["tab"] * 5, *"Prefers mornings.", "ctrl+s")
    await picture(full_book, *keys, meanwhile=elsewhere)
