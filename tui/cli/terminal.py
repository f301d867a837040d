"""What the terminal at hand can do."""

from __future__ import annotations

import os
import shutil
import sys
from typing import IO

_NO_TERMINAL = ("", "dumb", "unknown")


def is_terminal(stream: IO[str] | None) -> bool:
    """Whether a person sits at this stream."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def why_no_app() -> str:
    """Why the app cannot open here, as part of a sentence; empty when it can."""
    if not is_terminal(sys.stdin):
        return "its input is not a terminal"
    if not is_terminal(sys.stdout):
        return "its output is not a terminal"
    if os.environ.get("TERM", "") in _NO_TERMINAL:
        return "this terminal cannot draw (TERM is empty or dumb)"
    if os.environ.get("CI", "").lower() in ("1", "true"):
        return "this is a build machine (CI is set)"
    return ""


def has_colour(stream: IO[str]) -> bool:
    """Whether colour may be written to this stream."""
    drawing = os.environ.get("TERM", "") not in _NO_TERMINAL
    return is_terminal(stream) and drawing and not os.environ.get("NO_COLOR")


def height_of(stream: IO[str]) -> int | None:
    """How many lines can be seen at once beside the prompt that follows; None for a pipe or a file."""
    return shutil.get_terminal_size().lines - 1 if is_terminal(stream) else None


def width_of(stream: IO[str]) -> int | None:
    """How many cells a line may take on this stream; None for a pipe or a file, which cut nothing."""
    return shutil.get_terminal_size().columns if is_terminal(stream) else None
