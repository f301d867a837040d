"""Terminals that cannot draw, colours that are not wanted, and encodings that lack the letters."""

import json
import sys
from pathlib import Path

import pytest

from .answers import Gt
from .terminal import Terminal

BARE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"TERM": ""}, {"CI": "1"}])
def test_the_app_does_not_open_where_it_cannot_draw(filled: Path, env: dict[str, str]) -> None:
    with Terminal(env=env) as app:
        app.wait_for_end()
        assert app.status == 2
        assert "gt due" in app.text
        assert b"\x1b" not in app.written


@pytest.mark.parametrize(
    "env",
    [{"NO_COLOR": "1"}, BARE, {"TERM": "linux"}, {"TERM": "no-such-terminal", "COLORTERM": ""},
     {"GOODTERMS_THEME": "ansi"}],
)  # fmt: skip
def test_the_app_shows_its_cursor_and_takes_keys_on_poor_terminals(filled: Path, env: dict[str, str]) -> None:
    with Terminal(env=env) as app:
        app.wait_for("Globex GmbH")
        if env is BARE:
            assert "Lodz Media" in app.text
        mark = app.lines[3][0]
        assert mark in "▸>"
        app.press("j")
        app.wait_until(lambda: app.lines[4].startswith(mark), "the cursor one row lower")
        app.press("enter")
        app.wait_for("Timeline")
        app.quit()


def test_the_app_is_drawn_though_messages_go_elsewhere(filled: Path) -> None:
    with Terminal(program=["sh", "-c", f"exec '{sys.executable}' -m tui 2>/dev/null"]) as app:
        app.wait_for("Globex GmbH")
        app.quit()
        assert app.left_on == set()


def test_no_colour_with_the_terminals_own_colours_is_refused(filled: Path) -> None:
    with Terminal(env={"NO_COLOR": "1", "GOODTERMS_THEME": "ansi"}) as app:
        app.wait_for_end()
        assert app.status == 2


@pytest.mark.parametrize("env", [BARE, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "cp874"}])
def test_files_are_written_in_utf_8_whatever_the_locale(
    filled: Path, tmp_path: Path, process: Gt, env: dict[str, str]
) -> None:
    for form in ("json", "csv"):
        target = tmp_path / f"all.{form}"
        process("export", *(["accounts"] if form == "csv" else []), "--as", form, "-o", str(target), env=env)
        assert "Łódź Media" in _text_of(target)


def _text_of(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return json.dumps(json.loads(text), ensure_ascii=False) if path.suffix == ".json" else text
