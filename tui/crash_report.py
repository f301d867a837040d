"""Keeps where the program broke, and nothing of what it was working on."""

from __future__ import annotations

import os
import platform
import sys
import traceback
from datetime import datetime

from store.private_file import keep_private


def write_crash_report(problem: BaseException) -> str | None:
    """Write kind and place of an unexpected problem to a file of the owner's; its path, None without room for it.

    Messages, values and source lines are left out: they could hold a client's words.
    """
    try:
        return keep_private(f"crash-{datetime.now():%Y%m%d-%H%M%S}.txt", "\n".join(_report(problem)) + "\n")
    except OSError:
        return None


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
