"""The way in, for `gt`, `goodterms` and `python -m tui`."""

from __future__ import annotations

import gc
import os
import sys

_ALLOCATIONS_BEFORE_COLLECTING = 100_000
"""A one-shot command makes little garbage; looking for it while modules load costs a tenth of the time."""


def main() -> None:
    """Do what the command line says and end the process with its status."""
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

    try:
        return fast_lane.serve(typed)
    except KeyboardInterrupt:
        os._exit(130)


if __name__ == "__main__":
    main()
