"""The colours can be read, and a pair that paints black on black is refused."""

import pytest
from textual.color import Color

from tests.tui.tiny_app import Numbered, TinyApp
from tui.themes import ANSI, DARK, LIGHT, THEMES, palette, theme_refusal


def luminance(colour: Color) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: Color, other: Color) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", [DARK, LIGHT])
@pytest.mark.parametrize("word", ["ink", "good", "watch", "risk", "muted", "accent"])
@pytest.mark.parametrize("ground", ["paper", "cursor"])
def test_every_colour_can_be_read_on_every_ground(name: str, word: str, ground: str) -> None:
    colours = THEMES[name].variables
    assert contrast(Color.parse(colours[word]), Color.parse(colours[ground])) >= 4.5


def test_rows_are_drawn_in_the_exact_colours_of_the_theme() -> None:
    assert str(palette(DARK).risk) == "#ff6d9c"
    assert str(palette(LIGHT).good) == "#0b57d0"


@pytest.mark.parametrize("name", list(THEMES))
def test_the_cursor_row_is_bold_in_every_theme(name: str) -> None:
    assert palette(name).cursor.bold


@pytest.mark.parametrize("no_color", [False, True])
@pytest.mark.parametrize("name", list(THEMES))
async def test_rows_can_be_told_from_their_ground(name: str, no_color: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if theme_refusal(name, no_color=no_color):
        pytest.skip("refused")
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    app = TinyApp(Numbered(9), theme=name)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j")
        await pilot.pause()
        pieces = [piece for line in app.screen._compositor.render_strips() for piece in line]
        written = [piece for piece in pieces if piece.text.strip() and piece.style]
        assert "row 1" in "".join(piece.text for piece in written)
        for piece in written:
            assert piece.style is not None
            ink, ground = piece.style.color, piece.style.bgcolor
            assert ink is None or ink.is_default or ink != ground, piece


async def test_a_change_of_theme_draws_the_rows_again() -> None:
    app = TinyApp(Numbered(9))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.theme = LIGHT
        await pilot.pause()
        grounds = {piece.style.bgcolor for piece in app.tiny.list.render_line(3) if piece.style}
        assert grounds == {palette(LIGHT).text.bgcolor}


def test_terminal_colours_without_colour_are_refused() -> None:
    refusal = theme_refusal(ANSI, no_color=True)
    assert refusal is not None
    assert "NO_COLOR" in refusal
    assert theme_refusal(ANSI, no_color=False) is None
    assert theme_refusal(DARK, no_color=True) is None


def test_an_unknown_theme_is_refused_with_the_known_ones() -> None:
    refusal = theme_refusal("dracula", no_color=False)
    assert refusal is not None
    assert LIGHT in refusal
