"""Looking at a book's health, and mending what can be mended."""

from __future__ import annotations

import os
from dataclasses import asdict
from typing import Annotated

import typer

from store.errors import BookMissingError
from tui.cli import output
from tui.cli.invocation import invocation_of
from tui.cli.options import AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Listing, form_of
from tui.cli.problems import FAILED
from tui.cli.tables import Column
from tui.wording import counted

app = command_group()


@app.command(epilog=example("gt doctor", "gt doctor --mend"))
def doctor(
    context: typer.Context,
    mend: Annotated[bool, typer.Option("--mend", help="Mend what its records can make again.")] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> int:
    """Look for anything that is wrong with the book.

    The file stays as it is without --mend. The exit status is 1 when something is wrong.
    """
    from store import doctor as store_doctor

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    if not os.path.lexists(call.book_path):
        raise BookMissingError(f"There is no book at {call.book_path}.", hint="gt restore PATH brings a copy back.")
    if mend:
        mended = store_doctor.mend(call.book())
        for finding in mended:
            output.narrate(f"Mended: {finding.text}")
        output.narrate(f"{counted(len(mended), 'thing')} mended.")
    report = store_doctor.examine(call.book_path, call.clock)
    output.listing(
        form,
        Listing(
            columns=(Column(""), Column("WHAT")),
            rows=[(one.severity, f"{one.text} {one.advice}".rstrip()) for one in report.findings],
            objects=[asdict(one) for one in report.findings],
            nothing="Nothing was found.",
        ),
    )
    return 0 if report.is_sound else FAILED
