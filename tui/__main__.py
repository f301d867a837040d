"""The way in, for `gt`, `goodterms` and `python -m tui`."""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType

_ALLOCATIONS_BEFORE_COLLECTING = 100_000
"""A one-shot command makes little garbage; looking for it while modules load costs a tenth of the time."""
_INTERRUPTED = 130
"""The exit status after ctrl+c."""


def main() -> None:
    """Do what the command line says and end the process with its status."""
    sys.excepthook = _end_broken
    sys.unraisablehook = _ignore
    gc.set_threshold(_ALLOCATIONS_BEFORE_COLLECTING)
    typed = sys.argv[1:]
    if _served(typed):
        # Everything is committed and printed; taking the interpreter down in order would only take time.
        os._exit(0)
    from tui.cli import problems
    from tui.cli.main import run

    problems.catch_signals()
    problems.leave(run(typed))


def _served(typed: list[str]) -> bool:
    from tui import fast_lane

    return fast_lane.serve(typed)


def _end_broken(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
    """End the process without a traceback, which would hold a client's words: Python's own way prints one."""
    status = 1
    try:
        if isinstance(problem, KeyboardInterrupt):
            status = _INTERRUPTED
        else:
            from tui.cli import problems

            status = problems.broken(problem)
    finally:
        os._exit(status)


def _ignore(broken: object) -> None:
    """Say nothing of what broke while something was thrown away."""


if __name__ == "__main__":
    main()
