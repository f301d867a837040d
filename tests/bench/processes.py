"""Times whole processes, from their start until they are gone."""

import os
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from .row import Run

GT = str(Path(sys.executable).with_name("gt"))
MODULE = (sys.executable, "-m", "tui")


def process(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Run:
    """Time a command whose output is thrown away. Raises RuntimeError when it fails."""
    variables = {**os.environ, **(environment or {})}
    # Without bytecode every process would compile again what it imports.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    nowhere = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]

    def run() -> float:
        started = time.perf_counter()
        child = os.posix_spawn(command[0], tuple(command), variables, file_actions=nowhere)
        _, status = os.waitpid(child, 0)
        seconds = time.perf_counter() - started
        if status != 0:
            raise RuntimeError(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
        return seconds

    return run
