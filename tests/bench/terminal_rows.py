"""Rows of the app on a terminal: the first frame, keys in the list of accounts, memory, idling and leaving."""

import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import cycle, islice
from pathlib import Path

from .books import Books, environment_for
from .processes import MODULE
from .row import BYTES, MEGABYTES, PERCENT, Row, Run, p95, played
from .terminal import Answer, Terminal

FIRST_FRAME_RATIO = 1.4
SIZE_RATIO = 1.05
KEY_SECONDS = 0.016
LETTER_SECONDS, LETTER_P95_SECONDS = 0.010, 0.020
CURSOR_BYTES = 2048
MEMORY_RATIO = 2.5
QUIT_RATIO = 0.3
IDLE_SHARE = 0.005
_IDLE_SECONDS = 4
_SETTLED_SECONDS = 1.5
"""After the first frame the app loads what the first keys need."""
_STARTS, _PRESSES = 10, 40

MINIMAL = (sys.executable, str(Path(__file__).with_name("minimal_app.py")))
MINIMAL_WORDS, OUR_WORDS = "hello", "Next step"
"""What the first frame shows; ours draws the titles of the columns and the accounts in one go."""
MINIMAL_QUIT, QUIT = "q", "\x11"
DOWN, ESCAPE = "\x1b[B", "\x1b"
PAGES = {"page-down": "\x1b[6~", "page-up": "\x1b[5~"}
ENDS = {"end": ("\x1b[F", "\x1b[H"), "home": ("\x1b[H", "\x1b[F")}
"""Each with the key that goes back."""
ORDERS = "23456789"
"""The digits that choose an order after the key for it."""
FILTERS = ("tann", "berg opt", "st", "lind", "kaf", "bau")


def rows(books: Books) -> Iterator[Row]:
    """The app against the least that Textual can be, and against the clock."""
    smallest = environment_for(books.of(min(books.sizes)))
    for size in books.sizes:
        environment = environment_for(books.of(size))
        frame = _first_frame(MODULE, environment, OUR_WORDS)
        floor = _first_frame(MINIMAL, {}, MINIMAL_WORDS)
        yield Row(f"first-frame@{size}", frame, floor, FIRST_FRAME_RATIO, runs=_STARTS)
        if environment != smallest:
            few = _first_frame(MODULE, smallest, OUR_WORDS)
            yield Row(f"first-frame-by-size@{size}", frame, few, SIZE_RATIO, runs=_STARTS)
        leaving, floor = (
            _leaving(MODULE, environment, OUR_WORDS, QUIT),
            _leaving(MINIMAL, {}, MINIMAL_WORDS, MINIMAL_QUIT),
        )
        yield Row(f"quit@{size}", leaving, floor, QUIT_RATIO, runs=_STARTS)
        with Terminal(MODULE, environment) as app:
            _settle(app, OUR_WORDS)
            yield from _rows_of_resting(app, size)
            yield from _rows_of_moving(app, size)
            yield from _rows_of_choosing(app, size)
            yield _memory(f"memory-after-use@{size}", app)


def peer_rows(peers: Sequence[str]) -> Iterator[Row]:
    """The first frame of other programs, each given as `COMMAND::WORDS` with words that it shows."""
    for peer in peers:
        command, _, words = peer.partition("::")
        name = Path(command.split()[0]).name
        frame, floor = _first_frame(command.split(), {}, words), _first_frame(MINIMAL, {}, MINIMAL_WORDS)
        yield Row(f"first-frame:{name}", frame, floor, float("inf"), runs=_STARTS)


def _rows_of_resting(app: Terminal, size: int) -> Iterator[Row]:
    yield _memory(f"memory@{size}", app)
    rests = cache(lambda: [app.idle(_IDLE_SECONDS) for _ in range(2)])
    shares = played(lambda: [rest.seconds / _IDLE_SECONDS for rest in rests()])
    yield Row(f"idle@{size}", shares, None, IDLE_SHARE, runs=1, unit=PERCENT)
    sizes = played(lambda: [rest.size for rest in rests()])
    yield Row(f"idle-bytes@{size}", sizes, None, 0, runs=1, unit=BYTES)


def _rows_of_moving(app: Terminal, size: int) -> Iterator[Row]:
    moves = cache(lambda: [app.press(DOWN) for _ in range(_PRESSES + 1)])
    yield _key(f"down-p95@{size}", moves)
    sizes = played(lambda: [answer.size for answer in moves()])
    yield Row(f"down-bytes-p95@{size}", sizes, None, CURSOR_BYTES, unit=BYTES, runs=_PRESSES, reckon=p95)
    for name, key in PAGES.items():
        yield _key(f"{name}-p95@{size}", partial(_pressed, app, key))
    for name, (key, back) in ENDS.items():
        yield _key(f"{name}-p95@{size}", partial(_pressed, app, key, back))


def _rows_of_choosing(app: Terminal, size: int) -> Iterator[Row]:
    digits = islice(cycle(ORDERS), _PRESSES + 1)
    yield _key(f"sort-p95@{size}", lambda: [_sorted(app, digit) for digit in digits])
    letters = cache(lambda: [app.press(letter).seconds for words in FILTERS for letter in _typed(words, app)])
    runs = len("".join(FILTERS)) - 1
    yield Row(f"filter-letter@{size}", played(letters), None, LETTER_SECONDS, runs=runs)
    yield Row(f"filter-letter-p95@{size}", played(letters), None, LETTER_P95_SECONDS, runs=runs, reckon=p95)


def _pressed(app: Terminal, key: str, back: str = "") -> list[Answer]:
    """Press a key many times, and after each time the one that goes back."""
    answers = []
    for _ in range(_PRESSES + 1):
        answers.append(app.press(key))
        if back:
            app.press(back)
    return answers


def _sorted(app: Terminal, digit: str) -> Answer:
    app.press("S")
    return app.press(digit)


def _typed(words: str, app: Terminal) -> Iterator[str]:
    """Hand out the letters of a filter, which is begun before the first and cleared behind the last."""
    app.press("/")
    yield from words
    app.press(ESCAPE)


def _key(name: str, press: Callable[[], Sequence[Answer]]) -> Row:
    seconds = played(lambda: [answer.seconds for answer in press()])
    return Row(name, seconds, None, KEY_SECONDS, runs=_PRESSES, reckon=p95)


def _memory(name: str, app: Terminal) -> Row:
    with Terminal(MINIMAL, {}) as minimal:
        _settle(minimal, MINIMAL_WORDS)
        floor = minimal.memory
    return Row(name, lambda: app.memory, lambda: floor, MEMORY_RATIO, runs=1, unit=MEGABYTES)


def _settle(app: Terminal, words: str) -> None:
    app.until(words)
    time.sleep(_SETTLED_SECONDS)
    app.press("")


def _first_frame(command: Sequence[str], environment: Mapping[str, str], words: str) -> Run:
    def run() -> float:
        with Terminal(command, environment) as app:
            return app.until(words)

    return run


def _leaving(command: Sequence[str], environment: Mapping[str, str], words: str, keys: str) -> Run:
    def run() -> float:
        with Terminal(command, environment) as app:
            _settle(app, words)
            return app.quit(keys)

    return run
