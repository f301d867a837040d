"""The command line: opens the app or runs the command, and gives back the exit status.

What the commands are made with is loaded for a command only; the app does without it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from store.errors import AmbiguousError, InvalidError, NotFoundError
from tui.cli import output, problems
from tui.cli.invocation import Invocation


def run(typed: Sequence[str]) -> int:
    """Do what a command line says; its exit status. What goes wrong is said on stderr, never raised."""
    output.prepare_streams()
    return problems.status_of(lambda: _obey(Invocation(typed)))


def _obey(call: Invocation) -> int:
    try:
        if not call.words:
            return _open_app(call)
        if call.words == ["--version"]:
            return _print_version()
        from tui.cli.command_line import obey

        if not call.only_reads:
            output.do_without_closed_stdout()
        status = obey(call)
        call.tell_of_backup()
        output.flush()
        return status
    except (AmbiguousError, InvalidError, NotFoundError) as problem:
        if call.words and not call.only_reads and not call.has_saved and "Nothing saved" not in str(problem):
            problem.hint = f"Nothing saved. {problem.hint}".rstrip()
        raise
    finally:
        call.close()


def _print_version() -> int:
    from importlib.metadata import version

    output.line(f"goodterms {version('goodterms')}")
    output.flush()
    return 0


def _open_app(call: Invocation) -> int:
    from tui.cli.terminal import why_no_app

    reason = why_no_app()
    if reason:
        raise InvalidError(
            f"The app cannot open: {reason}.", hint="gt due and gt list print; gt --help names the rest."
        )
    # How long an escape byte waits for the rest of a key's sequence; Textual's own tenth of a second can be felt.
    os.environ.setdefault("ESCDELAY", "40")
    from tui.without_tls import load_asyncio

    load_asyncio()
    from tui.app import run_app
    from tui.cli.telling import Telling

    return run_app(call.book_path, call.book_is_named, call.clock, say=output.lines, tell=Telling())
