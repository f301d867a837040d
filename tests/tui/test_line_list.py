"""The list shows and moves over 100,000 rows as if they were ten."""

import pytest
from textual import events
from textual.app import App
from textual.geometry import Region
from textual.widget import Widget

from tests.tui.resting_pilot import running
from tests.tui.tiny_app import Numbered, TinyApp, screen_lines
from tui.widgets.line_list import LineList
from tui.widgets.rows import KnownRows

MANY = 100_000


def rows_seen(app: App[None]) -> list[str]:
    return [line[:26].strip() for line in screen_lines(app) if "row " in line and "Renewal" in line]


async def test_only_the_rows_that_are_seen_are_fetched() -> None:
    rows = Numbered(MANY)
    app = TinyApp(rows)
    async with running(app, (120, 36)) as pilot:
        await pilot.press("G")
        assert rows_seen(app)[-1] == "▸! row 99999"
        height = app.tiny.list.size.height
        assert rows.fetched[-1] == (MANY - height, height)
        assert sum(count for _, count in rows.fetched) <= 3 * height


async def test_keys_move_the_cursor() -> None:
    app = TinyApp(Numbered(MANY))
    async with running(app, (120, 36)) as pilot:
        height = app.tiny.list.size.height
        for keys, position in (
            (("j", "down", "j"), 3),
            (("k", "up"), 1),
            (("pagedown",), 1 + height),
            (("ctrl+d",), 1 + height + height // 2),
            (("ctrl+u", "pageup"), 1),
            (("end",), MANY - 1),
            (("down",), MANY - 1),
            (("home",), 0),
            (("k",), 0),
            (("G",), MANY - 1),
            (("g", "g"), 0),
        ):
            await pilot.press(*keys)
            assert app.tiny.list.cursor_position == position, keys


async def test_the_cursor_row_carries_a_sign_and_is_bold() -> None:
    app = TinyApp(Numbered(9))
    async with running(app, (80, 24)) as pilot:
        await pilot.press("j")
        seen = app.tiny.list.seen
        strips = app.tiny.list.render_lines(Region(0, 0, app.tiny.list.size.width, len(seen)))
        assert [strip.text[0] for strip in strips] == [" ", "▸", *" " * 7]
        bold = [all(piece.style and piece.style.bold for piece in strip) for strip in strips]
        assert bold == [False, True, *[False] * 7]


async def test_the_cursor_stays_on_its_row_and_line_when_rows_change_around_it() -> None:
    app = TinyApp(Numbered(MANY))
    async with running(app, (120, 36)) as pilot:
        await pilot.press("G", "k", "k", "k")
        line = app.tiny.list.cursor_position - app.tiny.list.seen.start
        app.tiny.list.show(Numbered(MANY, first=500))
        await pilot.pause()
        assert app.tiny.list.cursor_row == "row 99996"
        assert app.tiny.list.cursor_position == MANY - 504
        assert app.tiny.list.cursor_position - app.tiny.list.seen.start == line


async def test_a_list_at_its_top_shows_what_comes_in_above_unless_the_cursor_would_be_out_of_sight() -> None:
    app = TinyApp(Numbered(MANY, first=500))
    async with running(app, (120, 36)) as pilot:
        await pilot.press("j", "j")
        app.tiny.list.show(Numbered(MANY, first=497))
        assert app.tiny.list.cursor_row == "row 502"
        assert app.tiny.list.seen.start == 0
        app.tiny.list.show(Numbered(MANY))
        assert app.tiny.list.cursor_row == "row 502"
        assert app.tiny.list.seen.start == 497


async def test_the_cursor_stays_at_its_place_when_its_row_is_gone() -> None:
    app = TinyApp(Numbered(10))
    async with running(app, (120, 36)) as pilot:
        await pilot.press("j", "j")
        app.tiny.list.show(Numbered(10, first=5))
        assert app.tiny.list.cursor_row == "row 7"
        app.tiny.list.show(Numbered(1, first=50))
        assert app.tiny.list.cursor_row == "row 50"
        app.tiny.list.show(Numbered(0))
        assert app.tiny.list.cursor_row is None
        await pilot.press("j", "G", "pagedown", "enter", "g", "g")
        assert app.tiny.opened == []


async def test_the_pane_beside_the_list_follows_the_cursor() -> None:
    app = TinyApp(Numbered(MANY))
    async with running(app, (120, 36)) as pilot:
        await pilot.press("j", "j")
        assert "row 2" in [line.strip() for line in screen_lines(app)]


async def test_one_click_chooses_a_row_and_two_open_it() -> None:
    app = TinyApp(Numbered(MANY))
    async with running(app, (120, 36)) as pilot:
        await pilot.click(LineList, offset=(10, 4))
        assert app.tiny.list.cursor_row == "row 4"
        assert app.tiny.opened == []
        await pilot.double_click(LineList, offset=(10, 7))
        assert app.tiny.opened == ["row 7"]


async def test_a_click_below_the_last_row_does_nothing() -> None:
    app = TinyApp(Numbered(3))
    async with running(app, (120, 36)) as pilot:
        await pilot.double_click(LineList, offset=(10, 7))
        assert app.tiny.list.cursor_row == "row 0"
        assert app.tiny.opened == []


async def test_the_wheel_moves_what_is_seen() -> None:
    app = TinyApp(Numbered(MANY))
    async with running(app, (120, 36)) as pilot:
        wheel = events.MouseScrollDown(app.tiny.list, 5, 5, 0, 1, 0, False, False, False)
        app.tiny.list.post_message(wheel)
        await pilot.pause()
        assert app.tiny.list.seen.start == 3
        assert app.tiny.list.cursor_row == "row 3"


async def test_enter_opens_the_row_under_the_cursor() -> None:
    app = TinyApp(Numbered(MANY))
    async with running(app, (120, 36)) as pilot:
        await pilot.press("j", "enter")
        assert app.tiny.opened == ["row 1"]


@pytest.mark.parametrize("count", [0, MANY])
async def test_any_size_of_the_terminal_is_survived(count: int) -> None:
    app = TinyApp(Numbered(count))
    async with running(app, (80, 24)) as pilot:
        await pilot.press("G")
        for width, height in (
            (1, 1),
            (300, 100),
            (2, 40),
            (4, 4),
            (5, 12),
            (120, 1),
            (40, 10),
            (3, 100),
            (80, 24),
        ):
            await pilot.resize_terminal(width, height)
            await pilot.press("j", "pageup", "G", "k", "g")
            await pilot.press("escape")
            assert app._exception is None
        assert app.tiny.list.cursor_position in app.tiny.list.seen or count == 0


async def test_a_cursor_move_paints_two_lines() -> None:
    app = TinyApp(Numbered(MANY))
    async with running(app, (120, 36)) as pilot:
        await pilot.pause()
        painted: list[Region] = []
        refresh = app.tiny.list.refresh

        def watched(*regions: Region, **how: bool) -> Widget:
            painted.extend(regions or [app.tiny.list.region])
            return refresh(*regions, **how)

        app.tiny.list.refresh = watched  # type: ignore[assignment]
        await pilot.press("j")
        assert sorted((region.y, region.height) for region in painted) == [(0, 1), (1, 1)]


HOSTILE = [
    "[/]",
    "[@click=app.quit]x[/]",
    "[b]x[/i]",
    "Foo [bar] baz",
    "\x1b[2J wiped",
    "a\nb",
    "株式会社サクラ",
]


async def test_hostile_names_are_shown_to_the_letter_and_clicking_them_does_nothing() -> None:
    app = TinyApp(KnownRows(HOSTILE, str))
    async with running(app, (120, 36)) as pilot:
        await pilot.pause()
        shown = [line[3:27].strip() for line in screen_lines(app) if "Renewal" in line]
        assert shown[:5] == ["[/]", "[@click=app.quit]x[/]", "[b]x[/i]", "Foo [bar] baz", "␛[2J wiped"]
        assert shown[5] == "a␤b"
        for line in range(len(HOSTILE)):
            for column in (1, 3, 7, 20):
                await pilot.click(LineList, offset=(column, line))
        assert app.is_running
        assert app._exception is None
