"""What the settings ask of the app: its theme, its signs, and a word about lines that were left out."""

from pathlib import Path

import pytest

from store.book import Book
from store.errors import InvalidError
from tests.tui.book_app import driven
from tui.app import GoodtermsApp
from tui.glyphs import ASCII, UNICODE
from tui.settings import chosen_look, take_over_changes
from tui.themes import ANSI, DARK, LIGHT


@pytest.fixture
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings would lie; nothing is there yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config" / "goodterms").mkdir(parents=True)
    return tmp_path / "config" / "goodterms" / "settings.toml"


def test_without_settings_the_app_looks_as_it_comes(book: Book, settings_file: Path) -> None:
    look = chosen_look(book, "utf-8", {})
    assert (look.theme, look.glyphs, look.warning) == (DARK, UNICODE, "")


def test_theme_and_signs_come_from_the_settings(book: Book, settings_file: Path) -> None:
    settings_file.write_text('[look]\ntheme = "light"\nglyphs = "ascii"\n')
    take_over_changes(book)
    look = chosen_look(book, "utf-8", {})
    assert (look.theme, look.glyphs) == (LIGHT, ASCII)


def test_the_environment_wins_over_the_settings(book: Book, settings_file: Path) -> None:
    settings_file.write_text('[look]\ntheme = "light"\n')
    take_over_changes(book)
    assert chosen_look(book, "utf-8", {"GOODTERMS_THEME": "ansi"}).theme == ANSI


def test_a_theme_that_cannot_be_drawn_is_refused_with_the_way_out(book: Book, settings_file: Path) -> None:
    settings_file.write_text('[look]\ntheme = "ansi"\n')
    take_over_changes(book)
    with pytest.raises(InvalidError) as refused:
        chosen_look(book, "utf-8", {"NO_COLOR": "1"})
    assert refused.value.hint == "gt config set look.theme takes dark, light or another theme, such as nord."


async def test_lines_that_were_left_out_are_said_when_the_app_opens(book: Book, settings_file: Path) -> None:
    settings_file.write_text("[cadence]\nlate = 0\nmid = soon\n")
    take_over_changes(book)
    look = chosen_look(book, "utf-8", {})
    app = GoodtermsApp(book, look.glyphs, theme=look.theme)
    app.calls.warn(look.warning)
    async with driven(app, (100, 30)) as user:
        assert "2 lines of the settings left out; gt config check says why." in user.status()
