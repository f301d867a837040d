"""Does plain `gt log` lines, `gt prompt` and completion with the standard library alone, before all else is loaded."""

from __future__ import annotations

import sys
from io import TextIOWrapper

from store.clock import clock_from, clock_from_environment
from store.errors import StoreError
from store.locations import chosen_book
from tui.cli.everywhere import Everywhere

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.clock import Clock

_LOG = ("log", "l")


def serve(typed: Sequence[str]) -> bool:
    """Do what was typed if it is plain; False, with nothing done, when the full command line must look at it."""
    if not isinstance(sys.stdout, TextIOWrapper):
        return False
    if typed[:1] == ["_complete"]:
        from tui.completion import candidates

        _print([word for word in candidates(typed[1:]) if word.isprintable()])
        return True
    try:
        call = Everywhere(typed)
        return _prompt(call) if call.words == ["prompt"] else _log(call)
    except StoreError:
        return False


def _prompt(call: Everywhere) -> bool:
    from store import quick

    _print(prompt_lines(quick.attention(chosen_book(call.book)[0], _clock(call).today())))
    return True


def prompt_lines(attention: str) -> list[str]:
    """What `gt prompt` prints: one line, or nothing where nobody needs attention."""
    return [f"gt {attention}"] if attention else []


def _clock(call: Everywhere) -> Clock:
    return clock_from(call.today) if call.today else clock_from_environment()


def _log(call: Everywhere) -> bool:
    words = call.words
    if len(words) < 3 or words[0] not in _LOG or any(word.startswith("-") for word in words):
        return False
    from store import quick

    clock = _clock(call)
    saved = quick.log(chosen_book(call.book)[0], clock, words[1], words[2:])
    if saved is None:
        return False
    from tui.cli.log_echo import log_lines

    _print(log_lines(saved, clock.today()))
    return True


def _print(lines: list[str]) -> None:
    """Print lines that are safe for a terminal, at once."""
    stream = sys.stdout
    assert isinstance(stream, TextIOWrapper)
    try:
        stream.reconfigure(errors="backslashreplace")
        stream.writelines([f"{line}\n" for line in lines])
        stream.flush()
    except OSError:
        _print_as_every_command(lines)


def _print_as_every_command(lines: list[str]) -> None:
    """Try once more, and end the process with a word on why it fails; what was logged is stored all the same."""
    from tui.cli import output, problems

    def again() -> int:
        output.lines(lines)
        output.flush()
        return 0

    problems.leave(problems.status_of(again))
