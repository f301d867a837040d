"""Undo, redo, and what was done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from tui.cli import output
from tui.cli.invocation import invocation_of
from tui.cli.options import AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Listing, form_of
from tui.cli.tables import Column
from tui.wording import sentence

app = command_group()

Count = Annotated[int, typer.Argument(metavar="[N]", min=1, help="How many steps.")]


@app.command(epilog=example("gt undo", "gt undo 3"))
def undo(context: typer.Context, count: Count = 1) -> None:
    """Take back the last step, or the last N."""
    from store import history

    book = invocation_of(context).book()
    following = history.next_to_undo(book)
    _say("Undone", history.undo(book, count), "gt redo brings it back.", "gt redo {} brings them back.")
    if following and following.is_before_emptied:
        output.narrate("What was emptied from the trash since cannot be taken back.")


@app.command(epilog=example("gt redo"))
def redo(context: typer.Context, count: Count = 1) -> None:
    """Do again what was undone last, or the last N."""
    from store import history

    done = history.redo(invocation_of(context).book(), count)
    _say("Done again", done, "gt undo takes it back.", "gt undo {} takes them back.")


def _say(what: str, labels: Sequence[str], advice: str, advice_on_many: str) -> None:
    output.lines(sentence(f"{what}: {label}") for label in labels)
    output.narrate(advice if len(labels) == 1 else advice_on_many.format(len(labels)))


@app.command("history", epilog=example("gt history --limit 10"))
def show_history(
    context: typer.Context,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="At most so many.")] = 50,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """List what was done, newest first."""
    from store.clock import local_time
    from store.history import steps_of
    from tui.cli.json_forms import step_object

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    steps = steps_of(call.book(), limit)
    output.listing(
        form,
        Listing(
            columns=(Column("ID", on_the_right=True), Column("WHEN"), Column("WHAT", gives_way=True),
                     Column("ROWS", on_the_right=True), Column("")),
            rows=[(str(one.id), f"{local_time(one.at):%Y-%m-%d %H:%M}", one.label, str(one.changes),
                   "undone" if one.undone else "") for one in steps],
            objects=[step_object(one) for one in steps],
            nothing="Nothing has been done in this book yet.",
        ),
    )  # fmt: skip
