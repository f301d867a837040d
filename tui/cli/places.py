"""Where the book lies, what is beside it, and who uses it."""

from __future__ import annotations

import os
from typing import Annotated, Any

import typer

from tui.cli import output
from tui.cli.invocation import invocation_of
from tui.cli.options import AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import form_of

app = command_group()


@app.command(epilog=example("gt where", "gt where --me Nina"))
def where(
    context: typer.Context,
    me: Annotated[
        str | None, typer.Option(metavar="NAME", help="Say who you are: the owner that the filter word mine means.")
    ] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Show where the book lies, or say who you are."""
    from store import identity
    from store.connection import version_of
    from store.locations import backups_folder, settings_folder

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    if me is not None:
        output.line(f"You are {identity.set_me(call.book(), me)}: gt list mine shows your accounts.")
        return
    places: dict[str, Any] = {"book": call.book_path, "exists": os.path.exists(call.book_path)}
    if places["exists"]:
        with call.book().reading() as connection:
            places |= {"bytes": os.path.getsize(call.book_path), "version": version_of(connection)}
        places["me"] = identity.me(call.book())
    places |= {"backups": backups_folder(call.book_path), "settings": settings_folder()}
    if form.name == "json":
        output.json_object(places)
    elif form.name == "csv":
        output.csv_rows([places])
    else:
        width = max(map(len, places))
        output.lines(f"{key:<{width}}  {_said(value)}" for key, value in places.items())


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "not yet"
    return f"{value:,}" if isinstance(value, int) else str(value or "not said; gt where --me NAME says it")
