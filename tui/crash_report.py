"""Keeps where the program broke, and nothing of what it was working on."""

from __future__ import annotations

import os
import platform
import sys
import traceback
from datetime import datetime

from store.locations import state_folder


def write_crash_report(problem: BaseException) -> str | None:
    """Write kind and place of an unexpected problem to a file of the owner's; its path, None without room for it.

    Messages, values and source lines are left out: they could hold a client's words.
    """
    path = os.path.join(state_folder(), f"crash-{datetime.now():%Y%m%d-%H%M%S}.txt")
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC | os.O_NOFOLLOW, 0o600), "w") as file:
            file.write("\n".join(_report(problem)) + "\n")
    except OSError:
        return None
    return path


def _report(problem: BaseException) -> list[str]:
    told = [f"Python {platform.python_version()}, {sys.platform}"]
    cause: BaseException | None = problem
    while cause is not None:
        told.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        told += [f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in _frames(cause)]
        cause = cause.__cause__ or cause.__context__
    return told


def _frames(problem: BaseException) -> traceback.StackSummary:
    return traceback.StackSummary.extract(traceback.walk_tb(problem.__traceback__), lookup_lines=False)


def _place(path: str) -> str:
    """The last two parts of a path; the rest may name a person's folders."""
    return os.path.join(*path.split(os.sep)[-2:])
