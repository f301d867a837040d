"""Every screen on a real terminal that is dragged through every size: nothing ends, nothing stored is obeyed."""

from functools import partial
from pathlib import Path

from .obeyed import obeyed
from .terminal import Terminal
from .ways import PREFIXES, WAYS, come_back, go

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
_LARGEST = (300, 60)

_TURNS = 4
"""Each screen is dragged through every fourth size and the largest, the next one through others."""


NOT_AS_IT_WAS = (*PREFIXES, "commands for an account")
"""What is in front of a prefix takes it back, and a list of commands is scrolled when it becomes small."""


def shows(app: Terminal, text: str) -> bool:
    return app.text == text


def test_every_screen_survives_every_size_and_sends_no_stored_text_as_a_control(controls_book: Path) -> None:
    with Terminal(env={"GOODTERMS_BOOK": str(controls_book)}) as app:
        app.wait_for("ZQ")
        assert obeyed(bytes(app.written)) == set()
        for number, name in enumerate(WAYS):
            sent = len(app.written)
            go(app, name)
            before = app.text
            app.storm((*SIZES[number % _TURNS :: _TURNS], _LARGEST))
            if name not in NOT_AS_IT_WAS:
                app.wait_until(partial(shows, app, before), f"{name} as it was:\n{before}", 10.0)
            assert obeyed(bytes(app.written[sent:])) == set(), name
            come_back(app)
        app.quit()
