"""The sample book."""

from __future__ import annotations

from typing import Annotated

import typer

from tui.cli import output
from tui.cli.invocation import invocation_of
from tui.cli.options import command_group, example
from tui.cli.terminal import why_no_app

app = command_group()


@app.command(epilog=example("gt demo", "gt demo --accounts 500 --seed 3 --book /tmp/demo.db"))
def demo(
    context: typer.Context,
    accounts: Annotated[int, typer.Option(metavar="N", help="How many accounts.")] = 48,
    seed: Annotated[int, typer.Option(metavar="N", help="Another number gives other accounts.")] = 7,
    fresh: Annotated[bool, typer.Option("--fresh", help="Make it again, without what was changed in it.")] = False,
) -> int:
    """Open a sample book, in a file of its own.

    It is made when it is not there yet. Without a terminal it is only made.
    """
    from store.locations import demo_book
    from store.sample import is_sample, make_sample

    call = invocation_of(context)
    path = call.book_path if call.book_is_named else demo_book()
    if fresh or not is_sample(path):
        make_sample(path, accounts=accounts, seed=seed, clock=call.clock, replace=fresh).close()
        output.line(f"Made a sample of {accounts} accounts: {path}")
    if why_no_app():
        output.narrate(f"Look at it with: gt due --book {path}")
        return 0
    output.flush()
    from tui.app import run_app
    from tui.cli.telling import Telling

    return run_app(path, True, call.clock, say=output.lines, tell=Telling())
