"""What was typed is kept: on esc, on a resize, when the book cannot be written, in the editor."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from store.book import Book
from store.clock import clock_from
from store.deleting import delete_record
from store.interactions import interactions_of
from store.private_file import private_folder
from tests.tui.book_app import Filled, fill, opened
from tests.tui.editors import an_editor_that
from tui.app import GoodtermsApp
from tui.dialogs.kept_lines import KeptLines, Typed
from tui.dialogs.line_dialog import LineDialog
from tui.drafts import Drafts
from tui.glyphs import UNICODE


def logged(book: Book, held: Filled) -> str:
    return interactions_of(book, held.globex)[0].text


async def test_a_line_that_was_left_is_offered_again_for_the_same_account_only(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press("l", *"c half a thought", "escape")
        assert "your text is kept" in user.status()
        await user.press("j")
        assert "your text is kept" in user.status()
        await user.press("l")
        assert user.typed() == ""
        await user.press("escape")
        assert "your text is kept" not in user.status()
        await user.press("k", "l")
        assert user.typed() == "c half a thought"


def test_what_was_left_is_offered_behind_what_is_wrong_with_the_settings(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    drafts = Drafts(book.path)
    drafts.kept.keep("globex", Typed(f"c half a thought {'and more ' * 9}"), "Log Globex GmbH")
    calls = GoodtermsApp(book, UNICODE).calls
    said: list[str] = []
    monkeypatch.setattr(calls, "warn", lambda words, aside: said.append(f"! {words} {aside}"))
    monkeypatch.setattr(calls, "say", lambda words, aside: said.append(f"{words} {aside}"))
    drafts.offer(calls, "l is undo.")
    drafts.offer(calls)
    offer = (
        'Not saved last time: Log Globex GmbH, "c half a thought and more and more...". {unfinished} goes on with it'
    )
    assert said == [f"! l is undo. {offer}", offer]
    calls.close()


def test_what_cannot_be_written_down_is_handed_over_when_the_app_is_left(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    drafts = Drafts(book.path)
    (lock,) = Path(private_folder("drafts")).glob("*.lock")
    lock.with_suffix(".json.new").mkdir()
    drafts.kept.keep("globex", Typed("c half a thought", "and more"), "Log, Globex GmbH")
    drafts.close()
    assert drafts.lost[0].startswith("This is not saved, and could not be written down: ")
    assert drafts.lost[2:] == ["Log, Globex GmbH:", "c half a thought", "and more"]


def test_a_text_is_as_old_as_its_last_letter_however_often_it_is_looked_at() -> None:
    kept = KeptLines()
    typed, looked_at = clock_from("2026-11-20T09:00"), clock_from("2026-11-23T09:00")
    for kept.clock in (typed, looked_at):
        kept.keep("globex", Typed("c half a thought"), "Log Globex")
    assert kept.all_unfinished["globex"].at == typed.utc()
    kept.keep("globex", Typed("c half a thought more"), "Log Globex")
    assert kept.all_unfinished["globex"].at == looked_at.utc()


async def test_a_saved_line_is_not_offered_again_but_found_with_up(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press("l", *"c first", "enter", "l", *"n second", "enter", "l")
        assert user.typed() == ""
        await user.press("up", "up")
        assert user.typed() == "c first"
        await user.press("down")
        assert user.typed() == "n second"
        await user.press("down")
        assert user.typed() == ""


async def test_a_line_that_was_left_is_replaced_by_what_is_typed_and_offered_again(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press("l", *"c half", "escape", "l")
        assert "Kept from before." in user.seen()
        await user.press("n")
        assert user.typed() == "n"
        assert "Kept from before." not in user.seen()
        await user.press("up")
        assert user.typed() == "c half"
        await user.press("escape", "l", "end", *" a thought")
        assert user.typed() == "c half a thought"
        await user.press("escape", "l", "up", "up", "down")
        assert user.typed() == "c half a thought"


async def test_a_resize_keeps_what_is_typed(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press("l", *"c still here")
        for width, height in ((120, 36), (40, 10), (60, 15), (80, 24)):
            await user.pilot.resize_terminal(width, height)
            await user.rest()
            assert "c still here" in user.seen()
        assert user.typed() == "c still here"


async def test_a_book_that_is_locked_keeps_the_text_and_enter_tries_again(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = fill(book)
    monkeypatch.setitem(Book.writing.__wrapped__.__kwdefaults__, "timeout", 0.5)  # type: ignore[attr-defined]
    other = sqlite3.connect(book.path, isolation_level=None)
    async with opened(book) as user:
        await user.press("l", *"c not to be lost")
        other.execute("BEGIN IMMEDIATE")
        pressed = asyncio.create_task(user.press("enter"))
        await user.until(lambda: "Saving takes a moment; the book is busy." in user.seen())
        await pressed
        await user.until(lambda: "Your text is kept; enter tries again" in user.seen().replace("\n ", " "))
        assert isinstance(user.app.screen, LineDialog)
        assert user.typed() == "c not to be lost"
        other.execute("ROLLBACK")
        await user.press("enter")
        await user.until(lambda: logged(book, held) == "not to be lost")
    other.close()


async def test_a_book_that_cannot_be_written_loses_nothing(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(book)
    from store.errors import DiskFullError
    from tui.deeds import logging

    def full(*_: object) -> None:
        raise DiskFullError("Not saved: the disk is full.")

    monkeypatch.setattr(logging, "log_entries", full)
    async with opened(book) as user:
        await user.press("l", *"c keep me", "enter")
        await user.until(lambda: "Not saved: the disk is full." in user.seen())
        assert user.typed() == "c keep me"
        await user.press("escape", "l")
        assert user.typed() == "c keep me"


async def test_a_word_that_cannot_be_meant_is_shown_and_nothing_is_saved(book: Book) -> None:
    held = fill(book)
    before = logged(book, held)
    async with opened(book) as user:
        await user.press("l", *"c spoke @nobody about it", "enter")
        assert 'Nobody here is called "nobody". People here: Petra Vogel, Jan Maier.' in user.seen()
        assert user.app.screen.query_one("LineInput").cursor_position == len("c spoke @nobody")  # type: ignore[attr-defined]
        await user.press("escape")
        assert logged(book, held) == before


async def test_an_empty_line_says_what_to_type(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        for key, sentence in (
            ("l", "There is nothing to log yet."),
            ("t", "There is no to-do yet."),
            ("c", "A complaint needs the client's words."),
        ):
            await user.press(key, "enter")
            assert sentence in user.seen()
            await user.press("escape")


async def test_tab_completes_kinds_moods_and_people(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press("l", *"mee", "tab", *"@pe", "tab", *"+wo", "tab", *"done", "enter")
        assert "Logged meeting with Globex GmbH, today, worried." in user.status()


@pytest.mark.parametrize(
    ("commands", "text"),
    [
        ('cat "$2" > "$(dirname "$0")/given"; printf "line one\\nline two\\n" > "$2"', "line one\nline two"),
        (': > "$2"', "price talk"),
        ("exit 3", "price talk"),
        ('printf "half a note" > "$2"; exit 3', "half a note"),
        ('rm "$2"', "price talk"),
    ],
)
async def test_the_editor_never_loses_the_text(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, commands: str, text: str
) -> None:
    held = fill(book)
    an_editor_that(monkeypatch, tmp_path, commands)
    async with opened(book) as user:
        await user.press("l", *"c price talk 20m +ok", "ctrl+o")
        await user.press("enter")
        newest = interactions_of(book, held.globex)[0]
        assert (newest.text, newest.kind, newest.minutes, newest.mood) == (text, "call", 20, "ok"), user.seen()
    given = tmp_path / "given"
    assert not given.exists() or given.read_text() == "price talk\n"


async def test_a_pasted_text_of_several_lines_is_kept_whole(book: Book) -> None:
    held = fill(book)
    from textual import events

    async with opened(book) as user:
        await user.press("l", *"c ")
        user.app.post_message(events.Paste("first\x1b[2J line\nsecond line"))
        await user.rest()
        assert "first[2J line  (and 1 more line)" in user.seen()
        await user.press("enter")
        assert logged(book, held) == "first[2J line\nsecond line"


async def test_what_was_typed_about_what_is_gone_is_offered_as_a_text(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await user.press("l", *"c half a thought", "escape", "5", "e", *" soon", "escape")
        delete_record(book, "todo", held.todo)
        delete_record(book, "account", held.globex)
        await user.press("g", "u", "enter")
        assert "That to-do is not in the book any more." in user.seen()
        assert "call CFO about quote soon" in " ".join(user.seen().split())
        await user.press("D", "g", "u", "enter")
        assert "That account is not in the book any more. You had typed: c half a" in user.seen()
        await user.press("y")
        assert user.app.clipboard == "c half a thought"
        await user.press("g", "u", "enter", "D")
        assert "Thrown away. g u lists it, to bring it back." in user.status()


async def test_a_text_that_is_thrown_away_is_named_and_u_brings_it_back(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await user.press("g", "u")
        assert "Everything that was typed is saved." in user.status()
        await user.press("l", *"c half a thought", "escape", "t", *"call", "escape", "g", "u", "D", "D", "D")
        assert "Nothing else was typed and not saved." in user.seen()
        assert "half a thought" in user.seen().splitlines()[-1]
        assert "u brings it back" in user.seen().splitlines()[-1]
        await user.press("escape", "g", "u", "u", "u", "enter", "enter")
        assert "Planned call" in user.status()
        await user.press("l", "enter")
        assert logged(book, held) == "half a thought"
