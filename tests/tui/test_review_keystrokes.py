"""What a whole review costs in keys above the notes' own text, counted by pressing them."""

from collections import Counter

from store.book import Book
from store.interactions import interactions_of
from store.reviews.entries import entries_of
from store.reviews.held import latest_open_review
from tests.review_book import fill_with
from tests.tui.book_app import User, opened

NOTE = "ok"


class Fingers:
    """Presses keys and counts those that are not a note's own text."""

    def __init__(self, user: User) -> None:
        self.user = user
        self.count = 0

    async def press(self, *keys: str) -> None:
        await self.user.press(*keys)
        self.count += len(keys)


def outcomes(book: Book) -> Counter[str]:
    review = latest_open_review(book)
    assert review is not None
    return Counter(entry.outcome for entry in entries_of(book, review.id))


async def test_six_accounts_take_fourteen_keys_besides_the_notes(book: Book) -> None:
    """Three fine, two logged, one snoozed; one key to begin: thirty such accounts take sixty-six."""
    fill_with(book, 6)
    async with opened(book) as user:
        fingers = Fingers(user)
        await fingers.press("2")
        await user.until(lambda: "1 of 6" in user.seen())
        for number in range(1, 7):
            await user.until(lambda number=number: f"{number} of 6" in user.seen())  # type: ignore[misc]
            match number % 6:
                case 0:
                    await fingers.press("s", "2")
                case 1 | 2:
                    await fingers.press("l", "c", "space")
                    await user.type(NOTE)
                    await fingers.press("enter")
                case _:
                    await fingers.press("enter")
        await user.until(lambda: "All 6 accounts that needed attention" in user.seen())
        assert outcomes(book) == {"reviewed": 3, "contacted": 2, "snoozed": 1}
        assert fingers.count == 14


async def test_keys_typed_faster_than_decisions_are_saved_reach_the_accounts_in_order(book: Book) -> None:
    accounts = fill_with(book, 4)
    async with opened(book) as user:
        await user.press("2")
        await user.until(lambda: "1 of 4" in user.seen())
        await user.pilot.press("enter", "l", "c", "space", *NOTE, "enter", "s", "2", "enter")
        await user.until(lambda: "All 4 accounts" in user.seen())
        review = latest_open_review(book)
        assert review is not None
        assert [entry.outcome for entry in entries_of(book, review.id)] == [
            "reviewed",
            "contacted",
            "snoozed",
            "reviewed",
        ]
        second = entries_of(book, review.id)[1].account_id
        assert interactions_of(book, second)[0].kind == "call"
        assert second in accounts
