"""The segment for a shell's prompt."""

from __future__ import annotations

import typer

from store import quick
from tui import fast_lane
from tui.cli import output
from tui.cli.invocation import invocation_of
from tui.cli.options import command_group, example

app = command_group()


@app.command(epilog=example("PS1='$(gt prompt) \\$ '"))
def prompt(context: typer.Context) -> None:
    """Print how many accounts need you, for a shell's prompt.

    Such as gt 12! 3~: twelve now, three soon; nothing when nobody does. It reads what was last worked out and
    takes no longer than starting Python; a ? says that a day or a change has come since; gt due
    brings it up to date.
    """
    call = invocation_of(context)
    output.lines(fast_lane.prompt_lines(quick.attention(call.book_path, call.clock.today())))
