"""The app obeys the user's keys everywhere, and names no others."""

from __future__ import annotations

import pytest

from store.book import Book
from tests.review_book import add_over, add_unknown
from tests.tui.book_app import DESIGN, WIDE, User, fill, opened
from tui.actions.action import ANYWHERE
from tui.actions.key_settings import read_keymap
from tui.actions.keymap import Keymap
from tui.actions.registry import ALL
from tui.widgets.action_screen import ActionScreen
from tui.widgets.key_bar import KeyBar

_FIRST = 0x4E00


def all_moved() -> Keymap:
    """Every action of a screen on a Chinese letter of its own, every dialog's key on one with alt."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    own = {}
    for number, action in enumerate(ALL):
        own[action.id] = [chr(_FIRST + number) if action.where & ANYWHERE else f"alt+{letters[number % 26]}"]
    keymap, refused = read_keymap(own)
    assert refused == []
    return keymap


def key(keymap: Keymap, id: str) -> str:
    return keymap.key(id)


def hinted(user: User) -> list[str]:
    """The keys that the hint line offers."""
    assert isinstance(user.app.screen, ActionScreen)
    return [hint.key for hint in user.app.screen.query_one(KeyBar)._hints]


async def test_the_keys_of_emacs_work_from_the_list_to_the_dialogs(book: Book) -> None:
    fill(book)
    async with opened(book, DESIGN, Keymap("emacs")) as user:
        await user.press("ctrl+n")
        assert "▸~ Initech" in user.seen()
        await user.press("ctrl+s", *"glob", "ctrl+g")
        assert "ctrl+s filter" in user.seen()
        await user.press("alt+x", *"log a", "enter")
        assert "ctrl+g cancel" in user.seen()
        await user.press(*"c by alt x", "enter")
        assert "u undoes it" in user.status()
        await user.press("ctrl+x")
        assert user.seen().splitlines()[-1].startswith(" ctrl+x then  ")
        await user.press("u")
        assert "Took back" in user.status()
        await user.press("ctrl+x", "ctrl+c")
        assert user.app.return_code == 0


async def test_what_moves_by_arrows_leaves_the_letters_alone(book: Book) -> None:
    fill(book)
    async with opened(book, DESIGN, Keymap("arrows")) as user:
        await user.press("j", "k")
        assert "▸! Globex" in user.seen()
        await user.press("down", "r", "ctrl+z")
        assert "Took back: Reviewed Initech" in user.status()


async def test_every_hint_names_a_key_of_the_user(book: Book) -> None:
    fill(book)
    keymap = all_moved()
    mine = {chr(_FIRST + number) for number in range(len(ALL))}
    async with opened(book, WIDE, keymap) as user:
        for way in ((), ("view-complaints",), ("view-todos",), ("view-review",), ("view-accounts", "open-row")):
            await user.press(*(key(keymap, id) for id in way))
            assert hinted(user), way
            for one in hinted(user):
                assert set(one.split(" ")) <= mine, (way, one)
        await user.press(key(keymap, "tick-moment"))
        assert [one for one in hinted(user) if not one.isdigit()] == [key(keymap, "back")]


async def test_dialogs_close_and_help_by_the_keys_of_the_user(book: Book) -> None:
    fill(book)
    keymap = all_moved()
    async with opened(book, DESIGN, keymap) as user:
        await user.press(key(keymap, "log-contact"), *"c kept")
        assert f"{key(keymap, 'save-line')} save ∙ {key(keymap, 'cancel-line')} cancel" in user.seen()
        assert f"{key(keymap, 'open-editor')} $EDITOR" in user.seen()
        await user.press("escape", "enter")
        assert "save ∙" in user.seen()
        await user.press(key(keymap, "cancel-line"))
        assert "your text is kept" in user.status()
        await user.press(key(keymap, "log-contact"), key(keymap, "save-line"))
        assert f"{key(keymap, 'undo')} undoes it" in user.status()
        await user.press(key(keymap, "delete"))
        assert f"{key(keymap, 'answer-yes')} delete it" in user.seen()
        await user.press("y", "escape", key(keymap, "answer-no"))
        assert "Deleted" not in user.seen()


async def test_an_action_without_a_key_is_run_by_its_name_and_asks_for_its_digit(book: Book) -> None:
    fill(book)
    keymap, _ = read_keymap({"snooze": [], "snooze-until": []})
    async with opened(book, WIDE, keymap) as user:
        assert "snooze" not in hinted(user)
        await user.press(":", *"snooze", "enter")
        assert user.seen().splitlines()[-1].startswith(" Snooze then  1 1 week")
        await user.press("1")
        assert "Snoozed Globex GmbH until Mon 30 Nov." in user.status()


async def test_the_question_of_a_review_passes_on_the_keys_of_the_user(book: Book) -> None:
    add_unknown(book, "Asked AB")
    add_over(book, "Late AB")
    keymap, _ = read_keymap({"decide": ["ctrl+n"], "skip": ["f6"], "leave": ["f10"]})
    async with opened(book, WIDE, keymap) as user:
        await user.press("2", "ctrl+n")
        await user.until(lambda: "When did you last speak with Asked" in user.seen())
        assert "ctrl+n not known, next   F6 skip" in user.seen()
        await user.press("f6")
        await user.until(lambda: "Skipped Asked AB for now." in user.seen())


async def test_alt_with_a_letter_is_another_key(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press("alt+t", "alt+d")
        assert "To-do ╌" not in user.seen()
        assert "does nothing" not in user.status()
        await user.press("x")
        assert user.status().startswith(' x does nothing here: "Done or resolved" is for account, complaints, to-dos,')
        await user.press("5", "h")
        assert 'h does nothing here: "Complaints" is for accounts, account,' in user.status()
        await user.press("g", "d", "l")
        assert 'l does nothing here: "Log a contact" is for every screen with accounts.' in user.status()


@pytest.mark.parametrize("size", [DESIGN, WIDE])
async def test_many_keys_for_an_action_are_not_cut(book: Book, size: tuple[int, int]) -> None:
    fill(book)
    keymap, _ = read_keymap({"move-down": ["ctrl+pagedown", "alt+shift+down", "j"], "undo": ["ctrl+x ctrl+u ctrl+z"]})
    async with opened(book, size, keymap) as user:
        await user.press("?", *"next row")
        assert "ctrl+page" in user.seen()
        assert "alt+shift" not in user.seen()


async def test_a_filter_is_left_by_the_key_that_closes_dialogs_where_the_way_back_is_a_letter(book: Book) -> None:
    fill(book)
    keymap, _ = read_keymap({"back": ["b"], "cancel-line": ["ctrl+g"]})
    async with opened(book, DESIGN, keymap) as user:
        await user.press("/", *"glob")
        assert user.seen().splitlines()[-1].rstrip().endswith("ctrl+g clear")
        await user.press("b")
        await user.press("ctrl+g")
        await user.until(lambda: "Initech" in user.seen())
