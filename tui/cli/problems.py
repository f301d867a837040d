"""Says what went wrong in a sentence and turns it into an exit status; the only place that ends the process."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from types import FrameType
from typing import NoReturn

from store.errors import (
    AmbiguousError,
    BookMissingError,
    ConflictError,
    InvalidError,
    NotFoundError,
    StoreError,
    WrongWordError,
)
from tui.cli import output
from tui.safe_text import show
from tui.width import cells

FAILED, USAGE, NOT_FOUND, CONFLICT, PARTLY, INTERRUPTED = 1, 2, 3, 4, 5, 130
_SIGNAL_BASE = 128

_STATUSES: tuple[tuple[type[StoreError], int], ...] = (
    (AmbiguousError, USAGE),
    (InvalidError, USAGE),
    (NotFoundError, NOT_FOUND),
    (BookMissingError, NOT_FOUND),
    (ConflictError, CONFLICT),
)


class Stopped(BaseException):
    """A signal asked the process to end; `number` is the signal's."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class Refused(Exception):
    """A command line that is not in order; `advice` says how it is, `status` is the exit status."""

    def __init__(self, sentence: str, advice: str, status: int) -> None:
        super().__init__(sentence)
        self.advice = advice
        self.status = status


def status_of(work: Callable[[], int]) -> int:
    """Run `work`; its exit status, or that of what went wrong, which has then been said on stderr."""
    try:
        return _status(work)
    except output.ReaderGone:
        output.discard()
        return _SIGNAL_BASE + signal.SIGPIPE
    except output.OutputRefused as problem:
        output.discard()
        return _say(f"The output could not be written: {problem}.", "", FAILED)


def _status(work: Callable[[], int]) -> int:
    try:
        return work()
    except StoreError as problem:
        return _say(_sentence(problem), problem.hint, _status_for(problem), _pointing_at(problem))
    except Refused as problem:
        return _say(str(problem), problem.advice, problem.status)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Stopped as problem:
        return _SIGNAL_BASE + problem.number
    except (output.ReaderGone, output.OutputRefused):
        raise
    except Exception as problem:  # noqa: BLE001 (no traceback may reach a person)
        return broken(problem)


def _status_for(problem: StoreError) -> int:
    # Imported here, since only an import raises it.
    from store.exchange.refusals import FileRefusedError

    if isinstance(problem, FileRefusedError):
        return USAGE if problem.option else FAILED
    return next((status for kind, status in _STATUSES if isinstance(problem, kind)), FAILED)


def _sentence(problem: StoreError) -> str:
    sentence = str(problem)
    if isinstance(problem, AmbiguousError) and problem.candidates:
        fitting = [slug if slug == name else f"{slug} ({name})" for slug, name in problem.candidates]
        sentence = f"{sentence.rstrip('.')}: {', '.join(fitting)}."
    if isinstance(problem, NotFoundError) and problem.near:
        sentence = f"{sentence} Close: {', '.join(problem.near)}."
    return sentence


def _pointing_at(problem: StoreError) -> list[str]:
    """The line that was typed, with signs under the word that is wrong."""
    if not isinstance(problem, WrongWordError) or problem.place is None or not problem.line:
        return []
    start, end = problem.place
    before, word = (cells(show(text)) for text in (problem.line[:start], problem.line[start:end]))
    return [f"  {problem.line}", f"  {' ' * before}{'^' * word}"]


def _say(sentence: str, advice: str, status: int, pointing: Sequence[str] = ()) -> int:
    output.narrate(f"gt: {sentence}")
    for line in pointing:
        output.narrate(line)
    if advice:
        output.narrate(advice)
    return status


def broken(problem: BaseException) -> int:
    """Say that the program broke on something nobody foresaw, and where the report of it is; the exit status."""
    from tui.crash_report import write_crash_report

    path = write_crash_report(problem)
    where = f"Report: {path} (no account names in it)" if path else "The report could not be written."
    return _say("Something broke in gt. What was saved before is safe.", where, FAILED)


def catch_signals() -> None:
    """Let SIGTERM and SIGHUP end the work in order, with what was begun rolled back."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stop)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    raise Stopped(number)


def leave(status: int) -> NoReturn:
    """End the process at once; everything printed has been sent off."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        status = status or FAILED
    os._exit(status)
