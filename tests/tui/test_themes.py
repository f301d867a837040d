"""The colours can be read, and a pair that paints black on black is refused."""

from itertools import combinations
from pathlib import Path

import pytest
from textual.color import Color
from textual.geometry import Region
from textual.theme import BUILTIN_THEMES

from store.book import Book
from store.settings.looks import THEMES as KNOWN_TO_SETTINGS
from store.settings.taken_over import kept_values
from tests.tui.book_app import DESIGN, fill, opened
from tests.tui.colour_vision import SEEN_BY, difference
from tests.tui.resting_pilot import running
from tests.tui.tiny_app import Numbered, TinyApp
from tui.themes import (
    ANSI,
    DARK,
    LIGHT,
    THEMES,
    called,
    known_theme,
    palette,
    theme_refusal,
    themes_here,
)

WORDS = ("ink", "good", "watch", "risk", "muted", "accent")


def luminance(colour: Color) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: Color, other: Color) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_colours_are_those_that_were_decided_on() -> None:
    words = ("paper", "good", "watch", "risk", "ink", "muted", "accent")
    decided = {
        DARK: ("#14181d", "#6aa5ff", "#e3c04a", "#ff6d9c", "#d8dde3", "#939ca7", "#9fd0c4"),
        LIGHT: ("#faf9f6", "#0b57d0", "#7a6400", "#b8266f", "#20252b", "#5a636d", "#146b5c"),
    }
    for name, colours in decided.items():
        assert tuple(THEMES[name].variables[word] for word in words) == colours


@pytest.mark.parametrize("eyes", SEEN_BY)
@pytest.mark.parametrize("name", [DARK, LIGHT])
def test_good_watch_and_risk_stay_apart_for_all_eyes(name: str, eyes: str) -> None:
    states = [Color.parse(THEMES[name].variables[word]) for word in ("good", "watch", "risk")]
    assert min(round(difference(one, other, eyes)) for one, other in combinations(states, 2)) >= 39


@pytest.mark.parametrize("name", [name for name, theme in BUILTIN_THEMES.items() if not theme.ansi])
def test_textuals_own_themes_can_be_read_in_our_colours_of_state(name: str) -> None:
    colours = {word: Color.parse(known_theme(name).variables[word]) for word in (*WORDS, "paper", "cursor")}
    for word in WORDS:
        assert contrast(colours[word], colours["paper"]) >= 4.5, word
        assert contrast(colours[word], colours["cursor"]) >= 4.5, word
    for eyes in SEEN_BY:
        states = [colours[word] for word in ("good", "watch", "risk")]
        assert min(difference(one, other, eyes) for one, other in combinations(states, 2)) > 38, eyes


def test_the_settings_know_every_theme_there_is() -> None:
    assert list(KNOWN_TO_SETTINGS) == [called(name) for name in themes_here(no_color=False)]
    assert [called(name) for name in (*THEMES, *BUILTIN_THEMES)] == list(KNOWN_TO_SETTINGS)
    assert not {"ansi", "ansi-dark", "ansi-light"} & {called(name) for name in themes_here(no_color=True)}


@pytest.mark.parametrize("name", [DARK, LIGHT])
@pytest.mark.parametrize("word", WORDS)
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
@pytest.mark.parametrize("name", [*THEMES, "textual-light", "solarized-dark", "ansi-light"])
async def test_rows_can_be_told_from_their_ground(name: str, no_color: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if theme_refusal(name, no_color=no_color):
        pytest.skip("refused")
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    app = TinyApp(Numbered(9), theme=name)
    async with running(app, (80, 24)) as pilot:
        await pilot.press("j")
        pieces = [piece for line in app.screen._compositor.render_strips() for piece in line]
        written = [piece for piece in pieces if piece.text.strip() and piece.style]
        assert "row 1" in "".join(piece.text for piece in written)
        for piece in written:
            assert piece.style is not None
            ink, ground = piece.style.color, piece.style.bgcolor
            assert ink is None or ink.is_default or ink != ground, piece


async def test_a_change_of_theme_draws_the_rows_again() -> None:
    app = TinyApp(Numbered(9))
    async with running(app, (80, 24)) as pilot:
        await pilot.pause()
        app.theme = LIGHT
        await pilot.pause()
        strips = app.tiny.list.render_lines(Region(0, 3, 20, 1))
        grounds = {piece.style.bgcolor for piece in strips[0] if piece.style}
        assert grounds == {palette(LIGHT).text.bgcolor}


def test_terminal_colours_without_colour_are_refused() -> None:
    refusal = theme_refusal(ANSI, no_color=True)
    assert refusal is not None
    assert "NO_COLOR" in refusal
    assert theme_refusal(ANSI, no_color=False) is None
    assert theme_refusal(DARK, no_color=True) is None


def test_an_unknown_theme_is_refused() -> None:
    refusal = theme_refusal("mauve", no_color=False)
    assert refusal == "There is no theme called mauve."
    assert theme_refusal("dracula", no_color=False) is None


@pytest.fixture
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings are to lie; nothing is there yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("GOODTERMS_THEME", raising=False)
    return tmp_path / "config" / "goodterms" / "settings.toml"


async def test_a_theme_is_seen_while_it_is_chosen_and_kept_once_it_is(book: Book, settings_file: Path) -> None:
    fill(book)
    async with opened(book, DESIGN) as user:
        await user.press(":", *"theme", "enter", "down")
        assert user.app.theme == LIGHT
        await user.press("escape")
        assert user.app.theme == DARK
        assert not settings_file.exists()
        await user.press("ctrl+t", *"nord", "enter")
        assert user.app.theme == "nord"
        assert "The theme is nord, kept in the settings." in user.status()
        assert settings_file.read_text() == '[look]\ntheme = "nord"\n'
        assert kept_values(book)["look.theme"] == "nord"


async def test_a_theme_that_cannot_be_kept_says_why(book: Book, settings_file: Path) -> None:
    fill(book)
    settings_file.parent.parent.write_text("no folder")
    async with opened(book, (300, 30)) as user:
        await user.press("ctrl+t", "down", "enter")
        assert user.app.theme == LIGHT
        assert " ! " in user.status()
        assert "cannot be" in user.status()
