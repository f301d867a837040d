"""Filling in a form: every field is reached, said what is wrong with, kept, and saved, by keys and by mouse."""

import sqlite3
from datetime import date

import pytest
from textual import events

from store.account_page import account_fields, account_page
from store.account_rows import account_row
from store.accounts import account_ids, find_account
from store.book import Book
from store.editing.accounts import fields_of_account
from tests.tui.book_app import DESIGN, SMALLEST, WIDE, User, fill, opened
from tui.dialogs.form import Form

LOW = (60, 15)


async def edit_account(user: User) -> None:
    """Open the form of the first account."""
    await user.press("e")


def line_of(user: User, label: str) -> str:
    """Return what stands in the field of this label."""
    (line,) = [line for line in user.seen().splitlines() if line[2:].startswith(f"{label} ")]
    return line[2 + len(label) :].strip()


async def burst(user: User, *keys: str) -> None:
    """Press keys faster than anything can answer."""
    for key in keys:
        user.app.post_message(events.Key({" ": "space"}.get(key, key), key if len(key) == 1 else None))
    await user.rest()


async def test_an_account_is_added_with_what_was_filled_in(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press("a", *"Acme Corp", "enter", *"tri", "enter", *"Nin", "tab", "enter", "down")
        await user.press(*"2024-02-03", "enter", *"2w", "enter", *"900 SEK", "ctrl+s")
        assert "Added Acme Corp, Trial." in user.status()
        row = account_row(book, find_account(book, "acme")[0])
        assert (row.name, row.stage, row.owner, row.since) == ("Acme Corp", "trial", "Nina", date(2024, 2, 3))
        assert (row.cadence_days, row.mrr and (row.mrr.minor, row.mrr.currency)) == (14, (90_000, "SEK"))


async def test_only_what_was_changed_is_written(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await edit_account(user)
        await user.press("down", "down", *"Nina Berg", "ctrl+s")
        assert "Changed owner of Globex GmbH." in user.status()
        row, fields = account_row(book, held.globex), account_fields(book, held.globex)
        assert (row.owner, row.segment, row.tags, fields.note) == (
            "Nina Berg", "Mid-market", ("qbr",), "Likes short calls.",
        )  # fmt: skip
    connection = sqlite3.connect(book.path)
    step = "(SELECT max(id) FROM step)"
    written = connection.execute(f"SELECT table_name, new FROM change WHERE step_id = {step} ORDER BY id").fetchall()
    connection.close()
    assert {table for table, _ in written} == {"account", "owner_change"}
    assert [new for table, new in written if table == "account"] == ['{"owner":"Nina Berg"}']


async def test_a_field_says_what_is_wrong_when_it_is_left_and_stops_saving(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await edit_account(user)
        await user.press("down", "down", "down", "down", "end", *"x", "down")
        assert '! "2024-02-03x" is not a day. Write it as 2026-11-12' in user.seen()
        await user.press("ctrl+s")
        assert isinstance(user.app.screen, Form)
        assert user.typed() == "2024-02-03x"
        assert account_row(book, held.globex).since == date(2024, 2, 3)
        await user.press("backspace", "backspace", "1", "ctrl+s")
        assert account_row(book, held.globex).since == date(2024, 2, 1)


async def test_a_name_cannot_be_left_empty(book: Book) -> None:
    async with opened(book) as user:
        await user.press("a", "ctrl+s")
        assert "! The account's name cannot be empty." in user.seen()
        assert account_ids(book) == []


async def test_what_was_typed_is_kept_when_the_form_is_left_and_can_be_put_back(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await edit_account(user)
        await user.press("down", "down", *"Nina half", "escape")
        assert "Not saved; your text is kept and offered again." in user.status()
        await user.press("e")
        assert "~ Owner kept from before. ctrl+r puts a field back as it was." in user.seen()
        assert line_of(user, "Owner") == "Nina half  was Nina"
        await user.press("down", "down", "ctrl+r", "escape", "e")
        assert "kept" not in user.seen()
        assert line_of(user, "Owner") == "Nina"
        assert account_row(book, held.globex).owner == "Nina"


async def test_looking_around_keeps_nothing(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await edit_account(user)
        await user.press(*["down"] * 12, *["shift+tab"] * 5, "escape")
        assert "kept" not in user.status()


async def test_keys_faster_than_the_form_land_in_their_fields(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await burst(user, "a", *"Acme", "enter", *"growth", "enter", *"Jan", "backspace", "enter", *"SMB", "ctrl+s")
        await user.until(lambda: "Added Acme, Growth." in user.status())
        row = account_row(book, find_account(book, "acme")[0])
        assert (row.name, row.stage, row.owner, row.segment) == ("Acme", "growth", "Ja", "SMB")


async def test_tab_completes_and_then_goes_on(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press("a", *"Acme", "tab", *"ren", "tab")
        assert user.typed() == "renewal"
        await user.press("tab", "tab", *"Mid", "tab")
        assert user.typed() == "Mid-market"
        await user.press(*["tab"] * 5, *"new, q", "tab")
        assert user.typed() == "new, qbr"


async def test_a_text_of_several_lines_is_typed_in_its_own_area(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await edit_account(user)
        await user.press(*["down"] * 7, "enter", *"Second", "enter", *"third", "up", "home", *"A ", "ctrl+s")
        assert account_fields(book, held.globex).note == "Likes short calls.\nA Second\nthird"


async def test_a_text_that_was_only_looked_at_stays_exactly_as_it_was(book: Book) -> None:
    held = fill(book)
    text = "one\x0btwo\u2028three [b]\x1b[2J  "
    connection = sqlite3.connect(book.path)
    connection.execute("UPDATE account SET note = ? WHERE id = ?", (text, held.globex))
    connection.commit()
    connection.close()
    async with opened(book) as user:
        await edit_account(user)
        await user.press(*["tab"] * 12, *["shift+tab"] * 12, "end", *" The", "ctrl+s")
        assert "\x1b" not in user.seen()
        assert account_page(book, held.globex).row.name == "Globex GmbH The"
        assert account_fields(book, held.globex).note == text


async def test_every_field_is_reached_and_seen_at_any_size(book: Book) -> None:
    held = fill(book)
    fields = fields_of_account(book, held.globex)
    async with opened(book) as user:
        await edit_account(user)
        for size in (DESIGN, LOW, SMALLEST, WIDE):
            await user.pilot.resize_terminal(*size)
            for field in fields:
                assert f"▸{field.label}" in user.seen(), size
                assert len(user.seen().splitlines()) == size[1]
                await user.press("tab")
            assert "▸Name" in user.seen(), size


async def test_a_click_goes_to_a_field_and_the_wheel_goes_on(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await edit_account(user)
        lines = user.seen().splitlines()
        row = next(number for number, line in enumerate(lines) if line.startswith("  Segment"))
        await user.pilot.click(offset=(20, row))
        await user.rest()
        assert "▸Segment" in user.seen()
        assert user.typed() == "Mid-market"
        await user.pilot._post_mouse_events([events.MouseScrollDown], offset=(20, 2))
        await user.rest()
        assert "▸Since" in user.seen()


async def test_a_book_that_is_locked_keeps_the_form(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    held = fill(book)
    monkeypatch.setitem(Book.writing.__wrapped__.__kwdefaults__, "timeout", 0.05)  # type: ignore[attr-defined]
    other = sqlite3.connect(book.path, isolation_level=None)
    async with opened(book) as user:
        await edit_account(user)
        await user.press("down", "down", *"Nina Berg")
        other.execute("BEGIN IMMEDIATE")
        await user.press("ctrl+s")
        await user.until(lambda: "Your text is kept; ctrl+s tries again" in user.seen().replace("\n ", " "))
        assert line_of(user, "Owner") == "Nina Berg  was Nina"
        other.execute("ROLLBACK")
        await user.press("ctrl+s")
        await user.until(lambda: account_row(book, held.globex).owner == "Nina Berg")
    other.close()
