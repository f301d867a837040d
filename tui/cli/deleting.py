"""Deleting an account or one of its records."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from store.errors import InvalidError
from tui.cli import output
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.named_record import record_meant
from tui.cli.options import command_group, example
from tui.cli.terminal import is_terminal
from tui.wording import sentence

app = command_group()


@app.command(epilog=example("gt delete globex", "gt delete interaction 42 --yes"))
def delete(
    context: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="ACCOUNT | KIND ID",
            help="KIND: person, interaction, complaint, todo, moment, goal, promise, signal, contract.",
        ),
    ],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Put an account or one of its records into the trash.

    It says what goes with it and asks first. gt undo brings it back, gt trash restore does so later too.
    """
    from store.deleting import delete_record
    from store.record_names import KINDS, record_name

    call = invocation_of(context)
    kind, number = record_meant(call, words, KINDS)
    name = record_name(call.book(), kind, number)
    if not yes:
        _ask(call, kind, number, name)
    delete_record(call.book(), kind, number)
    output.saved(sentence(f"Deleted {name}"))
    output.narrate("It is in the trash: gt trash lists what is there and brings it back.")


def _ask(call: Invocation, kind: str, number: int, name: str) -> None:
    """Ask on a terminal. Raises InvalidError where nobody can answer or the answer is no."""
    from store.record_names import what_goes_with

    if not is_terminal(sys.stdin):
        raise InvalidError(sentence(f"Nobody can be asked whether to delete {name}"), hint="Add --yes to delete it.")
    parts = what_goes_with(call.book(), [number]) if kind == "account" else ""
    if not output.asked(f"Delete {name}{f' with {parts}' if parts else ''}? It goes to the trash. [y/N] "):
        raise InvalidError(f"{name} is kept.")
