"""Editing what the cursor is on, in a form and in $EDITOR, also when it was changed elsewhere meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from store.account_page import account_fields
from store.account_rows import account_row
from store.book import Book, open_book
from store.complaints import complaint_with
from store.deleting import delete_record
from store.editing.accounts import edit_account
from store.editing.editable import edit
from store.editing.interactions import INTERACTION
from store.history import undo
from store.interactions import interactions_of
from store.moments import moments_of
from store.people import people_of
from store.todos import todos_with
from tests.tui.book_app import DESIGN, WIDE, Filled, User, fill, opened
from tests.tui.editors import an_editor_that
from tui.dialogs.conflict import ConflictDialog
from tui.dialogs.form import Form


@pytest.fixture
def elsewhere(book: Book) -> Book:
    """The same book as another program has it."""
    return open_book(book.path, book.clock)


async def go_to(user: User, words: str) -> None:
    """Move the cursor down to the line with these words."""
    for _ in range(60):
        if any(words in line for line in user.seen().splitlines() if "▸" in line):
            return
        await user.press("j")
    raise AssertionError(f"{words} never came\n{user.seen()}")


async def test_a_check_in_is_corrected_on_the_timeline(book: Book) -> None:
    held = fill(book)
    async with opened(book, WIDE) as user:
        await user.press("enter")
        await go_to(user, "Q3 review")
        await user.press("e")
        assert "Edit meeting with Globex GmbH on 2026-10-13" in user.seen()
        await user.press("tab", *"call", "enter", *"2026-11-20", "enter", "enter", *"30m", "ctrl+s")
        newest = interactions_of(book, held.globex)[0]
        assert (newest.kind, newest.day, newest.minutes) == ("call", date(2026, 11, 20), 30)
        assert newest.text.startswith("Q3 review. Happy with leads")
        assert account_row(book, held.globex).days_since_contact == 3
        await user.press("u")
        assert interactions_of(book, held.globex)[0].kind == "meeting"


@pytest.mark.parametrize(
    ("words", "keys", "happened"),
    [
        ("Jan Maier", ["down", *"COO"], lambda book, held: people_of(book, held.globex)[1].role == "COO"),
        ("medium Inv", ["tab", *"high"], lambda book, held: complaint_with(book, held.complaint).severity == "high"),
        ("call CFO", [*" now"], lambda book, held: todos_with(book, [held.todo])[0].text == "call CFO about quote now"),
        ("First campaign", [*" 2"], lambda book, held: moments_of(book, held.globex)[1].name == "First campaign 2"),
        ("Likes short", [*" Ok"], lambda book, held: account_fields(book, held.globex).note == "Likes short calls. Ok"),
    ],
)  # fmt: skip
async def test_every_record_of_the_page_has_its_form(
    book: Book, words: str, keys: list[str], happened: Callable[[Book, Filled], bool]
) -> None:
    held = fill(book)
    async with opened(book, WIDE) as user:
        await user.press("enter", "tab")
        await go_to(user, words)
        await user.press("e")
        assert isinstance(user.app.screen, Form)
        await user.press(*(["end"] if words == "call CFO" else []), *keys, "ctrl+s")
        await user.until(lambda: happened(book, held))
        assert "u undoes it" in user.status()


async def test_complaints_and_to_dos_are_edited_in_their_views_and_accounts_in_the_list(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        for view, title in (
            ("3", "Edit complaint of Globex GmbH"),
            ("5", "Edit to-do for Globex GmbH"),
            ("1", "Edit Gl"),
        ):
            await user.press(view, "e")
            assert title in user.seen()
            await user.press("escape")
        await user.press("enter", "g", "e")
        assert "Edit Globex GmbH" in user.seen()
        await user.press(*" & Co", "ctrl+s")
        assert account_row(book, held.globex).name == "Globex GmbH & Co"


async def test_a_key_moment_is_added(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await user.press("enter", "m", "n", *"Site visit", "enter", *"fri", "ctrl+s")
        newest = moments_of(book, held.globex)[-1]
        assert (newest.name, newest.due_on) == ("Site visit", date(2026, 11, 27))


async def change_owner_in_both(user: User, elsewhere: Book, held: Filled) -> None:
    await user.press("e", "down", "down", *"Jan")
    edit_account(elsewhere, held.globex, {"owner": "Maria"})
    await user.press("ctrl+s")
    await user.until(lambda: isinstance(user.app.screen, ConflictDialog))
    await user.rest()


@pytest.mark.parametrize(
    ("keys", "owner"), [(["enter"], "Jan"), (["t", "enter"], "Maria"), (["j", "space", "enter"], "Maria"),
                        (["space", "space", "enter"], "Jan")],
)  # fmt: skip
async def test_both_versions_are_shown_and_one_is_chosen(
    book: Book, elsewhere: Book, keys: list[str], owner: str
) -> None:
    held = fill(book)
    async with opened(book) as user:
        await change_owner_in_both(user, elsewhere, held)
        assert "✓ yours    Jan" in user.seen()
        assert "  theirs   Maria" in user.seen()
        assert account_row(book, held.globex).owner == "Maria"
        await user.press(*keys)
        await user.until(lambda: not isinstance(user.app.screen, ConflictDialog))
        await user.rest()
        assert account_row(book, held.globex).owner == owner
        await user.press("e")
        assert "was Nina" not in user.seen()
        assert "was Maria" not in user.seen()


async def test_going_back_from_two_versions_keeps_what_was_typed(book: Book, elsewhere: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await change_owner_in_both(user, elsewhere, held)
        await user.press("escape")
        assert isinstance(user.app.screen, Form)
        assert "Jan" in user.seen()
        await user.press("escape", "e", "ctrl+s")
        assert isinstance(user.app.screen, ConflictDialog)
        await user.press("enter")
        assert account_row(book, held.globex).owner == "Jan"


async def test_fields_that_only_the_other_changed_stay_as_the_other_has_them(book: Book, elsewhere: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await user.press("e", "down", "down", *"Jan")
        edit_account(elsewhere, held.globex, {"segment": "Small", "note": "Their note."})
        await user.press("ctrl+s")
        row = account_row(book, held.globex)
        assert (row.owner, row.segment, account_fields(book, held.globex).note) == ("Jan", "Small", "Their note.")


async def test_a_record_that_was_deleted_elsewhere_keeps_what_was_typed(book: Book, elsewhere: Book) -> None:
    held = fill(book)
    async with opened(book, WIDE) as user:
        await user.press("enter")
        await go_to(user, "Q3 review")
        await user.press("e", *" and more")
        delete_record(elsewhere, "interaction", 1)
        await user.press("ctrl+s")
        await user.until(lambda: "There is no interaction 1." in user.seen())
        assert "and more" in user.seen()
        undo(elsewhere)
        await user.press("ctrl+s")
        await user.until(lambda: interactions_of(book, held.globex)[0].text.endswith("and more"))


async def test_the_standing_note_shows_both_versions_too(book: Book, elsewhere: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await user.press("w", *" Mine.")
        edit_account(elsewhere, held.globex, {"note": "Theirs."})
        await user.press("enter")
        await user.until(lambda: isinstance(user.app.screen, ConflictDialog))
        await user.press("enter")
        await user.until(lambda: account_fields(book, held.globex).note == "Likes short calls. Mine.")


async def test_the_text_of_a_record_is_opened_in_the_editor_and_saved(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = fill(book)
    given = tmp_path / "given"
    an_editor_that(
        monkeypatch,
        tmp_path,
        f'cat "$2" > "{given}"; ls -ld "$2" >> "{given}"; printf "%s\\nTo pay.\\n" "$(cat "$2")" > "$2"',
    )
    async with opened(book) as user:
        await user.press("3", "E")
        assert complaint_with(book, held.complaint).text == "Invoice wrong twice\nTo pay."
        assert "u undoes it" in user.status()
        assert given.read_text().startswith("Invoice wrong twice\n-rw------- ")
        await user.press("1", "E")
        assert account_fields(book, held.globex).note == "Likes short calls.\nTo pay."


@pytest.mark.parametrize(
    ("commands", "said"),
    [
        ("true", "Nothing was changed."),
        ("exit 3", "ended with an error"),
        ('rm "$2"', "left no file"),
        (None, "could not be started"),
    ],
)
async def test_an_editor_that_does_nothing_or_fails_changes_nothing(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, commands: str | None, said: str
) -> None:
    held = fill(book)
    an_editor_that(monkeypatch, tmp_path, commands)
    async with opened(book, DESIGN) as user:
        await user.press("3", "E")
        assert said in user.status()
        assert complaint_with(book, held.complaint).text == "Invoice wrong twice"


async def test_a_text_that_cannot_be_saved_opens_the_form_with_it(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = fill(book)
    an_editor_that(monkeypatch, tmp_path, ': > "$2"')
    async with opened(book) as user:
        await user.press("3", "E")
        assert "A complaint needs the client's words." in user.seen()
        await user.press(*"Late again", "ctrl+s")
        assert complaint_with(book, held.complaint).text == "Late again"


async def test_what_was_written_in_the_editor_and_changed_elsewhere_is_shown_in_both_versions(
    book: Book, elsewhere: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = fill(book)
    an_editor_that(
        monkeypatch,
        tmp_path,
        'printf "mine" > "$2"',
        meanwhile=lambda: edit(elsewhere, INTERACTION, 1, {"text": "theirs"}),
    )
    async with opened(book, WIDE) as user:
        await user.press("enter")
        await go_to(user, "Q3 review")
        await user.press("E")
        assert isinstance(user.app.screen, ConflictDialog)
        assert "yours    mine" in user.seen()
        assert "theirs   theirs" in user.seen()
        await user.press("enter")
        assert interactions_of(book, held.globex)[0].text == "mine"
