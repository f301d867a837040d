"""How the list of accounts looks; a reviewer looks at each picture once."""

from store.book import Book
from tests.looks.picture import Picture
from tui.glyphs import ASCII

AWAITED = "/home/nina/.local/share/goodterms/book.db"
DESIGN = ((80, 24),)


async def test_the_list(picture: Picture, full_book: Book) -> None:
    """Those who need you first, with a sign. Wide: gauge, days against cadence, moments, complaints, health, renewal
    and next step in straight columns, also after the Thai, Chinese and Japanese names; colour only on exceptions; the
    preview says why Globex needs you. Narrow: no gauge and no next step, one line of reasons. Small: rows alone.
    """
    await picture(full_book)


async def test_long_names(picture: Picture, long_book: Book) -> None:
    """Every name is cut with a sign of its own in the same cell; no column is moved, nothing runs off the line."""
    await picture(long_book)


async def test_plain_signs(picture: Picture, full_book: Book) -> None:
    """On a terminal without Unicode: # . x > - instead of blocks, ticks and dashes; names stay as they are."""
    await picture(full_book, glyphs=ASCII)


async def test_marked_rows(picture: Picture, full_book: Book) -> None:
    """A bold star behind the sign of Globex and of the range from 三井物産 to the cursor. The head says how many are
    marked, and the line above the keys that the next deed is done to all of them and that esc takes them away.
    """
    await picture(full_book, "space", "v", "j", "v")


async def test_the_end_of_the_list(picture: Picture, full_book: Book) -> None:
    """The cursor is on the last row, Massive Dynamic, snoozed with a z; above it an account brought in without
    history says unknown and - - - and is neither late nor overdue.
    """
    await picture(full_book, "G")


async def test_a_filter_while_it_is_typed(picture: Picture, full_book: Book) -> None:
    """The cursor stands behind lo; three accounts are left, the foot says 3 of 17."""
    await picture(full_book, "/", *"lo")


async def test_no_account_fits(picture: Picture, full_book: Book) -> None:
    """In place of rows: which filter fits nobody, that there would be some without risky, and the way out."""
    await picture(full_book, "/", *"stage:growth risky")


async def test_what_a_condition_could_become(picture: Picture, full_book: Book) -> None:
    """Below the filter line over the first rows: the fields that begin with s, the sign at the first, each with what it
    takes in grey, the keys, and a rule. Where there is room the figures of the day stand at the right of the line.
    """
    await picture(full_book, "/", *"acme s")


async def test_the_values_of_a_condition(picture: Picture, full_book: Book) -> None:
    """Adoption alone, under the filter line, with the keys that take it."""
    await picture(full_book, "/", *"stage:a", sizes=DESIGN)


async def test_a_filter_with_a_wrong_word(picture: Picture, full_book: Book) -> None:
    """Only the word stagee:growth is underlined in rose; below the line in amber why, and which field was meant."""
    await picture(full_book, "/", *"acme stagee:growth -q")


async def test_the_orders_to_choose_from(picture: Picture, full_book: Book) -> None:
    """After S the lowest line names the orders by their numbers; nothing else has changed."""
    await picture(full_book, "S")


async def test_an_empty_book(picture: Picture, book: Book) -> None:
    """Three ways to start, the same from the shell, and where the data will lie."""
    await picture(book, awaited=AWAITED)


async def test_the_first_account_being_added(picture: Picture, book: Book) -> None:
    """The form over the whole screen with the cursor at the stage, its hint and the stages to choose from below."""
    await picture(book, "a", *"Acme Corp", "enter", awaited=AWAITED)


async def test_a_terminal_that_is_too_small(picture: Picture, full_book: Book) -> None:
    """One sentence with what is needed and what there is."""
    await picture(full_book, sizes=((30, 8),))
