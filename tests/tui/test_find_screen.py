"""Finding in the app: typed words find at once, a hit opens the very entry, and one comes back to where one was."""

from datetime import date

from store.accounts import add_account
from store.book import Book
from store.people import add_person
from store.reviews.beginning import begin_anyway
from store.reviews.ending import note_review
from tests.happened import NewInteraction, log_interaction
from tests.tui.book_app import fill, opened


def talks(book: Book, count: int = 30) -> int:
    account = add_account(book, "Łódź Media")
    add_person(book, account, "王小明", role="buyer")
    for number in range(1, count + 1):
        day = date(2026, 9, 1).replace(day=number)
        log_interaction(book, account, NewInteraction("call", f"talk {number} about tariffs", day, contact="personal"))
    return account


async def test_a_hit_opens_the_account_at_that_entry_and_back_is_the_same_place(book: Book) -> None:
    fill(book)
    talks(book)
    async with opened(book, size=(80, 24)) as user:
        await user.press("g", "f")
        assert "Type words to find them" in user.seen()
        await user.type("tarif")
        assert "30 hits" in user.seen().splitlines()[0]
        rows = user.seen().splitlines()[2:]
        assert "30 Sep" in rows[0]
        assert "talk 30 about tariffs" in rows[0]
        await user.press("down", "down", "down", "enter")
        assert next(line for line in user.seen().splitlines() if "talk 27 about" in line).startswith("▸")
        await user.press("escape")
        assert next(line for line in user.seen().splitlines() if "▸" in line).count("talk 27 about") == 1
        await user.press("tab", "n", "n", "N", "j")
        assert next(line for line in user.seen().splitlines() if "▸" in line).count("talk 25 about") == 1
        await user.press("escape", "escape", "g", "f")
        assert "LOOKED FOR BEFORE" in user.seen()
        await user.press("down", "enter")
        assert "30 hits" in user.seen().splitlines()[0]


async def test_a_hit_opens_the_person_or_the_whole_review_that_it_is_about(book: Book) -> None:
    talks(book, 2)
    note_review(book, begin_anyway(book, ""), "Zebra ask everybody about tariffs")
    async with opened(book, size=(120, 36)) as user:
        await user.press("g", "f")
        await user.type("wangxiao")
        assert "person    Łódź Media" in user.seen()
        await user.press("enter")
        assert next(line for line in user.seen().splitlines() if "▸" in line).split()[1] == "王小明"
        await user.press("escape", "escape", "escape", "g", "f")
        await user.type("zebra")
        assert "1 hit" in user.seen().splitlines()[0]
        await user.press("enter")
        await user.until(lambda: "NOTE" in user.seen())
        assert "Zebra ask everybody" in user.seen()
        assert next(line for line in user.seen().splitlines() if "▸" in line).split()[1] == "NOTE"
        await user.press("escape")
        assert "1 hit" in user.seen().splitlines()[0]


async def test_what_is_not_there_is_said_with_what_may_be_meant(book: Book) -> None:
    fill(book)
    async with opened(book, size=(80, 24)) as user:
        await user.press("g", "f")
        await user.type("globx stage:renewal")
        await user.until(lambda: "DID YOU MEAN" in user.seen())
        assert "Nothing holds  globx stage:renewal." in user.seen()
        await user.press("tab")
        assert "Globex GmbH stage:renewal" in user.seen().splitlines()[0]
        assert "1 hit" in user.seen().splitlines()[0]
        await user.press("escape")
        assert "Globex" in user.seen()
