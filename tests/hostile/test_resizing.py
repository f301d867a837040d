"""The terminal is dragged through every size while each screen is open: nothing ends, and all is as it was after."""

from functools import partial
from pathlib import Path

import pytest

from .terminal import Terminal
from .ways import OTHERWISE_WHEN_WIDE, PREFIXES, WAYS, come_back, go

SIZES = (
    (1, 1),
    (2, 2),
    (4, 24),
    (24, 4),
    (39, 10),
    (40, 10),
    (34, 20),
    (80, 1),
    (5, 80),
    (60, 15),
    (120, 36),
    (4, 300),
)
_LARGEST = (300, 100)

_ALL_DRAWN = 0.3
"""Seconds without output after which a screen is whole, also where other programs take their share of the machine."""

_TURNS = 3
"""Each screen is dragged through every third size and the largest, the next one through the others."""


def shows(app: Terminal, text: str) -> bool:
    return app.text == text


@pytest.mark.parametrize(("size", "ways"), [((80, 24), tuple(WAYS)), ((120, 36), OTHERWISE_WHEN_WIDE)])
def test_every_screen_survives_every_size(size: tuple[int, int], ways: tuple[str, ...], filled: Path) -> None:
    with Terminal(size=size) as app:
        app.wait_for("Globex GmbH")
        for number, name in enumerate(ways):
            go(app, name)
            app.settle(_ALL_DRAWN)
            before = app.text
            app.storm((*SIZES[number % _TURNS :: _TURNS], _LARGEST))
            if name not in PREFIXES:
                app.wait_until(partial(shows, app, before), f"{name} as it was:\n{before}", 10.0)
            come_back(app)
        app.quit()


def test_the_column_with_the_keys_keeps_them_on_a_narrow_terminal(filled: Path) -> None:
    def cursor_place() -> int:
        return max(line.find("▸") for line in app.lines)

    with Terminal(size=(120, 36)) as app:
        app.wait_for("Globex GmbH")
        app.press("enter")
        app.wait_until(lambda: cursor_place() > 40, "the cursor in the right column")
        app.press("tab")
        app.wait_until(lambda: cursor_place() == 0, "the cursor in the left column")
        app.resize(80, 24)
        app.wait_for("[Mom")
        app.resize(120, 36)
        app.wait_for("KEY MOMENTS")
        app.wait_until(lambda: cursor_place() == 0, "the cursor in the left column")


def test_a_terminal_that_is_too_small_is_told_what_is_needed(filled: Path) -> None:
    with Terminal(size=(39, 12)) as app:
        app.wait_for("goodterms needs 40 columns and 10")
        app.resize(40, 10)
        app.wait_for("Globex")
        app.press("l", "n typed while small")
        app.resize(20, 5)
        app.read_for(0.1)
        app.press("enter", "x", "y", "q")
        app.resize(80, 24)
        app.wait_for("Globex")
        assert app.status is None
