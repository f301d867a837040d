"""What each everyday act costs in keys above the note's own text, counted by pressing them."""

from collections.abc import Callable
from datetime import date

import pytest
from textual import events

from store.book import Book
from store.complaints import complaint_with
from store.interactions import interactions_of
from store.moments import moments_of
from tests.tui.book_app import Filled, fill, opened

TEXT = "spoke about the quote"


def _bare_touch(book: Book, held: Filled) -> bool:
    newest = interactions_of(book, held.globex)[0]
    return (newest.kind, newest.day, newest.text, newest.contact) == ("call", date(2026, 11, 23), "", "personal")


def _todays_note(book: Book, held: Filled) -> bool:
    newest = interactions_of(book, held.globex)[0]
    return (newest.kind, newest.day, newest.text) == ("call", date(2026, 11, 23), TEXT)


def _past_note(book: Book, held: Filled) -> bool:
    newest = interactions_of(book, held.globex)[0]
    return (newest.kind, newest.day, newest.text) == ("call", date(2026, 11, 20), TEXT)


def _ticked(book: Book, held: Filled) -> bool:
    return moments_of(book, held.globex)[0].done_on == date(2026, 11, 23)


def _complained(severity: str) -> Callable[[Book, Filled], bool]:
    def happened(book: Book, held: Filled) -> bool:
        newest = complaint_with(book, held.complaint + 1)
        return (newest.text, newest.severity, newest.account_id) == (TEXT, severity, held.globex)

    return happened


@pytest.mark.parametrize(
    ("before", "text", "after", "count", "happened"),
    [
        (["l", "c", "enter"], "", [], 3, _bare_touch),
        (["l", "c", " "], TEXT, ["enter"], 4, _todays_note),
        (["l", "c", " "], TEXT, [*" 3d", "enter"], 7, _past_note),
        (["m", "1"], "", [], 2, _ticked),
        (["c"], TEXT, ["enter"], 2, _complained("medium")),
        (["c"], TEXT, [*" +high", "enter"], 8, _complained("high")),
    ],
)
async def test_it_takes_no_more_keys_than_promised(
    book: Book, before: list[str], text: str, after: list[str], count: int, happened: Callable[[Book, Filled], bool]
) -> None:
    held = fill(book)
    assert len(before) + len(after) == count
    async with opened(book) as user:
        await user.press(*before, *text, *after)
        assert happened(book, held), user.seen()
        assert "u undoes it" in user.status()


async def test_resolving_takes_one_key(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await user.press("3")
        await user.press("x")
        assert complaint_with(book, held.complaint).state == "resolved"
        await user.press("x")
        assert complaint_with(book, held.complaint).state == "told"


async def test_keys_pressed_faster_than_a_dialog_opens_reach_it(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        for letter in "lc typed very fast\r":
            user.app.post_message(events.Key({" ": "space", "\r": "enter"}.get(letter, letter), letter))
        await user.until(lambda: interactions_of(book, held.globex)[0].text == "typed very fast")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_keys_typed_ahead_of_a_page_are_meant_for_it(book: Book, size: tuple[int, int]) -> None:
    held = fill(book)
    async with opened(book, size) as user:
        for key in ("j", "enter", "l", *"c for Initech", "enter"):
            user.app.post_message(events.Key({" ": "space"}.get(key, key), key if len(key) == 1 else None))
        await user.until(lambda: interactions_of(book, held.initech)[0].text == "for Initech")
        assert "› Initech" in user.seen()
        await user.press("escape")
        for key in ("k", "enter", "j", "j", "e"):
            user.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await user.until(lambda: "Edit meeting with Globex GmbH" in user.seen())


async def test_undo_names_what_it_takes_back_and_redo_what_it_does_again(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await user.press("l", "c", "enter")
        assert user.status().startswith(" Logged call with Globex GmbH, today.")
        await user.press("u")
        assert user.status().startswith(" Took back: Logged call with Globex GmbH.")
        assert interactions_of(book, held.globex)[0].kind == "meeting"
        await user.press("U")
        assert user.status().startswith(" Done again: Logged call with Globex GmbH.")
        assert interactions_of(book, held.globex)[0].kind == "call"


async def test_how_a_moment_went_can_be_said_after_it_was_ticked(book: Book) -> None:
    held = fill(book)
    async with opened(book, (120, 36)) as user:
        await user.press("m")
        assert "1 ∙ Onboarding" in user.seen()
        await user.press("1")
        assert "m g great, m f fine, m p poor" in user.status()
        await user.press("m", "p")
        assert moments_of(book, held.globex)[0].went == "poor"
        await user.press("m", "r")
        assert moments_of(book, held.globex)[0].repaired_on == date(2026, 11, 23)
        await user.press("m", "a")
        assert moments_of(book, held.globex)[1].prepared_on == date(2026, 11, 23)
        await user.press("m", "1")
        assert moments_of(book, held.globex)[0].done_on is None
